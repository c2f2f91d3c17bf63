package freehold.openjd;

import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.IntRangeExpression;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of job and task parameters, and how each writes its values. */
public enum ParameterType {
    /** A 64-bit integer. */
    INT("INT"),
    /** A finite decimal number, kept as its author wrote it. */
    FLOAT("FLOAT"),
    /** Any text. */
    STRING("STRING"),
    /** A path of the file system; subject to path mapping on the host that uses it. */
    PATH("PATH"),
    /**
     * Several 64-bit integers as a range expression; of task parameters only, with the extension
     * TASK_CHUNKING.
     */
    CHUNK_INT("CHUNK[INT]");

    private static final List<ParameterType> OF_JOBS = List.of(INT, FLOAT, STRING, PATH);
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]++");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]{1,9})?");
    private static final int LONGEST_NUMBER = 1024;

    private final String spelling;

    ParameterType(String spelling) {
        this.spelling = spelling;
    }

    /** The types a job parameter may have. */
    public static List<ParameterType> ofJobs() {
        return OF_JOBS;
    }

    /**
     * What a switch over the types of job parameters does with the others: they never get there.
     */
    public static IllegalStateException notOfJobs(ParameterType type) {
        return new IllegalStateException(type.spelling + " is no type of a job parameter");
    }

    /** The type as templates write it. */
    public String spelling() {
        return spelling;
    }

    /**
     * The text in this type's own form: an INT loses leading zeros, everything else stays as
     * written. Empty if the text is no value of the type.
     */
    public Optional<String> parse(String text) {
        return switch (this) {
            case INT -> parseInteger(text);
            case FLOAT -> isFinite(text) ? Optional.of(text) : Optional.empty();
            case STRING, PATH -> Optional.of(text);
            case CHUNK_INT -> isRange(text) ? Optional.of(text) : Optional.empty();
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

    private static boolean isRange(String text) {
        try {
            return IntRangeExpression.parse(text).size() > 0;
        } catch (ExpressionException malformed) {
            return false;
        }
    }
}
