/**
 * Why a job, a step, a task or a worker stands where it stands: reasons as data, from the decisions
 * that hold it there, and the sentences that tell them.
 */
@NullMarked
package freehold.domain.explanation;

import org.jspecify.annotations.NullMarked;
