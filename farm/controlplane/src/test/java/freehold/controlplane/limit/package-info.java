/** Tests of the operations on limits. */
@NullMarked
package freehold.controlplane.limit;

import org.jspecify.annotations.NullMarked;
