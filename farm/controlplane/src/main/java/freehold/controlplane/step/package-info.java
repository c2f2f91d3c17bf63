/**
 * The operations on steps, and on the dependencies between them. Moving a step's tasks is the
 * business of the job's ledger.
 */
@NullMarked
package freehold.controlplane.step;

import org.jspecify.annotations.NullMarked;
