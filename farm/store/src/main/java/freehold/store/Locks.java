package freehold.store;

import freehold.domain.job.JobKey;
import freehold.domain.limit.LimitKey;
import freehold.domain.worker.WorkerKey;
import java.util.Set;

/**
 * The rows a command decides on. A job's row is the lock for its steps, tasks, sessions and
 * actions; a limit's row is the lock for what is held of it and for its associations with queues.
 */
public record Locks(Set<WorkerKey> workers, Set<JobKey> jobs, Set<LimitKey> limits) {
    public static final Locks NONE = new Locks(Set.of(), Set.of(), Set.of());

    public Locks {
        workers = Set.copyOf(workers);
        jobs = Set.copyOf(jobs);
        limits = Set.copyOf(limits);
    }

    /** Rows of a command that opens and closes no sessions. */
    public Locks(Set<WorkerKey> workers, Set<JobKey> jobs) {
        this(workers, jobs, Set.of());
    }

    public static Locks of(LimitKey limit) {
        return new Locks(Set.of(), Set.of(), Set.of(limit));
    }

    public static Locks of(JobKey job) {
        return new Locks(Set.of(), Set.of(job));
    }
}
