package freehold.openjd.parse;

import freehold.openjd.Action;
import freehold.openjd.EmbeddedFile;
import freehold.openjd.EndOfLine;
import freehold.openjd.StepScript;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a simple action as the script that it stands for, so that nobody else has to know of it.
 * Extension FEATURE_BUNDLE_1.
 */
final class SimpleActionReader {
    /** How references to the one file call it; no template's can, for they know of no file. */
    private static final String FILE = "Script";

    private static final FormatString FILE_REFERENCE =
            FormatString.parse("{{" + ReferenceKind.TASK_FILE.nameOf(FILE) + "}}");
    private static final int LONGEST_STEP_NAME = 64;

    private final ActionReader actions;
    private final Scope scope;

    /** {@code scope} knows the parameters of the step's tasks. */
    SimpleActionReader(Profile profile, Scope scope) {
        this.actions = new ActionReader(profile, scope);
        this.scope = scope;
    }

    StepScript read(Interpreter interpreter, Document.ObjectNode step, Fields fields) {
        FormatString script = fields.format("script", TextRule.NOT_EMPTY, scope);
        Stream<FormatString> run = interpreter.run(FILE_REFERENCE);
        var action =
                new Action(
                        FormatString.literal(interpreter.command()),
                        Stream.concat(run, actions.args(fields).stream()).toList(),
                        actions.timeout(fields),
                        actions.cancelation(fields));
        fields.refuseUnknown();
        String filename = filename(step.text("name").orElse(""), script) + interpreter.suffix();
        var file =
                new EmbeddedFile(
                        FILE, Optional.of(filename), true, Optional.of(EndOfLine.AUTO), script);
        return new StepScript(action, List.of(file));
    }

    /**
     * Says to people whose script it is. The digits keep it apart from other files of the session,
     * and are the same wherever the step is read.
     */
    private static String filename(String stepName, FormatString script) {
        String readable = stepName.replaceAll("[^A-Za-z0-9]", "_");
        return "%s_%s"
                .formatted(
                        readable.substring(0, Math.min(readable.length(), LONGEST_STEP_NAME)),
                        HexFormat.of().toHexDigits(script.text().hashCode()));
    }
}
