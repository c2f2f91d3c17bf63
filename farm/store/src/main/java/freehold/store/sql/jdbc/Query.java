package freehold.store.sql.jdbc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as a driver takes it.
 *
 * @param name folder and file, without the ending
 * @param sql with a question mark for each parameter
 * @param parameters their names, in the order of the question marks; a name may come twice
 * @param tables all tables it names
 * @param changes those of them that it changes
 */
public record Query(
        String name, String sql, List<String> parameters, Set<String> tables, Set<String> changes) {
    /** A quoted text, a comment, a cast, or (group 1) a parameter. */
    private static final Pattern TOKEN =
            Pattern.compile("'[^']*'|--[^\\n]*|::|:([a-z][a-zA-Z0-9]*)");

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:FROM|JOIN|UPDATE|INTO)\\s+([a-z_]+)");
    private static final Pattern CHANGED =
            Pattern.compile("\\b(?:DELETE\\s+FROM|UPDATE|INTO)\\s+([a-z_]+)");

    public Query {
        parameters = List.copyOf(parameters);
        tables = Set.copyOf(tables);
        changes = Set.copyOf(changes);
    }

    /** Reads a text whose parameters are written {@code :name}. */
    static Query parse(String name, String text) {
        List<String> parameters = new ArrayList<>();
        String sql =
                TOKEN.matcher(text)
                        .replaceAll(match -> {
                            if (match.group(1) == null) {
                                return Matcher.quoteReplacement(match.group());
                            }
                            parameters.add(match.group(1));
                            return "?";
                        });
        return new Query(name, sql, parameters, named(TABLE, sql), named(CHANGED, sql));
    }

    private static Set<String> named(Pattern place, String sql) {
        Set<String> names = new HashSet<>();
        Matcher matcher = place.matcher(sql);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
