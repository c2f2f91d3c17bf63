/** Tests of how fleets grow and shrink, by real operations on a real store. */
@NullMarked
package freehold.controlplane.scaling;

import org.jspecify.annotations.NullMarked;
