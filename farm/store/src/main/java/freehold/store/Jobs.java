package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Jobs. */
public interface Jobs {
    /** The job, unless it or its queue is deleted. */
    Optional<Job> find(JobKey key);

    /** In order of creation; a page's key is the job's id. */
    List<Job> list(FarmId farm, QueueId queue, Page page);

    /** Jobs still CREATE_IN_PROGRESS, oldest first: what a restarted node must finish creating. */
    List<JobKey> beingCreated(int limit);

    /** Jobs in UPDATE_IN_PROGRESS, oldest first: whose job- or step-wide update is not done. */
    List<JobKey> beingUpdated(int limit);

    /**
     * Jobs whose retention is over: submitted (or, archived, last updated) before {@code before}.
     */
    List<JobKey> expired(Instant before, int limit);

    /** What a command can also do. */
    interface Writable extends Jobs {
        void insert(Job job);

        void update(Job job);

        /** Removes at most {@code limit} rows of the job, itself last, and returns how many. */
        int delete(JobKey key, int limit);
    }
}
