/** Budgets: their operations, and what blocks and frees queues. */
@NullMarked
package freehold.controlplane.budget;

import org.jspecify.annotations.NullMarked;
