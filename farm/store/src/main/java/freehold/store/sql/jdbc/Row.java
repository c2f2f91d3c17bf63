package freehold.store.sql.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** One row of an answer, read by column name, in the types the domain has. */
public final class Row {
    private final ResultSet results;
    private final Map<String, Integer> columns;
    private final Dialect dialect;

    Row(ResultSet results, Map<String, Integer> columns, Dialect dialect) {
        this.results = results;
        this.columns = columns;
        this.dialect = dialect;
    }

    public String text(String column) {
        return maybeText(column)
                .orElseThrow(() -> new IllegalStateException("no value in column " + column));
    }

    public Optional<String> maybeText(String column) {
        try {
            return Optional.ofNullable(results.getString(at(column)));
        } catch (SQLException error) {
            throw failure(column, error);
        }
    }

    public long number(String column) {
        return maybeNumber(column)
                .orElseThrow(() -> new IllegalStateException("no value in column " + column));
    }

    public Optional<Long> maybeNumber(String column) {
        try {
            long value = results.getLong(at(column));
            return results.wasNull() ? Optional.empty() : Optional.of(value);
        } catch (SQLException error) {
            throw failure(column, error);
        }
    }

    public int integer(String column) {
        return Math.toIntExact(number(column));
    }

    public Optional<Integer> maybeInteger(String column) {
        return maybeNumber(column).map(Math::toIntExact);
    }

    public boolean flag(String column) {
        return number(column) != 0;
    }

    public Optional<Double> maybeDecimal(String column) {
        try {
            double value = results.getDouble(at(column));
            return results.wasNull() ? Optional.empty() : Optional.of(value);
        } catch (SQLException error) {
            throw failure(column, error);
        }
    }

    public double decimal(String column) {
        return maybeDecimal(column)
                .orElseThrow(() -> new IllegalStateException("no value in column " + column));
    }

    public Instant instant(String column) {
        return instant(number(column));
    }

    public Optional<Instant> maybeInstant(String column) {
        return maybeNumber(column).map(Row::instant);
    }

    public <E extends Enum<E>> E choice(Class<E> type, String column) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> Optional<E> maybeChoice(Class<E> type, String column) {
        return maybeText(column).map(name -> Enum.valueOf(type, name));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private int at(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("the answer has no column " + column);
        }
        return index;
    }

    private SqlFailure failure(String column, SQLException error) {
        return new SqlFailure(dialect.fault(error), "reading " + column, error);
    }
}
