package freehold.openjd.job;

import freehold.openjd.Bounds;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobParameterDefinition.FloatParameter;
import freehold.openjd.JobParameterDefinition.IntParameter;
import freehold.openjd.JobParameterDefinition.PathParameter;
import freehold.openjd.JobParameterDefinition.Presentation;
import freehold.openjd.JobParameterDefinition.StringParameter;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.TemplateError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Merges the definitions that several templates give of one parameter. */
final class MergedDefinition {
    private MergedDefinition() {}

    /** A definition and who made it, in words. */
    record Source(String origin, JobParameterDefinition definition) {}

    static Parsed<JobParameterDefinition> of(List<Source> sources) {
        Source merged = sources.getFirst();
        for (Source next : sources.subList(1, sources.size())) {
            Optional<String> conflict = conflict(merged, next);
            if (conflict.isPresent()) {
                return invalid(merged.definition(), conflict.get());
            }
            merged = new Source(next.origin(), merge(merged.definition(), next.definition()));
            Optional<String> contradiction = contradiction(merged.definition(), sources);
            if (contradiction.isPresent()) {
                return invalid(merged.definition(), contradiction.get());
            }
        }
        JobParameterDefinition definition = merged.definition();
        Optional<String> problem = definition.defaultValue().flatMap(definition::problemWith);
        return problem.isPresent()
                ? invalid(definition, "the default " + problem.get())
                : new Parsed.Valid<>(definition);
    }

    private static Parsed<JobParameterDefinition> invalid(
            JobParameterDefinition definition, String message) {
        String path = "parameterDefinitions -> " + definition.name();
        return new Parsed.Invalid<>(List.of(new TemplateError(path, message)));
    }

    private static Optional<String> conflict(Source left, Source right) {
        JobParameterDefinition first = left.definition();
        JobParameterDefinition second = right.definition();
        if (first.type() != second.type()) {
            return Optional.of(
                    disagreement(left, first.type().name(), right, second.type().name()));
        }
        return first instanceof PathParameter one
                        && second instanceof PathParameter other
                        && !one.use().equals(other.use())
                ? Optional.of(disagreement(left, describe(one), right, describe(other)))
                : Optional.empty();
    }

    private static String disagreement(Source left, String one, Source right, String other) {
        return "is %s in %s, but %s in %s".formatted(one, left.origin(), other, right.origin());
    }

    private static String describe(PathParameter path) {
        return "a %s with data flow %s".formatted(path.use().objectType(), path.use().dataFlow());
    }

    private static JobParameterDefinition merge(
            JobParameterDefinition left, JobParameterDefinition right) {
        Presentation hints = merge(left.presentation(), right.presentation());
        Optional<String> value = right.defaultValue().or(left::defaultValue);
        List<String> allowed = allowedByBoth(left, right);
        return switch (left) {
            case StringParameter it ->
                    new StringParameter(
                            it.name(),
                            hints,
                            value,
                            allowed,
                            it.length().and(((StringParameter) right).length()));
            case PathParameter it ->
                    new PathParameter(
                            it.name(),
                            hints,
                            value,
                            allowed,
                            it.length().and(((PathParameter) right).length()),
                            it.use());
            case IntParameter it ->
                    new IntParameter(
                            it.name(),
                            hints,
                            value,
                            allowed,
                            it.values().and(((IntParameter) right).values()));
            case FloatParameter it ->
                    new FloatParameter(
                            it.name(),
                            hints,
                            value,
                            allowed,
                            it.values().and(((FloatParameter) right).values()));
        };
    }

    private static Presentation merge(Presentation left, Presentation right) {
        return new Presentation(
                right.description().or(left::description),
                right.userInterface().or(left::userInterface));
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

    /** Why no value can satisfy what the sources ask together; empty if one can. */
    private static Optional<String> contradiction(
            JobParameterDefinition merged, List<Source> sources) {
        boolean listed =
                sources.stream().anyMatch(each -> !each.definition().allowedValues().isEmpty());
        if (listed && merged.allowedValues().isEmpty()) {
            return Optional.of("has no value that all of its allowedValues have in common");
        }
        Bounds<?> bounds =
                switch (merged) {
                    case StringParameter it -> it.length();
                    case PathParameter it -> it.length();
                    case IntParameter it -> it.values();
                    case FloatParameter it -> it.values();
                };
        return bounds.isSatisfiable()
                ? Optional.empty()
                : Optional.of("has no value that satisfies all templates: " + bounds);
    }
}
