package freehold.store;

import java.time.InstantSource;

/** An engine with an empty database of a test's own. */
public interface Testbed extends AutoCloseable {
    /** Opens a store on it; the same database each time. */
    Store open(InstantSource clock);

    /** Does to the database what no store of ours would. */
    void execute(String sql);

    @Override
    void close();
}
