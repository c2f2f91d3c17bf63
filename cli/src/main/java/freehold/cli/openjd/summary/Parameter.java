package freehold.cli.openjd.summary;

import freehold.cli.openjd.output.Members;
import freehold.openjd.document.Document;
import java.util.Optional;

/**
 * A parameter of a job or step as a summary shows it.
 *
 * @param value of a job's parameter; a step's has as many as there are tasks
 */
record Parameter(String name, Optional<String> description, String type, Optional<String> value) {
    String text() {
        String shown = value.filter(text -> !text.isEmpty()).map(text -> ": " + text).orElse("");
        return "%s (%s)%s".formatted(name, type, shown);
    }

    Document.ObjectNode document() {
        return new Members()
                .text("name", name)
                .text("description", description)
                .text("type", type)
                .text("value", value)
                .build();
    }
}
