package freehold.domain.event;

import freehold.domain.farm.FarmId;
import freehold.domain.job.JobKey;
import java.util.Optional;

/**
 * Whose changes a record of the feed holds: a job's, with its steps and tasks, or those of what its
 * farm has beside jobs, such as fleets and budgets.
 */
public record EventSubject(FarmId farm, Optional<JobKey> job) {
    public static EventSubject of(JobKey job) {
        return new EventSubject(job.farm(), Optional.of(job));
    }

    /** What a farm has beside its jobs. */
    public static EventSubject of(FarmId farm) {
        return new EventSubject(farm, Optional.empty());
    }
}
