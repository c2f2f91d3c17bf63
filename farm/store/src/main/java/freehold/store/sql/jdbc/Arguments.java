package freehold.store.sql.jdbc;

import freehold.domain.ResourceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values for a query's parameters. Identifiers and enums become text, instants microseconds since
 * 1970, booleans 0 or 1, an empty {@link Optional} NULL.
 */
public final class Arguments {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Arguments() {}

    public static Arguments none() {
        return new Arguments();
    }

    public static Arguments of(String name, Object value) {
        return new Arguments().and(name, value);
    }

    public Arguments and(String name, Object value) {
        values.put(name, column(value));
        return this;
    }

    /** Names that the query does not have are ignored, so one set serves insert and update. */
    @Nullable Object value(Query query, String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException(query.name() + " is not given :" + name);
        }
        return values.get(name);
    }

    private static @Nullable Object column(Object value) {
        return switch (value) {
            case Optional<?> absent when absent.isEmpty() -> null;
            case Optional<?> present -> column(present.get());
            case ResourceId id -> id.value();
            case Instant at -> micros(at);
            case Enum<?> choice -> choice.name();
            case Boolean flag -> flag ? 1L : 0L;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Double number -> number;
            case String text -> text;
            default ->
                    throw new IllegalArgumentException(
                            "a column cannot hold a " + value.getClass().getSimpleName());
        };
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
