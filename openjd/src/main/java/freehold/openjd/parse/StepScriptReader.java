package freehold.openjd.parse;

import freehold.openjd.Action;
import freehold.openjd.Extension;
import freehold.openjd.StepScript;
import freehold.openjd.expression.FormatString;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what the tasks of a step run: its script, or the simple action of FEATURE_BUNDLE_1 in its
 * stead. Specification section 3.5.
 */
final class StepScriptReader {
    private static final Action NO_ACTION =
            new Action(FormatString.literal(""), List.of(), Optional.empty(), Optional.empty());
    private static final StepScript NO_SCRIPT = new StepScript(NO_ACTION, List.of());

    private final Profile profile;
    private final Scope scope;
    private final SimpleActionReader simpleActions;

    /** {@code scope} knows the parameters of the step's tasks. */
    StepScriptReader(Profile profile, Scope scope) {
        this.profile = profile;
        this.scope = scope;
        this.simpleActions = new SimpleActionReader(profile, scope);
    }

    /** The one script of the step, whichever way it is written. */
    StepScript read(Fields step) {
        Optional<StepScript> script = step.object("script").flatMap(this::script);
        List<StepScript> simple =
                Arrays.stream(Interpreter.values())
                        .flatMap(interpreter -> simple(interpreter, step).stream())
                        .toList();
        checkThereIsOne(step);
        return Stream.concat(script.stream(), simple.stream()).findFirst().orElse(NO_SCRIPT);
    }

    private Optional<StepScript> simple(Interpreter interpreter, Fields step) {
        return step.optional(interpreter.field(), Extension.FEATURE_BUNDLE_1, profile)
                .flatMap(_ -> step.object(interpreter.field()))
                .map(fields -> simpleActions.read(interpreter, step.document(), fields));
    }

    private void checkThereIsOne(Fields step) {
        List<String> written =
                Stream.concat(Stream.of("script"), Interpreter.fields())
                        .filter(name -> step.document().member(name).isPresent())
                        .toList();
        if (!profile.has(Extension.FEATURE_BUNDLE_1)) {
            if (written.isEmpty()) {
                step.required("script");
            }
        } else if (written.size() != 1) {
            String choice = String.join(", ", Interpreter.fields().toList());
            step.error(
                    written.isEmpty()
                            ? "needs script or one of " + choice
                            : "has %s; only one of them may be there"
                                    .formatted(String.join(" and ", written)));
        }
    }

    /** The script; empty if it has no action. */
    private Optional<StepScript> script(Fields fields) {
        EmbeddedFileReader.Files files =
                new EmbeddedFileReader(profile, ReferenceKind.TASK_FILE, scope).read(fields);
        fields.required("actions");
        Optional<Action> onRun =
                fields.object("actions").flatMap(each -> onRun(each, files.scope()));
        fields.refuseUnknown();
        return onRun.map(action -> new StepScript(action, files.files()));
    }

    private Optional<Action> onRun(Fields fields, Scope inner) {
        fields.required("onRun");
        Optional<Action> onRun = fields.object("onRun").map(new ActionReader(profile, inner)::read);
        fields.refuseUnknown();
        return onRun;
    }
}
