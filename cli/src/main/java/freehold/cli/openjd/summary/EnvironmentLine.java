package freehold.cli.openjd.summary;

import freehold.cli.openjd.output.Members;
import freehold.openjd.Environment;
import freehold.openjd.document.Document;
import java.util.Optional;

/**
 * An environment as a summary shows it.
 *
 * @param parent the step it belongs to, or {@code root}
 */
record EnvironmentLine(String name, Optional<String> description, String parent) {
    static EnvironmentLine of(Environment environment, String parent) {
        return new EnvironmentLine(environment.name(), environment.description(), parent);
    }

    String text() {
        return "%s (from '%s')%s"
                .formatted(name, parent, description.map(text -> "\n " + text).orElse(""));
    }

    Document.ObjectNode document() {
        return new Members()
                .text("name", name)
                .text("description", description)
                .text("parent", parent)
                .build();
    }
}
