package freehold.store.sql.table;

import freehold.store.Settings;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.Optional;

/** Settings in the table {@code setting}. */
final class SqlSettings implements Settings.Writable {
    private final SqlConnection sql;

    SqlSettings(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> find(String name) {
        return sql.first("setting/find", Arguments.of("name", name), row -> row.text("value"));
    }

    @Override
    public String putIfAbsent(String name, String value) {
        sql.change("setting/put_if_absent", Arguments.of("name", name).and("value", value));
        return find(name).orElse(value);
    }
}
