package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.QueueLimitAssociation;
import freehold.domain.queue.QueueId;
import java.util.List;
import java.util.Optional;

/** Queue-limit associations, and the queues whose jobs are to be judged anew without one. */
public interface QueueLimitAssociations {
    Optional<QueueLimitAssociation> find(FarmId farm, QueueId queue, LimitId limit);

    /**
     * In order of queue and limit id; a page's key is {@code queueId/limitId}. The filters combine
     * with AND.
     */
    List<QueueLimitAssociation> list(
            FarmId farm, Optional<QueueId> queue, Optional<LimitId> limit, Page page);

    /** Associations of all farms that were asked to stop and are not STOPPED yet. */
    List<QueueLimitAssociation> stopping(int limit);

    /** Some reviews of all farms that are not done. */
    List<Review> reviews(int limit);

    /**
     * The jobs of a queue are to be judged anew, in order of their ids.
     *
     * @param requirement the name of the limit that the queue lost
     * @param after the last that was; absent before the first
     * @param generation how often it was begun anew
     */
    record Review(
            FarmId farm,
            QueueId queue,
            String requirement,
            Optional<JobId> after,
            long generation) {
        /** The same once the jobs up to {@code last} are judged. */
        public Review upTo(JobId last) {
            return new Review(farm, queue, requirement, Optional.of(last), generation);
        }
    }

    /** What a command can also do. */
    interface Writable extends QueueLimitAssociations {
        void insert(QueueLimitAssociation association);

        void update(QueueLimitAssociation association);

        void delete(FarmId farm, QueueId queue, LimitId limit);

        /** Has the jobs of a queue judged anew from the first, for it lost a limit of that name. */
        void beginReview(FarmId farm, QueueId queue, String requirement);

        /** Notes how far a review has come, unless it was begun anew. */
        void advance(Review review);

        /** Ends a review, unless it was begun anew. */
        void end(Review review);
    }
}
