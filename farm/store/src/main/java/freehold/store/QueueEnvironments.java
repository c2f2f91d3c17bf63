package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.queue.QueueEnvironmentId;
import freehold.domain.queue.QueueId;
import java.util.List;
import java.util.Optional;

/** Queue environments. */
public interface QueueEnvironments {
    Optional<QueueEnvironment> find(FarmId farm, QueueId queue, QueueEnvironmentId id);

    /** In order of creation; a page's key is the environment's id. */
    List<QueueEnvironment> list(FarmId farm, QueueId queue, Page page);

    /** In the order a session enters them: ascending priority, then creation. */
    List<QueueEnvironment> inOrder(FarmId farm, QueueId queue);

    /** What a command can also do. */
    interface Writable extends QueueEnvironments {
        void insert(QueueEnvironment environment);

        void update(QueueEnvironment environment);

        void delete(FarmId farm, QueueId queue, QueueEnvironmentId id);
    }
}
