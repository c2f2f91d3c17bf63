package freehold.store;

import freehold.domain.event.IndexRanges;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import java.util.List;
import java.util.Set;

/**
 * Tasks. Those without a row are answered from the step's baseline; the caller passes the step it
 * has read in the same transaction, so a look-up is one key read and arithmetic.
 *
 * <p>READY and PENDING are one status of a row: which of them a departed task shows depends on
 * whether its step, as passed here, waits for others. So however many tasks have departed, a
 * dependency that resolves or opens again changes none of their rows.
 */
public interface Tasks {
    /** The task at {@code index}, which must be below the step's task count. */
    Task find(Step step, long index);

    /** The tasks of these indexes, in their order. */
    List<Task> find(Step step, List<Long> indexes);

    /** Tasks by index, from {@code from} on, baseline and departed alike. */
    List<Task> list(Step step, long from, int limit);

    /**
     * The next READY tasks: departed READY rows and untouched ones at or after the cursor, smallest
     * index first.
     */
    List<Task> nextReady(Step step, int limit);

    /** Departed tasks whose status is one of {@code statuses}, by index from {@code from} on. */
    List<Task> departed(Step step, Set<TaskStatus> statuses, long from, int limit);

    /** The indexes of all tasks without a row. */
    IndexRanges untouched(Step step);

    /** The indexes of departed tasks that are READY, or PENDING while the step waits. */
    IndexRanges departedToRun(Step step);

    /** How many tasks have departed from the baseline. */
    long countDeparted(Step step);

    /** What a command can also do. */
    interface Writable extends Tasks {
        /**
         * Writes the tasks' rows; those without one depart from the baseline. Counts are the
         * caller's to write, with the step and job.
         */
        void save(Step step, List<Task> tasks);
    }
}
