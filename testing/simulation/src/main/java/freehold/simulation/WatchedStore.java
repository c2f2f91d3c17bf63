package freehold.simulation;

import freehold.domain.farm.FarmId;
import freehold.store.Command;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store that says after each commit what was written. */
final class WatchedStore implements Store {
    private final Store store;
    private final Consumer<Written> watch;

    WatchedStore(Store store, Consumer<Written> watch) {
        this.store = store;
        this.watch = watch;
    }

    @Override
    public <T> T read(Function<Reading, T> body) {
        return store.read(body);
    }

    @Override
    public <T> T write(Optional<FarmId> farm, Command<T> command) {
        Written written = new Written();
        T result = store.write(farm, written.by(command));
        watch.accept(written);
        return result;
    }

    @Override
    public void close() {
        store.close();
    }
}
