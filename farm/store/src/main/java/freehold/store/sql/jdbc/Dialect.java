package freehold.store.sql.jdbc;

import java.sql.SQLException;
import java.util.Optional;

/** What differs between the engines below the queries. */
public interface Dialect {
    /** Names the engine's own variants of queries and its migrations: sqlite or postgres. */
    String name();

    /**
     * Opens a transaction that will write. Absent where the driver opens one with the first
     * statement and ends it itself.
     */
    Optional<String> beginWriting();

    /** Opens a transaction that sees one state of the database throughout; absent likewise. */
    Optional<String> beginReading();

    /** Keeps other nodes from migrating until the transaction ends, where there can be others. */
    Optional<String> lockSchema();

    /** The only place that decides what an engine's error means. */
    Fault fault(SQLException error);
}
