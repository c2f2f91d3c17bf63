package freehold.cli.openjd.run;

import freehold.cli.openjd.input.Host;
import freehold.cli.openjd.input.ValueFile;
import freehold.cli.openjd.output.Refused;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tasks that a user asks for: for each, the text of each parameter by name. */
final class TaskArguments {
    private static final String FORM =
            "--tasks argument must be a list of maps from string to string when decoded";

    private TaskArguments() {}

    /** One task, given as {@code NAME=VALUE} for each of its parameters. */
    static Map<String, String> ofOne(List<String> arguments) throws Refused {
        Map<String, String> task = new LinkedHashMap<>();
        List<String> errors = new ArrayList<>();
        for (String argument : arguments.stream().map(String::stripLeading).toList()) {
            int equals = argument.indexOf('=');
            if (equals < 1 || equals == argument.length() - 1) {
                errors.add(
                        "Task parameter '%s' defined incorrectly. Expected '<NAME>=<VALUE>' format."
                                .formatted(argument));
            } else if (task.put(argument.substring(0, equals), argument.substring(equals + 1))
                    != null) {
                errors.add(
                        "Task parameter '%s' has been defined more than once."
                                .formatted(argument.substring(0, equals)));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(
                    "Found the following errors collecting Task parameters:\n - "
                            + String.join("\n - ", errors));
        }
        return task;
    }

    /** Several tasks, as JSON or as the name of a file. */
    static List<Map<String, String>> ofMany(String argument, Host host) throws Refused {
        String given = argument.strip();
        Document content =
                ValueFile.isNamedBy(given)
                        ? ValueFile.read(host, "Provided parameter file ", given)
                        : json(given);
        if (!(content instanceof Document.ArrayNode(var items, _))) {
            throw new Refused(FORM + ", not " + content.kind() + ".");
        }
        List<Map<String, String>> tasks = new ArrayList<>();
        for (Document item : items) {
            tasks.add(task(item));
        }
        return tasks;
    }

    private static Document json(String argument) throws Refused {
        try {
            return Documents.read(argument, DocumentFormat.JSON, DocumentLimits.DEFAULT);
        } catch (MalformedDocumentException malformed) {
            throw new Refused(
                    "--tasks argument must be a JSON encoded list of maps or a string with the"
                            + " file:// prefix: "
                            + malformed.problem());
        }
    }

    private static Map<String, String> task(Document item) throws Refused {
        if (!(item instanceof Document.ObjectNode object)) {
            throw new Refused(FORM + ", and one item is " + item.kind() + ".");
        }
        Map<String, String> task = new LinkedHashMap<>();
        for (Map.Entry<String, Document> member : object.members().entrySet()) {
            task.put(
                    member.getKey(),
                    ValueFile.text(member.getValue())
                            .orElseThrow(() ->
                                    new Refused(
                                            FORM
                                                    + ", and the value of '%s' is %s."
                                                            .formatted(
                                                                    member.getKey(),
                                                                    member.getValue().kind()))));
        }
        return task;
    }
}
