package freehold.cli;

import freehold.api.extension.ExplainResponse;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.RelatedResource;
import java.util.ArrayList;
import java.util.List;

/** An explanation for people: each reason with its remedy, then where to look further. */
final class ExplanationText {
    private ExplanationText() {}

    /** The text, its lines parted by line feeds, without one at the end. */
    static String of(ExplainResponse answer) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.resourceId() + " is " + answer.status());
        answer.reasons().forEach(reason -> addReason(lines, reason));
        if (!answer.related().isEmpty()) {
            lines.add("");
            lines.add("See also");
            answer.related().forEach(related -> lines.add(line(related)));
        }
        return String.join("\n", lines);
    }

    private static void addReason(List<String> lines, ExplanationReason reason) {
        lines.add("");
        lines.add(reason.message());
        lines.add("  -> " + reason.remedy());
        List<String> about = new ArrayList<>();
        about.add(reason.code().value());
        reason.stepName().ifPresent(name -> about.add("step \"" + name + "\""));
        reason.tasks().ifPresent(n -> about.add(n + (n == 1 ? " task" : " tasks")));
        reason.logGroupName()
                .ifPresent(group ->
                        about.add("log " + group + " " + reason.logStreamName().orElse("")));
        lines.add("     " + String.join(", ", about));
    }

    private static String line(RelatedResource related) {
        String name = related.name().map(it -> " \"" + it + "\"").orElse("");
        return "  "
                + related.resourceId()
                + name
                + " "
                + related.status()
                + ": "
                + related.summary();
    }
}
