package freehold.protocol.conformance;

import freehold.protocol.FieldError;
import freehold.protocol.FieldPath;
import freehold.protocol.InvalidInput;
import freehold.protocol.Violation;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What the tests' own service answers to an invalid input: other names, statuses and sentences than
 * ours for the same facts.
 */
final class Refusals {

    private Refusals() {}

    static boolean isParseFault(InvalidInput invalid) {
        return invalid.fault() == InvalidInput.Fault.SYNTAX
                || invalid.fields().stream()
                        .anyMatch(field -> field.violation() instanceof Violation.NotExactlyOne);
    }

    static int status(InvalidInput invalid) {
        return switch (invalid.fault()) {
            case SYNTAX, CONSTRAINTS -> 400;
            case CONTENT_TYPE -> 415;
            case ACCEPT -> 406;
        };
    }

    static String errorType(InvalidInput invalid) {
        return switch (invalid.fault()) {
            case SYNTAX -> "SerializationException";
            case CONSTRAINTS ->
                    isParseFault(invalid) ? "SerializationException" : "ValidationException";
            case CONTENT_TYPE -> "UnsupportedMediaTypeException";
            case ACCEPT -> "NotAcceptableException";
        };
    }

    /**
     * One sentence per mistake; {@code publicValues} gives the values that may be told for all
     * values of an enum.
     */
    static List<String> sentences(
            InvalidInput invalid, Map<List<String>, List<String>> publicValues) {
        return invalid.fields().stream()
                .map(field -> sentence(field, publicValues))
                .sorted()
                .toList();
    }

    static List<String> paths(InvalidInput invalid) {
        return invalid.fields().stream().map(field -> path(field.path())).sorted().toList();
    }

    private static String sentence(FieldError field, Map<List<String>, List<String>> publicValues) {
        return "Value "
                + subject(field)
                + "at '"
                + path(field.path())
                + "' failed to satisfy constraint: Member must "
                + demand(field.violation(), publicValues);
    }

    private static String subject(FieldError field) {
        return field.violation() instanceof Violation.WrongLength(long actual, _, _)
                ? "with length " + actual + " "
                : "";
    }

    private static String path(FieldPath path) {
        return path.steps().stream()
                .map(step ->
                        switch (step) {
                            case FieldPath.MemberStep(var name) -> "/" + name;
                            case FieldPath.KeyStep(var key) -> "/" + key;
                            case FieldPath.IndexStep(var index) -> "/" + index;
                        })
                .collect(Collectors.joining());
    }

    private static String demand(
            Violation violation, Map<List<String>, List<String>> publicValues) {
        return switch (violation) {
            case Violation.Missing() -> "not be null";
            case Violation.WrongLength(_, var minimum, var maximum) ->
                    "have length " + bounds(text(minimum), text(maximum));
            case Violation.OutOfRange(_, var minimum, var maximum) ->
                    "be " + bounds(minimum, maximum);
            case Violation.WrongPattern(var pattern) ->
                    "satisfy regular expression pattern: " + pattern;
            case Violation.NotInEnumeration(var allowed) ->
                    "satisfy enum value set: " + publicValues.get(allowed);
            case Violation.DuplicateElement _ -> "have unique values";
            case Violation.NotExactlyOne _, Violation.Unreadable _ -> "be readable";
        };
    }

    private static String text(OptionalLong bound) {
        return bound.isPresent() ? Long.toString(bound.getAsLong()) : "";
    }

    private static String bounds(String minimum, String maximum) {
        if (maximum.isEmpty()) {
            return "greater than or equal to " + minimum;
        }
        return minimum.isEmpty()
                ? "less than or equal to " + maximum
                : "between " + minimum + " and " + maximum + ", inclusive";
    }
}
