/**
 * The operations on tasks. A task is its step's parameter space at an index, and a row once it has
 * departed from what holds for all; what becomes of it on the way is written by the job's ledger,
 * never here.
 */
@NullMarked
package freehold.controlplane.task;

import org.jspecify.annotations.NullMarked;
