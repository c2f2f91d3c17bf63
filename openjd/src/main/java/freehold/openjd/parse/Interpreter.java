package freehold.openjd.parse;

import freehold.openjd.expression.FormatString;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The programs that simple actions are written for. Extension FEATURE_BUNDLE_1. */
enum Interpreter {
    BASH(".sh"),
    CMD(".bat", "/C"),
    NODE(".js"),
    POWERSHELL(".ps1", "-File"),
    PYTHON(".py");

    private final String suffix;
    private final List<String> options;

    Interpreter(String suffix, String... options) {
        this.suffix = suffix;
        this.options = List.of(options);
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
        return Stream.concat(options.stream().map(FormatString::literal), Stream.of(script));
    }

    /** The fields of all. */
    static Stream<String> fields() {
        return Arrays.stream(values()).map(Interpreter::field);
    }
}
