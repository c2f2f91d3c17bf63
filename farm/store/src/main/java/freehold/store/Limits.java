package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.job.JobKey;
import freehold.domain.limit.AcquiredLimit;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitKey;
import freehold.domain.limit.QueueLimit;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * Limits, and what sessions hold of them. A limit's row is the lock for what is held of it, and for
 * its associations with queues; what is held comes back by itself when a session is closed, and is
 * held again when it is reopened.
 */
public interface Limits {
    Optional<Limit> find(LimitKey key);

    /** In order of creation; a page's key is the limit's id. */
    List<Limit> list(FarmId farm, Page page);

    /**
     * At most {@code most} limits that steps mean by this name of a requirement, whatever its case.
     */
    List<Limit> named(FarmId farm, String requirement, int most);

    /** The limits that a queue is associated with, in order of their ids. */
    List<QueueLimit> ofQueue(FarmId farm, QueueId queue);

    /** What a session took when it was opened, and holds as long as it is open. */
    List<AcquiredLimit> acquired(FarmId farm, SessionId session);

    /** At most {@code most} open sessions of a queue's jobs that hold units of the limit. */
    List<Session> sessions(LimitKey key, QueueId queue, int most);

    /** The jobs whose sessions hold the most of the limit, at most {@code most} of them. */
    List<Holder> holders(LimitKey key, int most);

    /** How many units of a limit the sessions of a job hold. */
    record Holder(JobKey job, long units) {}

    /** What a command can also do. */
    interface Writable extends Limits {
        void insert(Limit limit);

        /** Writes all but how much is in use, which only sessions change. */
        void update(Limit limit);

        void delete(LimitKey key);

        /** Gives each of these sessions, which are new, the same units of some limits. */
        void acquire(List<Session> sessions, List<AcquiredLimit> each);
    }
}
