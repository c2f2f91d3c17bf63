package freehold.cli.openjd.run;

import freehold.cli.openjd.input.Host;
import freehold.cli.openjd.input.ValueFile;
import freehold.cli.openjd.output.Refused;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import freehold.worker.session.PathFormat;
import freehold.worker.session.PathMappingRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads path mapping rules, {@code pathmapping-1.0}. */
final class MappingRules {
    private static final String VERSION = "pathmapping-1.0";
    private static final Set<String> FIELDS =
            Set.of("source_path_format", "source_path", "destination_path");

    private MappingRules() {}

    /** The rules of a document, given as JSON or as the name of a file. */
    static List<PathMappingRule> read(String argument, Host host) throws Refused {
        Document content =
                ValueFile.isNamedBy(argument)
                        ? ValueFile.read(host, "Path mapping file ", argument)
                        : json(argument);
        if (!(content instanceof Document.ObjectNode root)) {
            throw new Refused(
                    "Path mapping rules must be an object with 'version' and 'path_mapping_rules'"
                            + " fields");
        }
        if (!root.text("version").filter(VERSION::equals).isPresent()) {
            throw new Refused(
                    "Path mapping rules must have a 'version' value of '%s'".formatted(VERSION));
        }
        if (!(root.members().get("path_mapping_rules")
                instanceof Document.ArrayNode(var items, _))) {
            throw new Refused("Path mapping rules must contain a list named 'path_mapping_rules'");
        }
        List<PathMappingRule> rules = new ArrayList<>();
        for (Document item : items) {
            rules.add(rule(item));
        }
        return rules;
    }

    private static Document json(String argument) throws Refused {
        try {
            return Documents.read(argument, DocumentFormat.JSON, DocumentLimits.DEFAULT);
        } catch (MalformedDocumentException malformed) {
            throw new Refused(
                    "Path mapping rules must be JSON or the name of a file as file://PATH: "
                            + malformed.problem());
        }
    }

    private static PathMappingRule rule(Document item) throws Refused {
        if (!(item instanceof Document.ObjectNode rule)) {
            throw new Refused("A path mapping rule must be an object, not " + item.kind());
        }
        Set<String> unknown = new TreeSet<>(rule.members().keySet());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new Refused(
                    "Unsupported fields for constructing path mapping rule: "
                            + String.join(", ", unknown));
        }
        return new PathMappingRule(
                format(field(rule, "source_path_format")),
                field(rule, "source_path"),
                field(rule, "destination_path"));
    }

    private static String field(Document.ObjectNode rule, String name) throws Refused {
        return rule.text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() ->
                        new Refused("A path mapping rule needs a string '%s'".formatted(name)));
    }

    private static PathFormat format(String name) throws Refused {
        return Arrays.stream(PathFormat.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                "The 'source_path_format' of a path mapping rule must be one of %s, not '%s'"
                                        .formatted(Arrays.toString(PathFormat.values()), name)));
    }
}
