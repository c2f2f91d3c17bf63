package freehold.server.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration file: a line {@code key = value} per setting; lines that are empty or begin
 * with {@code #} say nothing. UTF-8.
 */
final class ConfigurationFile {
    private static final List<String> KEYS = Settings.ALL.stream().map(Setting::key).toList();

    private ConfigurationFile() {}

    /** Reads a file into {@code given}, and what is wrong with it into {@code problems}. */
    static void read(Path file, Map<String, Given> given, List<Problem> problems) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            problems.add(
                    new Problem(
                            file.toString(),
                            "cannot be read (" + failure + ")",
                            "name a readable text file in UTF-8"));
            return;
        }
        Map<String, String> seen = new HashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                read(line, file + ":" + (at + 1), seen, problems)
                        .forEach(found -> given.put(found.key(), found));
            }
        }
    }

    private static List<Given> read(
            String line, String where, Map<String, String> seen, List<Problem> problems) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            problems.add(new Problem(where, "has no equals sign", "write it as: key = value"));
            return List.of();
        }
        String key = line.substring(0, equals).strip();
        if (!KEYS.contains(key)) {
            problems.add(new Problem(where, "unknown key " + key, Suggestion.of(key, KEYS)));
            return List.of();
        }
        String first = seen.putIfAbsent(key, where);
        if (first != null) {
            problems.add(
                    new Problem(
                            where,
                            key + " is set a second time",
                            "keep this or the one at " + first));
            return List.of();
        }
        return List.of(new Given(key, line.substring(equals + 1).strip(), where));
    }
}
