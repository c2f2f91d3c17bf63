/** Explanations of what real operations brought about, on a real SQLite store. */
@NullMarked
package freehold.controlplane.explanation;

import org.jspecify.annotations.NullMarked;
