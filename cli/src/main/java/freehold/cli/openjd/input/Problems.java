package freehold.cli.openjd.input;

import freehold.openjd.TemplateError;
import freehold.openjd.document.Position;
import java.util.List;
import java.util.stream.Collectors;

/** How mistakes in a template are listed. */
public final class Problems {
    private Problems() {}

    /** Their number, then the path of each with its message in a line of its own. */
    public static String of(String template, List<TemplateError> errors) {
        return errors.stream()
                .map(Problems::line)
                .collect(
                        Collectors.joining(
                                "\n",
                                "%d validation %s for %s\n"
                                        .formatted(
                                                errors.size(),
                                                errors.size() == 1 ? "error" : "errors",
                                                template),
                                ""));
    }

    private static String line(TemplateError error) {
        String place =
                error.position().equals(Position.NONE) ? "" : " (%s)".formatted(error.position());
        return error.path() + ":\n\t" + error.message() + place;
    }
}
