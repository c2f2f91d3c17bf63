/** Operations on limits, and on which queues may use them. */
@NullMarked
package freehold.controlplane.limit;

import org.jspecify.annotations.NullMarked;
