/**
 * Reads documents as templates and finds every mistake in them. One class for each object of the
 * specification; a reader that meets a mistake records it and goes on with a harmless stand-in, so
 * that one run shows all mistakes. Whatever depends on the values a job is given belongs to {@link
 * freehold.openjd.job}, above this package.
 */
@NullMarked
package freehold.openjd.parse;

import org.jspecify.annotations.NullMarked;
