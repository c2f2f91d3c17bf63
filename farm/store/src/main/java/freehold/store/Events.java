package freehold.store;

import freehold.domain.event.EventPosition;
import freehold.domain.event.RecordedChanges;
import freehold.domain.event.SubjectChanges;
import freehold.domain.farm.FarmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The feed of events of each farm. Commands do not write it: the store records what they change of
 * jobs, steps, tasks, budgets and the sizes of fleets, in the same transaction.
 *
 * <p>Who reads on from the last position it was given misses nothing: a record is shown only once
 * no transaction that could still come before it is running.
 */
public interface Events {
    /** At most {@code limit} records in order, the one at {@code from} first if it is kept. */
    List<RecordedChanges> from(FarmId farm, EventPosition from, int limit);

    /** The last record that is shown. */
    Optional<EventPosition> newest(FarmId farm);

    /** The first farm with a feed, in order of ids, after another; of deleted farms also. */
    Optional<FarmId> nextFarm(Optional<FarmId> after);

    /** The last record that was dropped. */
    Optional<EventPosition> horizon(FarmId farm);

    /** What a command can also do. */
    interface Writable extends Events {
        void append(SubjectChanges changes);

        /**
         * Drops at most {@code limit} of the farm's first records, as far as they are older than
         * {@code before}, and returns how many. The newest stays, as it says how far the feed has
         * come.
         */
        int dropBefore(FarmId farm, Instant before, int limit);
    }
}
