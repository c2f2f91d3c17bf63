package freehold.controlplane.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the access table, {@code access.txt} beside this class: {@code Operation: grantee grantee}.
 */
final class AccessRows {
    private AccessRows() {}

    static Map<String, Set<Grantee>> read() {
        try (InputStream file =
                Objects.requireNonNull(AccessRows.class.getResourceAsStream("access.txt"))) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Set<Grantee>> parse(String text) {
        Map<String, Set<Grantee>> table = new LinkedHashMap<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    Set<Grantee> grantees = EnumSet.noneOf(Grantee.class);
                    Arrays.stream(line.substring(colon + 1).split(" ", -1))
                            .filter(word -> !word.isEmpty())
                            .map(Grantee::named)
                            .forEach(grantees::add);
                    if (table.put(line.substring(0, colon), grantees) != null) {
                        throw new IllegalArgumentException(
                                "the access table has two rows for " + line.substring(0, colon));
                    }
                });
        return table;
    }
}
