package freehold.worker.session;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All path mapping rules of a session; the most specific one that matches a path is the one used.
 */
final class PathMapping {
    private final List<PathMappingRule> rules;

    PathMapping(List<PathMappingRule> rules) {
        this.rules =
                rules.stream()
                        .sorted(Comparator.comparingInt(PathMappingRule::depth).reversed())
                        .toList();
    }

    boolean hasRules() {
        return !rules.isEmpty();
    }

    /** The path on this host; a path that no rule matches stays as it is. */
    String apply(String path) {
        return rules.stream()
                .map(rule -> rule.apply(path))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(path);
    }

    /** The document that {@code Session.PathMappingRulesFile} names; {@code {}} without rules. */
    String document() {
        return JsonText.write(json -> {
            json.writeStartObject();
            if (hasRules()) {
                json.writeStringField("version", "pathmapping-1.0");
                json.writeArrayFieldStart("path_mapping_rules");
                for (PathMappingRule rule : rules) {
                    write(json, rule);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, PathMappingRule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("source_path_format", rule.sourceFormat().name());
        json.writeStringField("source_path", rule.source());
        json.writeStringField("destination_path", rule.destination());
        json.writeEndObject();
    }
}
