package freehold.store.sql.sqlite;

import freehold.store.sql.jdbc.Dialect;
import freehold.store.sql.jdbc.Fault;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteException;

/** SQLite below the queries. */
final class SqliteDialect implements Dialect {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Optional<String> beginWriting() {
        return Optional.of("BEGIN IMMEDIATE");
    }

    @Override
    public Optional<String> beginReading() {
        return Optional.of("BEGIN");
    }

    @Override
    public Optional<String> lockSchema() {
        return Optional.empty();
    }

    @Override
    public Fault fault(SQLException error) {
        if (!(error instanceof SQLiteException known)) {
            return Fault.BROKEN;
        }
        return switch (known.getResultCode()) {
            case SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE -> Fault.CONFLICT;
            case SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC -> Fault.FATAL;
            default -> primary(known.getResultCode().code & 0xff);
        };
    }

    /** By the primary result codes of sqlite.org/rescode.html. */
    private static Fault primary(int code) {
        return switch (code) {
            case 5, 6 -> Fault.RETRY; // BUSY, LOCKED
            case 7, 9, 10, 13 -> Fault.OVERLOADED; // NOMEM, INTERRUPT, IOERR, FULL
            default -> Fault.BROKEN;
        };
    }
}
