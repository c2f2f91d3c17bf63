/** Tests of the step operations, on a real SQLite store. */
@NullMarked
package freehold.controlplane.step;

import org.jspecify.annotations.NullMarked;
