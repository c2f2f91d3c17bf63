/**
 * What the batch operations share: items are judged one by one, each as the operation for one would
 * judge it, and what is refused of one leaves the others alone. What an item means belongs to the
 * operations, not here.
 */
@NullMarked
package freehold.controlplane.batch;

import org.jspecify.annotations.NullMarked;
