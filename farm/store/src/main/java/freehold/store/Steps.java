package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import java.util.List;
import java.util.Optional;

/** Steps and their dependencies. */
public interface Steps {
    Optional<Step> find(JobKey job, StepId id);

    /** In template order; a page's key is the step's number. */
    List<Step> list(JobKey job, Page page);

    /** All steps of a job, in template order. */
    List<Step> ofJob(JobKey job);

    /** The steps that depend on this one, in template order. */
    List<Step> consumersOf(JobKey job, StepId id);

    /**
     * Steps with READY tasks that a worker of {@code fleet} may take, over all queues with an
     * ACTIVE association with it: job priority first, then the job's age, then template order.
     * Reads as many rows as it returns, however many jobs there are.
     *
     * @param after the last candidate of the page before, to look further when none of them fits
     */
    List<Candidate> candidates(FarmId farm, FleetId fleet, Optional<Candidate> after, int limit);

    /** What a command can also do. */
    interface Writable extends Steps {
        void insert(Step step);

        /** Writes everything but the definition. */
        void update(Step step);
    }

    /**
     * A step that could be worked on.
     *
     * @param hostRequirements OpenJD JSON, as in the step's definition
     * @param workers how many workers have an open session of the job
     */
    record Candidate(
            JobKey job,
            StepId step,
            QueueId queue,
            int priority,
            int number,
            Optional<String> hostRequirements,
            Optional<Integer> maxWorkers,
            int workers) {}
}
