/** Tests of what the farm does by itself. */
@NullMarked
package freehold.controlplane.background;

import org.jspecify.annotations.NullMarked;
