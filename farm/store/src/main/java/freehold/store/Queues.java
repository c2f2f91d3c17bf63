package freehold.store;

import freehold.domain.budget.QueueBlock;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.domain.storageprofile.StorageProfileId;
import java.util.List;
import java.util.Optional;

/** Queues. */
public interface Queues {
    Optional<Queue> find(FarmId farm, QueueId id);

    /** In order of creation; a page's key is the queue's id. */
    List<Queue> list(FarmId farm, Page page);

    /**
     * Whether any of its tasks is READY or in a session (API: queue status SCHEDULING, otherwise
     * IDLE).
     */
    boolean hasWork(FarmId farm, QueueId id);

    /** Those that allow jobs of the storage profile, in order of creation. */
    List<Queue> allowing(FarmId farm, StorageProfileId profile);

    /** How the queue is blocked; absent while it hands out tasks. */
    Optional<QueueBlock> block(FarmId farm, QueueId id);

    /** Farms in which rows of deleted queues are left to {@link Writable#purge}. */
    List<FarmId> farmsWithDeleted(int limit);

    /** What a command can also do. */
    interface Writable extends Queues {
        void insert(Queue queue);

        void update(Queue queue);

        /**
         * Waits until no other transaction that has asked for this is running: the queue's row is
         * the lock for its budgets, and for what they count.
         */
        void lock(FarmId farm, QueueId id);

        /** Blocks the queue, or frees it; not a change by a user. */
        void block(FarmId farm, QueueId id, Optional<QueueBlock> block);

        /** Hides the queue and its jobs at once; {@link #purge} removes their rows afterwards. */
        void delete(FarmId farm, QueueId id);

        /**
         * Removes at most {@code limit} rows that belonged to deleted queues, and returns how many.
         */
        int purge(FarmId farm, int limit);
    }
}
