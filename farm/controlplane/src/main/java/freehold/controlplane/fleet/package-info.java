/** Operations on fleets, and the views they answer with. */
@NullMarked
package freehold.controlplane.fleet;

import org.jspecify.annotations.NullMarked;
