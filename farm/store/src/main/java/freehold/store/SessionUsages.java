package freehold.store;

import freehold.domain.budget.Budget;
import freehold.domain.budget.HourlyRate;
import freehold.domain.budget.WorkerTime;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The time that sessions had their workers. The store writes it down in the transaction in which a
 * session ends, and keeps it when the session's job goes.
 */
public interface SessionUsages {
    /** A session that has ended. */
    record Ended(SessionId session, WorkerTime time) {}

    /**
     * Of each session of the queue's jobs that is open, or that has ended and is not counted, its
     * time.
     *
     * @param now to when an open one has had its worker
     */
    List<WorkerTime> uncounted(FarmId farm, QueueId queue, Instant now);

    /** Queues with sessions that have ended and are not counted; also those of deleted queues. */
    Set<QueueId> queuesToCount(FarmId farm);

    /** At most {@code limit} of a queue's sessions that have ended and are not counted. */
    List<Ended> toCount(FarmId farm, QueueId queue, int limit);

    /** What all that is counted comes to as far as the budget counts it, in nanodollars. */
    long counted(Budget budget);

    /** What a command can also do. */
    interface Writable extends SessionUsages {
        /** Writes down that a session is counted up to its end, at this rate. */
        void count(FarmId farm, Ended ended, HourlyRate rate);
    }
}
