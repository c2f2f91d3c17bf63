package freehold.store.sql.jdbc;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The queries of one engine by name. {@code job/find} is {@code job/find.<engine>.sql} if there is
 * one, else {@code job/find.sql}; {@code ${columns}} in it stands for {@code job/columns.sql}.
 */
public final class Queries {
    private final Dialect dialect;
    private final ConcurrentMap<String, Query> parsed = new ConcurrentHashMap<>();

    public Queries(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The query of that name.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public Query named(String name) {
        Query known = parsed.get(name);
        return known == null ? parsed.computeIfAbsent(name, this::parse) : known;
    }

    private Query parse(String name) {
        String text = text(name);
        if (text.contains("${columns}")) {
            String columns = text(name.substring(0, name.indexOf('/')) + "/columns");
            text = text.replace("${columns}", columns.strip());
        }
        return Query.parse(name, text);
    }

    private String text(String name) {
        Optional<String> own = Resources.find(name + "." + dialect.name() + ".sql");
        return own.or(() -> Resources.find(name + ".sql"))
                .orElseThrow(() -> new IllegalArgumentException("no query is named " + name));
    }
}
