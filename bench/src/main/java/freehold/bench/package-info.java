/**
 * The benchmarks: each measures one promise of the farm from outside, on a server of its own, next
 * to the limit that the machine sets in the same run.
 *
 * <p>The server under measurement is the command as people start it. What is here may use the
 * public API, and the store and the HTTP library only to find their limits; nothing here may be
 * used by the farm. The template library is measured by itself, without a server.
 */
@NullMarked
package freehold.bench;

import org.jspecify.annotations.NullMarked;
