package freehold.openjd.parse;

import freehold.openjd.Action;
import freehold.openjd.Cancelation;
import freehold.openjd.Extension;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import freehold.openjd.parse.ReferenceKind.Stage;
import java.util.List;
import java.util.Optional;

/**
 * Reads an action. Its command and arguments are resolved on the host; its timeout and cancelation
 * may use what is known at creation only. Specification section 5.
 */
final class ActionReader {
    private static final TextRule COMMAND = TextRule.printable(TextRule.UNLIMITED);
    private static final TextRule ARGUMENT =
            new TextRule(0, TextRule.UNLIMITED, TextRule.Characters.LINES);
    private static final NumberRule NOTIFY_PERIOD =
            NumberRule.secondsUpTo(Cancelation.LONGEST_NOTIFY_PERIOD.toSeconds());

    private final Profile profile;
    private final Scope scope;
    private final Scope creation;
    private final NumberReader numbers;

    private enum Mode {
        TERMINATE,
        NOTIFY_THEN_TERMINATE
    }

    /** {@code scope} is what commands and arguments may use. */
    ActionReader(Profile profile, Scope scope) {
        this.profile = profile;
        this.scope = scope;
        this.creation = scope.at(Stage.CREATION);
        this.numbers = new NumberReader(profile, creation);
    }

    Action read(Fields fields) {
        FormatString command = fields.format("command", COMMAND, scope);
        var action = new Action(command, args(fields), timeout(fields), cancelation(fields));
        fields.refuseUnknown();
        return action;
    }

    List<FormatString> args(Fields fields) {
        return fields.list(
                "args",
                Integer.MAX_VALUE,
                (item, path) -> fields.values().format(item, path, ARGUMENT, scope));
    }

    Optional<FormatString> timeout(Fields fields) {
        return numbers.read("timeout", NumberRule.SECONDS, fields);
    }

    Optional<Cancelation> cancelation(Fields fields) {
        return fields.object("cancelation").map(this::readCancelation);
    }

    private Cancelation readCancelation(Fields fields) {
        Optional<FormatString> deferred =
                fields.required("mode").flatMap(node -> deferredMode(node, fields));
        Cancelation cancelation =
                deferred.<Cancelation>map(
                                mode -> new Cancelation.Deferred(mode, notifyPeriod(fields)))
                        .orElseGet(() -> settled(fields));
        fields.refuseUnknown();
        return cancelation;
    }

    /** The mode if it is left to the host, which FEATURE_BUNDLE_1 allows. */
    private Optional<FormatString> deferredMode(Document node, Fields fields) {
        return profile.has(Extension.FEATURE_BUNDLE_1)
                        && node instanceof Document.TextNode(var text, _)
                        && text.contains("{{")
                ? Optional.of(
                        fields.values().format(node, fields.path("mode"), TextRule.ANY, creation))
                : Optional.empty();
    }

    private Cancelation settled(Fields fields) {
        // A wrong mode is read as the one that has more fields, so that these are no mistakes too.
        return switch (fields.constant("mode", Mode.class).orElse(Mode.NOTIFY_THEN_TERMINATE)) {
            case TERMINATE -> new Cancelation.Terminate();
            case NOTIFY_THEN_TERMINATE -> new Cancelation.NotifyThenTerminate(notifyPeriod(fields));
        };
    }

    private Optional<FormatString> notifyPeriod(Fields fields) {
        return numbers.read("notifyPeriodInSeconds", NOTIFY_PERIOD, fields);
    }
}
