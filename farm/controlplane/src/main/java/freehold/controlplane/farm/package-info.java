/** Operations on farms, and the views they answer with. */
@NullMarked
package freehold.controlplane.farm;

import org.jspecify.annotations.NullMarked;
