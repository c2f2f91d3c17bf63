package freehold.store.sql.postgres;

import freehold.store.sql.jdbc.Dialect;
import freehold.store.sql.jdbc.Fault;
import java.sql.SQLException;
import java.util.Optional;

/** PostgreSQL below the queries. */
final class PostgresDialect implements Dialect {
    @Override
    public String name() {
        return "postgres";
    }

    /** The driver sends BEGIN in the same packet as the first statement. */
    @Override
    public Optional<String> beginWriting() {
        return Optional.empty();
    }

    @Override
    public Optional<String> beginReading() {
        return Optional.empty();
    }

    @Override
    public Optional<String> lockSchema() {
        return Optional.of("DO $$ BEGIN PERFORM pg_advisory_xact_lock(4919131); END $$");
    }

    /** By the SQLSTATEs of the manual's appendix A. */
    @Override
    public Fault fault(SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        return switch (state) {
            case "23505" -> Fault.CONFLICT;
            case "40001", "40P01" -> Fault.RETRY;
            // A lock not had in time, a statement cut off, a disk that fails.
            case "55P03", "57014", "58030" -> Fault.OVERLOADED;
            // A standby that was, or became, read-only: what we are connected to is not the server.
            case "25006", "25P03", "57P01", "57P02", "57P03", "57P05" -> Fault.LOST;
            default -> byClass(state);
        };
    }

    private static Fault byClass(String state) {
        if (state.startsWith("08")) {
            return Fault.LOST;
        }
        return state.startsWith("53") ? Fault.OVERLOADED : Fault.BROKEN;
    }
}
