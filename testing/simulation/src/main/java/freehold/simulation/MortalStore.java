package freehold.simulation;

import freehold.domain.farm.FarmId;
import freehold.store.Command;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The server's store, during whose writes the power may fail: before the commit or after it. */
final class MortalStore implements Store {
    private final Store store;
    private final BooleanSupplier dies;

    MortalStore(Store store, BooleanSupplier dies) {
        this.store = store;
        this.dies = dies;
    }

    @Override
    public <T> T read(Function<Reading, T> body) {
        return store.read(body);
    }

    @Override
    public <T> T write(Optional<FarmId> farm, Command<T> command) {
        if (dies.getAsBoolean()) {
            throw new Crash("before a commit");
        }
        T result = store.write(farm, command);
        if (dies.getAsBoolean()) {
            throw new Crash("after a commit");
        }
        return result;
    }

    @Override
    public void close() {
        store.close();
    }
}
