package freehold.store.sql.write;

import freehold.store.Reading;
import java.util.function.Function;

/** Runs what only reads. */
public interface Readers extends AutoCloseable {
    /** As {@link freehold.store.Store#read} says. */
    <T> T read(Function<Reading, T> body);

    @Override
    void close();
}
