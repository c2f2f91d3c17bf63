package freehold.store;

import freehold.domain.worker.WorkerKey;
import java.util.Set;

/**
 * One change, all or nothing. Throwing undoes it alone, not the commands it is committed with; the
 * exception reaches the caller.
 */
@FunctionalInterface
public interface Command<T> {
    /**
     * Reads, decides and writes; only what is read here, after the locks are held, may be decided
     * on.
     */
    T run(Transaction tx);

    /**
     * Workers whose rows and open sessions this command will ask for, in {@link #locks} already:
     * they are read for all commands of a group at once.
     */
    default Set<WorkerKey> workers() {
        return Set.of();
    }

    /**
     * The workers, jobs and limits whose rows this command decides on. They are locked in the one
     * order (workers, jobs, limits, each by id) before any command of the group runs. Called inside
     * the same transaction, before the locks are held: what it reads is a hint.
     */
    default Locks locks(Reading peek) {
        return Locks.NONE;
    }
}
