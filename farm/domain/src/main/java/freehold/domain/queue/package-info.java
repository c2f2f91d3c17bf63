/** Queues, their environments, and their associations with fleets. */
@NullMarked
package freehold.domain.queue;

import org.jspecify.annotations.NullMarked;
