package freehold.domain.job;

import java.util.Optional;

/**
 * What a user may change about how a job runs.
 *
 * @param priority 0 to 100, 100 first
 * @param maxFailedTasks the job stops when its FAILED tasks reach max(1, this)
 * @param maxRetriesPerTask how often a failed task is tried again
 * @param maxWorkers at most so many workers at once; absent or -1: no bound
 */
public record JobSettings(
        int priority, int maxFailedTasks, int maxRetriesPerTask, Optional<Integer> maxWorkers) {}
