package freehold.openjd.parse;

import freehold.openjd.expression.FormatString;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The programs that simple actions are written for. Extension FEATURE_BUNDLE_1. */
enum Interpreter {
    BASH(".sh", ""),
    CMD(".bat", "/C"),
    NODE(".js", ""),
    POWERSHELL(".ps1", "-File"),
    PYTHON(".py", "");

    private final String suffix;
    private final String option;

    Interpreter(String suffix, String option) {
        this.suffix = suffix;
        this.option = option;
    }

    /** The field of a step that holds the action. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command that runs a script. */
    String command() {
        return field();
    }

    /** What the name of a script ends in; some of the programs run no others. */
    String suffix() {
        return suffix;
    }

    /** The arguments that run a script. */
    Stream<FormatString> run(FormatString script) {
        return option.isEmpty()
                ? Stream.of(script)
                : Stream.of(FormatString.literal(option), script);
    }

    /** The fields of all. */
    static Stream<String> fields() {
        return Arrays.stream(values()).map(Interpreter::field);
    }
}
