package freehold.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the list of operations that may lack a class: one name per line, lines that begin with #
 * aside.
 */
final class NotYet {

    private NotYet() {}

    /**
     * The names in the list.
     *
     * @throws IllegalArgumentException if one of them is not an operation
     */
    static Set<String> read(Path list, Collection<String> operations) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                names.add(line.strip());
            }
        }
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(operations);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    list + " names what the model does not have: " + unknown);
        }
        return names;
    }
}
