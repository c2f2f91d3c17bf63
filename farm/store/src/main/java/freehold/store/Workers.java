package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.QueueId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workers. */
public interface Workers {
    Optional<Worker> find(WorkerKey key);

    /** In order of creation; a page's key is the worker's id. */
    List<Worker> list(FarmId farm, FleetId fleet, Page page);

    /** Online workers last heard of before {@code before}, at most {@code limit}. */
    List<Worker> silentSince(FarmId farm, Instant before, int limit);

    /** Workers still CREATED that were created before {@code before}, at most {@code limit}. */
    List<Worker> neverStarted(FarmId farm, Instant before, int limit);

    /** How many workers could take work of the queue: online, in a fleet that serves it. */
    int countAble(FarmId farm, QueueId queue);

    /** What a command can also do. */
    interface Writable extends Workers {
        void insert(Worker worker);

        void update(Worker worker);

        void delete(WorkerKey key);

        /** Moves last-heard times forward, never back, in one statement. */
        void heard(Map<WorkerKey, Instant> at);
    }
}
