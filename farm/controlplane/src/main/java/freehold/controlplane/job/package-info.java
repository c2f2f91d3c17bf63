/**
 * Jobs: their operations, and the ledger through which every move of a task is written together
 * with what it means for its step, its job and the steps that wait for it. What a move means is
 * decided in the domain; what a worker's report means for tasks is decided before it comes here.
 */
@NullMarked
package freehold.controlplane.job;

import org.jspecify.annotations.NullMarked;
