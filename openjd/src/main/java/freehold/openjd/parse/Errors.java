package freehold.openjd.parse;

import freehold.openjd.TemplateError;
import freehold.openjd.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects the mistakes found in one document, up to a number nobody would read beyond. */
final class Errors {
    private static final int MOST = 1000;
    private static final int MOST_SUGGESTIONS = 100;

    private final List<TemplateError> collected = new ArrayList<>();

    void add(String path, String message) {
        if (collected.size() < MOST) {
            collected.add(new TemplateError(path, message));
        } else if (collected.size() == MOST) {
            collected.add(
                    new TemplateError(
                            "", "has more than %d errors; the rest are left out".formatted(MOST)));
        }
    }

    /** A mistaken name, with the name that was probably meant. */
    void addMistakenName(String path, String message, String mistaken, Stream<String> candidates) {
        String suggestion =
                collected.size() < MOST_SUGGESTIONS
                        ? Suggestion.closest(mistaken, candidates)
                                .map("; did you mean '%s'?"::formatted)
                                .orElse("")
                        : "";
        add(path, message + suggestion);
    }

    /** All of them, each with its place in the text that the document was read from. */
    List<TemplateError> in(Document root) {
        return collected.stream().map(new Positions(root)::locate).toList();
    }
}
