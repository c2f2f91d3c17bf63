package freehold.openjd;

import java.util.Optional;
import java.util.regex.Pattern;

/** The types of job and task parameters, and how each writes its values. */
public enum ParameterType {
    /** A 64-bit integer. */
    INT,
    /** A finite decimal number, kept as its author wrote it. */
    FLOAT,
    /** Any text. */
    STRING,
    /** A path of the file system; subject to path mapping on the host that uses it. */
    PATH;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]++");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]{1,9})?");
    private static final int LONGEST_NUMBER = 1024;

    /**
     * The text in this type's own form: an INT loses leading zeros, everything else stays as
     * written. Empty if the text is no value of the type.
     */
    public Optional<String> parse(String text) {
        return switch (this) {
            case INT -> parseInteger(text);
            case FLOAT -> isFinite(text) ? Optional.of(text) : Optional.empty();
            case STRING, PATH -> Optional.of(text);
        };
    }

    private static Optional<String> parseInteger(String text) {
        if (text.length() > LONGEST_NUMBER || !INTEGER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.toString(Long.parseLong(text)));
        } catch (NumberFormatException beyond64Bits) {
            return Optional.empty();
        }
    }

    private static boolean isFinite(String text) {
        return text.length() <= LONGEST_NUMBER
                && DECIMAL.matcher(text).matches()
                && Double.isFinite(Double.parseDouble(text));
    }
}
