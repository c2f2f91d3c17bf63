package freehold.store.sql.table;

import freehold.domain.job.Job;
import freehold.domain.job.JobLifecycle;
import freehold.domain.scheduling.Scheduler;
import freehold.store.sql.jdbc.Row;
import java.util.Optional;

/**
 * What decides whether and in which order a job's steps are handed out.
 *
 * @param admitting whether they may be: the job's lifecycle lets them, and it is below its
 *     max_workers
 * @param defined whether what its template came to is written
 */
record Steering(int priority, boolean admitting, boolean defined, int openSessions) {
    static Steering of(Row row) {
        return new Steering(
                row.integer("priority"),
                row.flag("admitting"),
                row.flag("defined"),
                row.integer("open_sessions"));
    }

    /** Whether {@code job} admits workers while so many sessions are open. */
    boolean admits(Job job) {
        return admits(job.lifecycle(), job.settings().maxWorkers(), openSessions);
    }

    static boolean admits(JobLifecycle lifecycle, Optional<Integer> maxWorkers, int openSessions) {
        return lifecycle.handsOutTasks() && Scheduler.admitsWorker(maxWorkers, openSessions);
    }
}
