package freehold.store;

import freehold.domain.job.JobKey;
import freehold.domain.worker.WorkerKey;
import java.util.Set;

/**
 * The rows a command decides on. A job's row is the lock for its steps, tasks, sessions and
 * actions.
 */
public record Locks(Set<WorkerKey> workers, Set<JobKey> jobs) {
    public static final Locks NONE = new Locks(Set.of(), Set.of());

    public Locks {
        workers = Set.copyOf(workers);
        jobs = Set.copyOf(jobs);
    }

    public static Locks of(JobKey job) {
        return new Locks(Set.of(), Set.of(job));
    }
}
