package freehold.store.sql.sqlite;

import freehold.domain.farm.FarmId;
import freehold.store.Command;
import freehold.store.EventsContract;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.Optional;
import java.util.function.Function;

/** {@link EventsContract} on SQLite. */
final class SqliteEventsTest extends EventsContract {
    SqliteEventsTest() {
        super(SqliteTestbed::new);
    }

    /** The same store: a data folder serves one node. */
    @Override
    protected Store another() {
        return new Store() {
            @Override
            public <T> T read(Function<Reading, T> body) {
                return store.read(body);
            }

            @Override
            public <T> T write(Optional<FarmId> farm, Command<T> command) {
                return store.write(farm, command);
            }

            @Override
            public void close() {
                // The test closes it.
            }
        };
    }
}
