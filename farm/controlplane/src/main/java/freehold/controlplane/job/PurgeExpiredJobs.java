package freehold.controlplane.job;

import freehold.domain.job.JobKey;
import freehold.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Background service: removes jobs whose retention is over, some rows at a time (API: 120 days
 * after submission, or after archiving).
 */
public final class PurgeExpiredJobs {
    /** How long jobs are kept unless the farm is configured otherwise. */
    public static final Duration USUAL_RETENTION = Duration.ofDays(120);

    private static final int JOBS = 32;
    private static final int ROWS = 1_000;

    private final Store store;
    private final Duration retention;

    public PurgeExpiredJobs(Store store, Duration retention) {
        this.store = store;
        this.retention = retention;
    }

    /** Removes some expired jobs, and returns how many rows that were. */
    public int runOnce(Instant now) {
        List<JobKey> expired =
                store.read(reading -> reading.jobs().expired(now.minus(retention), JOBS));
        return expired.stream().mapToInt(this::purge).sum();
    }

    private int purge(JobKey job) {
        int rows = 0;
        int last;
        do {
            last =
                    store.write(
                            Optional.of(job.farm()),
                            new OnJob<>(job, tx -> tx.jobs().delete(job, ROWS)));
            rows += last;
        } while (last > 0);
        return rows;
    }
}
