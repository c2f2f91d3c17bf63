package freehold.store.sql.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One connection with the queries prepared on it. Used by one thread at a time. Every method throws
 * {@link SqlFailure} when the engine does.
 */
public final class SqlConnection implements AutoCloseable {
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\\n");

    private final Connection connection;
    private final Queries queries;
    private final Dialect dialect;
    private final Map<String, PreparedQuery> prepared;
    private final Watch watch;

    /** Is told of each query around its run. */
    public interface Watch {
        void before(Query query);

        void after(Query query);
    }

    public SqlConnection(Connection connection, Queries queries, Dialect dialect) {
        this(connection, queries, dialect, new HashMap<>(), new Nobody());
    }

    private SqlConnection(
            Connection connection,
            Queries queries,
            Dialect dialect,
            Map<String, PreparedQuery> prepared,
            Watch watch) {
        this.connection = connection;
        this.queries = queries;
        this.dialect = dialect;
        this.prepared = prepared;
        this.watch = watch;
    }

    /** The same connection, whose queries {@code by} is told of. */
    public SqlConnection watched(Watch by) {
        return new SqlConnection(connection, queries, dialect, prepared, by);
    }

    /** All rows of the answer. */
    public <T> List<T> list(String query, Arguments arguments, Function<Row, T> mapper) {
        return run(query, found -> found.list(arguments, mapper));
    }

    /** The first row of the answer. */
    public <T> Optional<T> first(String query, Arguments arguments, Function<Row, T> mapper) {
        return list(query, arguments, mapper).stream().findFirst();
    }

    /** Whether the answer has a row. */
    public boolean exists(String query, Arguments arguments) {
        return !list(query, arguments, _ -> true).isEmpty();
    }

    /** Changes rows, and returns how many. */
    public int change(String query, Arguments arguments) {
        return run(query, found -> found.change(arguments));
    }

    /** Changes the one row that must be there. */
    public void changeOne(String query, Arguments arguments) {
        int rows = change(query, arguments);
        if (rows != 1) {
            throw new IllegalStateException(query + " changed " + rows + " rows instead of 1");
        }
    }

    /** The same change with each of these, in their order. */
    public void changeAll(String query, List<Arguments> each) {
        if (each.isEmpty()) {
            return;
        }
        run(
                query,
                found -> {
                    found.changeAll(each);
                    return each.size();
                });
    }

    /** A statement without parameters or answer, such as one that opens a transaction. */
    public void execute(String sql) {
        run(sql, () -> Query.parse(sql, sql), found -> found.change(Arguments.none()));
    }

    public void beginWriting() {
        dialect.beginWriting().ifPresent(this::execute);
    }

    public void beginReading() {
        dialect.beginReading().ifPresent(this::execute);
    }

    /**
     * Commits; a warning counts as a failure, because an engine that warns here has not done all
     * that was asked.
     */
    public void commit() {
        if (dialect.beginWriting().isPresent()) {
            execute("COMMIT");
            return;
        }
        try {
            connection.commit();
            SQLWarning warning = connection.getWarnings();
            if (warning != null) {
                connection.clearWarnings();
                throw warning;
            }
        } catch (SQLException error) {
            throw failure("commit", error);
        }
    }

    /** Undoes the transaction, if it is not over already. */
    public void rollBack() {
        if (dialect.beginWriting().isPresent()) {
            execute("ROLLBACK");
            return;
        }
        try {
            connection.rollback();
        } catch (SQLException error) {
            throw failure("rollback", error);
        }
    }

    /** Runs the statements of a script, which end with a semicolon at the end of a line. */
    public void executeScript(String script) {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENT_END.split(script, -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException error) {
            throw failure("script", error);
        }
    }

    /** Prepares a query without running it. */
    public void prepare(String query) {
        run(query, _ -> query);
    }

    @Override
    public void close() {
        try (connection) {
            for (PreparedQuery query : prepared.values()) {
                query.close();
            }
        } catch (SQLException error) {
            throw failure("closing", error);
        }
    }

    private <T> T run(String query, Use<T> use) {
        Query named = queries.named(query);
        watch.before(named);
        T result = run(query, () -> named, use);
        watch.after(named);
        return result;
    }

    private <T> T run(String query, Supplier<Query> source, Use<T> use) {
        try {
            PreparedQuery found = prepared.get(query);
            if (found == null) {
                Query parsed = source.get();
                found =
                        new PreparedQuery(
                                parsed, connection.prepareStatement(parsed.sql()), dialect);
                prepared.put(query, found);
            }
            return use.of(found);
        } catch (SQLException error) {
            SqlFailure failure = failure(query, error);
            drop(query, failure);
            throw failure;
        }
    }

    /** A statement that failed may be of no more use: SQLite's driver closes it. */
    private void drop(String query, SqlFailure failure) {
        PreparedQuery failed = prepared.remove(query);
        if (failed == null) {
            return;
        }
        try {
            failed.close();
        } catch (SQLException alreadyClosed) {
            failure.addSuppressed(alreadyClosed);
        }
    }

    private SqlFailure failure(String doing, SQLException error) {
        return new SqlFailure(dialect.fault(error), doing, error);
    }

    private record Nobody() implements Watch {
        @Override
        public void before(Query query) {
            // Nobody watches.
        }

        @Override
        public void after(Query query) {
            // Nobody watches.
        }
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedQuery query) throws SQLException;
    }
}
