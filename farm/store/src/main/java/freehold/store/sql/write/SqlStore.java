package freehold.store.sql.write;

import freehold.domain.farm.FarmId;
import freehold.store.Command;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A store of readers and writers. */
public final class SqlStore implements Store {
    private final Readers readers;
    private final Writers writers;
    private final AtomicBoolean closed = new AtomicBoolean();

    public SqlStore(Readers readers, Writers writers) {
        this.readers = readers;
        this.writers = writers;
    }

    /** Who writes for a farm. */
    public interface Writers extends AutoCloseable {
        Writer of(Optional<FarmId> farm);

        /** Waits until what was accepted is answered, then lets go of the database. */
        @Override
        void close();
    }

    @Override
    public <T> T read(Function<Reading, T> body) {
        return readers.read(body);
    }

    @Override
    public <T> T write(Optional<FarmId> farm, Command<T> command) {
        return writers.of(farm).write(command);
    }

    @Override
    public <T> List<T> writeAll(Optional<FarmId> farm, List<? extends Command<T>> commands) {
        return writers.of(farm).writeAll(commands);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            try {
                readers.close();
            } finally {
                writers.close();
            }
        }
    }
}
