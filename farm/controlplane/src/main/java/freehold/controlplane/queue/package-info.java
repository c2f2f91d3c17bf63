/**
 * Operations on queues, their environments, and their associations with fleets, and the views they
 * answer with.
 */
@NullMarked
package freehold.controlplane.queue;

import org.jspecify.annotations.NullMarked;
