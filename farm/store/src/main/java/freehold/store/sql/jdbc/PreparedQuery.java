package freehold.store.sql.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A query on one connection, prepared once and run often. */
final class PreparedQuery implements AutoCloseable {
    private final Query query;
    private final PreparedStatement statement;
    private final Dialect dialect;

    /** Where each column stands; filled by the first answer. */
    private final Map<String, Integer> columns = new HashMap<>();

    PreparedQuery(Query query, PreparedStatement statement, Dialect dialect) {
        this.query = query;
        this.statement = statement;
        this.dialect = dialect;
    }

    <T> List<T> list(Arguments arguments, Function<Row, T> mapper) throws SQLException {
        bind(arguments);
        try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results, columns(results), dialect);
            List<T> mapped = new ArrayList<>();
            while (results.next()) {
                mapped.add(mapper.apply(row));
            }
            return mapped;
        }
    }

    int change(Arguments arguments) throws SQLException {
        bind(arguments);
        return statement.executeUpdate();
    }

    void changeAll(List<Arguments> each) throws SQLException {
        for (Arguments arguments : each) {
            bind(arguments);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private void bind(Arguments arguments) throws SQLException {
        List<String> parameters = query.parameters();
        for (int at = 0; at < parameters.size(); at++) {
            bind(at + 1, arguments.value(query, parameters.get(at)));
        }
    }

    private void bind(int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(at, null);
            case Long number -> statement.setLong(at, number);
            case String text -> statement.setString(at, text);
            default -> statement.setObject(at, value);
        }
    }

    private Map<String, Integer> columns(ResultSet results) throws SQLException {
        if (columns.isEmpty()) {
            ResultSetMetaData described = results.getMetaData();
            for (int at = 1; at <= described.getColumnCount(); at++) {
                columns.put(described.getColumnLabel(at).toLowerCase(Locale.ROOT), at);
            }
        }
        return columns;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
