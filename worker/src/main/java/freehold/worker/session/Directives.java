package freehold.worker.session;

import freehold.worker.session.Directive.Fail;
import freehold.worker.session.Directive.Ignored;
import freehold.worker.session.Directive.Malformed;
import freehold.worker.session.Directive.Mistake;
import freehold.worker.session.Directive.None;
import freehold.worker.session.Directive.Progress;
import freehold.worker.session.Directive.RuntimeLevel;
import freehold.worker.session.Directive.SetSecretVariable;
import freehold.worker.session.Directive.SetVariable;
import freehold.worker.session.Directive.Status;
import freehold.worker.session.Directive.UnsetVariable;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the directive in a line of output: {@code openjd_<kind>: <payload>} from its first column.
 */
final class Directives {
    private static final Pattern DIRECTIVE =
            Pattern.compile(
                    "openjd_(progress|status|fail|env|unset_env|redacted_env|session_runtime_loglevel):"
                        + " (.+)",
                    Pattern.DOTALL);
    private static final Pattern LOOKALIKE =
            Pattern.compile(
                    "\\s*openjd_(?:unset_|redacted_)?env(?:[:\\s].*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Directives() {}

    static Directive in(OutputLine line) {
        Matcher directive = DIRECTIVE.matcher(line.text());
        if (directive.matches()) {
            return of(directive.group(1), directive.group(2), line.cut());
        }
        return LOOKALIKE.matcher(line.text()).matches()
                ? new Malformed(
                        Mistake.LOOKALIKE,
                        "a line looks like an environment variable directive but is not one; write"
                            + " `openjd_env: NAME=VALUE` or `openjd_unset_env: NAME` in lower case"
                            + " from the first column, with one blank after the colon")
                : new None();
    }

    private static Directive of(String kind, String payload, boolean cut) {
        return switch (kind) {
            case "progress" -> progress(payload.strip());
            case "status" -> new Status(payload);
            case "fail" -> new Fail(payload);
            case "env" ->
                    assignment("openjd_env", payload, cut, Mistake.VARIABLE, SetVariable::new);
            case "redacted_env" ->
                    assignment(
                            "openjd_redacted_env",
                            payload,
                            cut,
                            Mistake.SECRET,
                            SetSecretVariable::new);
            case "unset_env" -> unset(payload.stripLeading());
            default -> level(payload);
        };
    }

    private static Directive progress(String payload) {
        double percent = NUMBER.matcher(payload).matches() ? Double.parseDouble(payload) : -1;
        return percent >= 0 && percent <= 100
                ? new Progress(percent)
                : new Ignored("`openjd_progress` takes a number from 0 to 100");
    }

    private static Directive assignment(
            String kind,
            String payload,
            boolean cut,
            Mistake mistake,
            BiFunction<String, String, Directive> set) {
        if (cut) {
            return new Malformed(
                    mistake,
                    "`%s` has more than %d bytes: its end is lost"
                            .formatted(kind, OutputLines.LINE_CAP));
        }
        Matcher assignment = ASSIGNMENT.matcher(text(payload).orElse(""));
        return assignment.matches()
                ? set.apply(assignment.group(1), assignment.group(2))
                : new Malformed(
                        mistake,
                        "`"
                                + kind
                                + "` takes NAME=VALUE, or the same as a JSON string, with a NAME of"
                                + " letters, digits and _");
    }

    /** What the payload says; empty for one that begins a JSON string and is none. */
    static Optional<String> text(String payload) {
        String begun = payload.stripLeading();
        return begun.startsWith("\"") ? JsonText.unquote(begun) : Optional.of(begun);
    }

    private static Directive unset(String payload) {
        return NAME.matcher(payload).matches()
                ? new UnsetVariable(payload)
                : new Malformed(
                        Mistake.VARIABLE,
                        "`openjd_unset_env` takes one NAME of letters, digits and _, and nothing"
                                + " after it");
    }

    private static Directive level(String payload) {
        return LogLevel.named(payload)
                .<Directive>map(RuntimeLevel::new)
                .orElseGet(() ->
                        new Ignored(
                                "`openjd_session_runtime_loglevel` takes DEBUG, INFO, WARNING or"
                                        + " ERROR"));
    }
}
