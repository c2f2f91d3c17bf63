package freehold.domain.explanation;

import freehold.domain.job.JobId;
import java.util.List;

/**
 * What workers take before the step in question.
 *
 * @param tasks READY tasks before it
 * @param isAll whether that is all; otherwise there are more than were looked at
 * @param jobs the first of the jobs before it, best first
 */
public record Ahead(long tasks, boolean isAll, List<Rival> jobs) {
    public static final Ahead NOTHING = new Ahead(0, true, List.of());

    public Ahead {
        jobs = List.copyOf(jobs);
    }

    /** A job that comes first, with how many of its tasks are READY. */
    public record Rival(JobId job, int priority, long tasks) {}
}
