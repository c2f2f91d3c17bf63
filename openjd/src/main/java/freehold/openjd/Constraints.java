package freehold.openjd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Holds values of job parameters against what their definitions allow. */
final class Constraints {
    private static final int MOST_NAMED = 10;

    private Constraints() {}

    static Optional<String> ofText(String value, List<String> allowed, Bounds<Long> length) {
        long codePoints = value.codePointCount(0, value.length());
        if (codePoints > JobParameterDefinition.LONGEST_TEXT) {
            return Optional.of(
                    "has %d characters; at most %d are allowed"
                            .formatted(codePoints, JobParameterDefinition.LONGEST_TEXT));
        }
        if (!length.contains(codePoints)) {
            return Optional.of("has %d characters, but needs %s".formatted(codePoints, length));
        }
        return allowed.isEmpty() || allowed.contains(value)
                ? Optional.empty()
                : Optional.of(notAmong(allowed));
    }

    static Optional<String> ofNumber(
            String value, ParameterType type, List<String> allowed, Bounds<BigDecimal> bounds) {
        if (type.parse(value).isEmpty()) {
            return Optional.of(
                    type == ParameterType.INT
                            ? "is not an integer of 64 bits"
                            : "is not a finite decimal number");
        }
        var number = new BigDecimal(value);
        if (!bounds.contains(number)) {
            return Optional.of("must be " + bounds);
        }
        boolean among =
                allowed.stream().map(BigDecimal::new).anyMatch(each -> each.compareTo(number) == 0);
        return allowed.isEmpty() || among ? Optional.empty() : Optional.of(notAmong(allowed));
    }

    private static String notAmong(List<String> allowed) {
        String named = String.join(", ", allowed.stream().limit(MOST_NAMED).toList());
        return "is not an allowed value; allowed are "
                + (allowed.size() > MOST_NAMED ? named + ", …" : named);
    }
}
