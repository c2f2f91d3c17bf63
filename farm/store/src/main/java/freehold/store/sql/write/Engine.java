package freehold.store.sql.write;

import freehold.store.Locks;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.function.Function;

/** Where groups are written. */
public interface Engine {
    /**
     * Runs {@code use} on a connection that can write and has no transaction open, and keeps the
     * connection only if it came through that in good order.
     */
    <T> T withWriter(Function<SqlConnection, T> use);

    /** Locks rows in the one order: workers, then jobs, then limits, each by ascending id. */
    void lock(SqlConnection sql, Locks locks);
}
