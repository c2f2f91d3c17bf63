package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.domain.step.StepId;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What explanations ask beyond what decisions need: where a resource lives, by its id alone, and
 * what the workers of a fleet do. Nothing here is decided on.
 */
public interface Surveys {
    /** Where the job lives; looked up in each farm, of which there are few. */
    Optional<JobKey> jobOf(JobId id);

    /** The job of the step. */
    Optional<JobKey> jobOf(StepId id);

    Optional<WorkerKey> workerOf(WorkerId id);

    /** How many sessions of the job are open: how many workers it has. */
    int openSessions(JobKey job);

    /** At most {@code limit} open sessions of the job, oldest first. */
    List<Session> openSessions(JobKey job, int limit);

    /** How many open sessions a queue's jobs have on a fleet's workers. */
    int openSessions(FarmId farm, QueueId queue, FleetId fleet);

    /** The workers of a fleet, by their status; statuses without workers are left out. */
    List<Workers> workers(FarmId farm, FleetId fleet);

    /** One worker of the fleet in that status, to give as an example. */
    Optional<WorkerId> example(FarmId farm, FleetId fleet, WorkerStatus status);

    /** The jobs that a fleet's workers have sessions of, most workers first. */
    List<Occupation> occupations(FarmId farm, FleetId fleet, int limit);

    /**
     * How many workers of a fleet are in a status.
     *
     * @param lastHeardAt when the store last knew of any of them
     */
    record Workers(WorkerStatus status, long count, Optional<Instant> lastHeardAt) {}

    /** How many workers of a fleet have a session of the job. */
    record Occupation(JobKey job, long workers) {}
}
