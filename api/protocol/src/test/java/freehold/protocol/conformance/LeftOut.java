package freehold.protocol.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The tests that are not run, each because of a trait that no model of Freehold uses. */
final class LeftOut {

    /** One line of the list. */
    record Entry(String id, String trait, String reason) {
        static Entry of(String line) {
            String[] parts = line.split("\\s+", 3);
            return new Entry(parts[0], parts[1], parts[2]);
        }
    }

    private LeftOut() {}

    static Map<String, Entry> read() {
        try (InputStream list =
                Objects.requireNonNull(LeftOut.class.getResourceAsStream("left-out.txt"))) {
            List<String> lines =
                    new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Entry::of)
                    .collect(Collectors.toMap(Entry::id, entry -> entry));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
