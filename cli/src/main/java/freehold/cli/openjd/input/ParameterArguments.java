package freehold.cli.openjd.input;

import freehold.cli.openjd.output.Refused;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the values of job parameters that a user gives; a later one takes an earlier one's place.
 */
final class ParameterArguments {
    private final Host host;

    ParameterArguments(Host host) {
        this.host = host;
    }

    /** The values as text, by name. */
    Map<String, String> read(List<String> arguments) throws Refused {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : arguments) {
            values.putAll(values(argument.strip()));
        }
        return values;
    }

    private Map<String, String> values(String argument) throws Refused {
        if (ValueFile.isNamedBy(argument)) {
            return fromFile(argument);
        }
        if (argument.startsWith("{") && argument.endsWith("}")) {
            return fromJson(argument);
        }
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw malformed(argument);
        }
        return Map.of(argument.substring(0, equals), argument.substring(equals + 1));
    }

    private Map<String, String> fromFile(String argument) throws Refused {
        Document content = ValueFile.read(host, "Provided parameter file ", argument);
        if (!(content instanceof Document.ObjectNode object)) {
            throw new Refused(
                    "Job parameter file '%s' should contain a dictionary.".formatted(argument));
        }
        return texts(object);
    }

    private static Map<String, String> fromJson(String argument) throws Refused {
        try {
            Document content =
                    Documents.read(argument, DocumentFormat.JSON, DocumentLimits.DEFAULT);
            return texts((Document.ObjectNode) content);
        } catch (MalformedDocumentException malformed) {
            throw new Refused(malformed(argument).reason() + " As JSON: " + malformed.problem());
        }
    }

    private static Map<String, String> texts(Document.ObjectNode object) throws Refused {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Document> member : object.members().entrySet()) {
            texts.put(
                    member.getKey(),
                    ValueFile.text(member.getValue())
                            .orElseThrow(() ->
                                    new Refused(
                                            "The value of job parameter '%s' must be a string or a number, not %s; put it in quotes."
                                                    .formatted(
                                                            member.getKey(),
                                                            member.getValue().kind()))));
        }
        return texts;
    }

    private static Refused malformed(String argument) {
        return new Refused(
                "Job parameter string ('%s') not formatted correctly. It must be key=value pairs, inline JSON, or a path to a JSON or YAML document prefixed with 'file://'."
                        .formatted(argument));
    }
}
