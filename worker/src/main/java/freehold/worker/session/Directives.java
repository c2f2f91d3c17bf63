package freehold.worker.session;

import freehold.worker.session.Directive.Fail;
import freehold.worker.session.Directive.Ignored;
import freehold.worker.session.Directive.Malformed;
import freehold.worker.session.Directive.None;
import freehold.worker.session.Directive.Progress;
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
                    "^openjd_(progress|status|fail|env|unset_env|redacted_env): (.+)$",
                    Pattern.DOTALL);
    private static final Pattern ALMOST_ENVIRONMENT =
            Pattern.compile(
                    "^\\s*openjd_(?:unset_|redacted_)?env\\s*:.*$",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("^([A-Za-z_][A-Za-z0-9_]*)=(.*)$", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Directives() {}

    static Directive in(String line) {
        Matcher directive = DIRECTIVE.matcher(line);
        if (!directive.matches()) {
            return ALMOST_ENVIRONMENT.matcher(line).matches()
                    ? new Malformed(
                            "a line looks like an environment variable directive but is not one;"
                                + " write `openjd_env: NAME=VALUE` or `openjd_unset_env: NAME` in"
                                + " lower case from the first column, with one blank after the"
                                + " colon")
                    : new None();
        }
        String payload = directive.group(2);
        return switch (directive.group(1)) {
            case "progress" -> progress(payload.strip());
            case "status" -> new Status(payload);
            case "fail" -> new Fail(payload);
            case "env" -> assignment("openjd_env", payload, SetVariable::new);
            case "redacted_env" ->
                    assignment("openjd_redacted_env", payload, SetSecretVariable::new);
            default -> unset(payload.strip());
        };
    }

    private static Directive progress(String payload) {
        double percent = NUMBER.matcher(payload).matches() ? Double.parseDouble(payload) : -1;
        return percent >= 0 && percent <= 100
                ? new Progress(percent)
                : new Ignored("openjd_progress takes a number from 0 to 100");
    }

    private static Directive assignment(
            String kind, String payload, BiFunction<String, String, Directive> set) {
        Optional<String> text =
                payload.startsWith("\"") ? JsonText.unquote(payload.strip()) : Optional.of(payload);
        Matcher assignment = ASSIGNMENT.matcher(text.orElse(""));
        // The payload is not repeated here: it may hold a secret.
        return assignment.matches()
                ? set.apply(assignment.group(1), assignment.group(2))
                : new Malformed(
                        kind
                                + " takes NAME=VALUE, or the same as a JSON string, with a NAME of"
                                + " letters, digits and _");
    }

    private static Directive unset(String payload) {
        return NAME.matcher(payload).matches()
                ? new UnsetVariable(payload)
                : new Malformed("openjd_unset_env takes one NAME of letters, digits and _");
    }
}
