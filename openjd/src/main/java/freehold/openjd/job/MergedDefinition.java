package freehold.openjd.job;

import freehold.openjd.Bounds;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobParameterDefinition.FloatParameter;
import freehold.openjd.JobParameterDefinition.IntParameter;
import freehold.openjd.JobParameterDefinition.PathParameter;
import freehold.openjd.JobParameterDefinition.Presentation;
import freehold.openjd.JobParameterDefinition.StringParameter;
import freehold.openjd.ParameterType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What two definitions of one parameter ask together; they agree on all that M1 names. */
final class MergedDefinition {
    private MergedDefinition() {}

    /** The tighter constraints of both (M2, M3), and the later default and hints (M4, M6). */
    static JobParameterDefinition of(JobParameterDefinition left, JobParameterDefinition right) {
        Presentation hints =
                new Presentation(
                        right.presentation()
                                .description()
                                .or(() -> left.presentation().description()),
                        right.presentation()
                                .userInterface()
                                .or(() -> left.presentation().userInterface()));
        Optional<String> value = right.defaultValue().or(left::defaultValue);
        List<String> allowed = allowedByBoth(left, right);
        return switch (left) {
            case StringParameter it -> {
                var length = it.length().and(((StringParameter) right).length());
                yield new StringParameter(
                        it.name(),
                        hints,
                        value,
                        within(length, allowed, MergedDefinition::length),
                        length);
            }
            case PathParameter it -> {
                var length = it.length().and(((PathParameter) right).length());
                yield new PathParameter(
                        it.name(),
                        hints,
                        value,
                        within(length, allowed, MergedDefinition::length),
                        length,
                        it.use());
            }
            case IntParameter it -> {
                var values = it.values().and(((IntParameter) right).values());
                yield new IntParameter(
                        it.name(), hints, value, within(values, allowed, Long::valueOf), values);
            }
            case FloatParameter it -> {
                var values = it.values().and(((FloatParameter) right).values());
                yield new FloatParameter(
                        it.name(), hints, value, within(values, allowed, BigDecimal::new), values);
            }
        };
    }

    private static long length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static <T extends Comparable<T>> List<String> within(
            Bounds<T> bounds, List<String> allowed, Function<String, T> measure) {
        return allowed.stream().filter(value -> bounds.contains(measure.apply(value))).toList();
    }

    private static List<String> allowedByBoth(
            JobParameterDefinition left, JobParameterDefinition right) {
        if (left.allowedValues().isEmpty() || right.allowedValues().isEmpty()) {
            return left.allowedValues().isEmpty() ? right.allowedValues() : left.allowedValues();
        }
        Set<Object> allowed =
                left.allowedValues().stream()
                        .map(value -> comparable(value, left.type()))
                        .collect(Collectors.toSet());
        return right.allowedValues().stream()
                .filter(value -> allowed.contains(comparable(value, right.type())))
                .toList();
    }

    /** What two values of a type have in common if they are the same however they are written. */
    private static Object comparable(String value, ParameterType type) {
        return type == ParameterType.FLOAT ? new BigDecimal(value).stripTrailingZeros() : value;
    }

    /** The bounds of a definition's values, or of their lengths. */
    static Bounds<?> bounds(JobParameterDefinition definition) {
        return switch (definition) {
            case StringParameter it -> it.length();
            case PathParameter it -> it.length();
            case IntParameter it -> it.values();
            case FloatParameter it -> it.values();
        };
    }
}
