package freehold.openjd.job;

import freehold.openjd.Chunks;
import freehold.openjd.ParameterSpaceDefinition;
import freehold.openjd.ParameterType;
import freehold.openjd.TaskParameterDefinition;
import freehold.openjd.TaskParameterDefinition.Range;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.IntRangeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settles the parameter space of a step. What comes out wrong is recorded, and stood in for. */
final class SpaceResolver {
    private static final int LONGEST_TEXT = 1024;
    private static final IntRangeExpression STAND_IN = IntRangeExpression.of(List.of(0L));

    private SpaceResolver() {}

    static ParameterSpace resolve(ParameterSpaceDefinition definition, Resolution where) {
        int errorsBefore = where.errors().size();
        List<TaskParameterDefinition> parameters = definition.taskParameterDefinitions();
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            dimensions.add(dimension(parameters.get(i), where.in("taskParameterDefinitions", i)));
        }
        return where.errors().size() == errorsBefore
                ? combine(dimensions, definition, where.in("combination"))
                : ParameterSpace.single();
    }

    private static ParameterSpace combine(
            List<Dimension> dimensions, ParameterSpaceDefinition definition, Resolution where) {
        try {
            return definition
                    .combination()
                    .map(combination -> ParameterSpace.of(dimensions, combination))
                    .orElseGet(() -> ParameterSpace.productOf(dimensions));
        } catch (ExpressionException impossible) {
            where.error(impossible.problem());
            return ParameterSpace.single();
        }
    }

    private static Dimension dimension(TaskParameterDefinition definition, Resolution where) {
        Dimension.Values values =
                definition
                        .chunks()
                        .<Dimension.Values>map(chunks ->
                                new Dimension.Values.Chunks(
                                        integers(definition.range(), where.in("range")),
                                        chunking(chunks, where.in("chunks"))))
                        .orElseGet(() -> values(definition, where.in("range")));
        return new Dimension(definition.name(), definition.type(), values);
    }

    private static Dimension.Values values(TaskParameterDefinition definition, Resolution where) {
        return switch (definition.range()) {
            case Range.Expression(var text) -> new Dimension.Values.Range(expression(text, where));
            case Range.Items(var items) ->
                    new Dimension.Values.Listed(items(items, definition.type(), where));
        };
    }

    private static Integers integers(Range range, Resolution where) {
        return switch (range) {
            case Range.Expression(var text) -> new Integers.Ranged(expression(text, where));
            case Range.Items(var items) ->
                    new Integers.Listed(
                            items(items, ParameterType.INT, where).stream()
                                    .map(Long::valueOf)
                                    .toList());
        };
    }

    private static IntRangeExpression expression(FormatString text, Resolution where) {
        try {
            return IntRangeExpression.parse(where.text(text));
        } catch (ExpressionException malformed) {
            where.error(malformed.problem());
            return STAND_IN;
        }
    }

    private static List<String> items(
            List<FormatString> items, ParameterType type, Resolution where) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            values.add(item(items.get(i), type, where.item(i)));
        }
        return values;
    }

    private static String item(FormatString item, ParameterType type, Resolution where) {
        String resolved = where.text(item);
        problemWith(resolved, type).ifPresent(where::error);
        return type.parse(resolved).orElse("0");
    }

    private static Optional<String> problemWith(String resolved, ParameterType type) {
        int length = resolved.codePointCount(0, resolved.length());
        if (length > LONGEST_TEXT) {
            return Optional.of(
                    "resolves to %d characters; at most %d are allowed"
                            .formatted(length, LONGEST_TEXT));
        }
        if (type == ParameterType.PATH && resolved.isEmpty()) {
            return Optional.of("resolves to nothing; a path must not be empty");
        }
        return type.parse(resolved).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "resolves to '%s', which is not a value of type %s"
                                .formatted(Resolution.abbreviate(resolved), type.spelling()));
    }

    private static Chunking chunking(Chunks chunks, Resolution where) {
        return new Chunking(
                count(chunks.defaultTaskCount(), 1, where.in("defaultTaskCount")),
                chunks.targetRuntimeSeconds()
                        .map(text -> count(text, 0, where.in("targetRuntimeSeconds"))),
                chunks.rangeConstraint());
    }

    private static long count(FormatString text, long least, Resolution where) {
        String resolved = where.text(text);
        Optional<Long> count = Chunks.count(resolved, least);
        if (count.isEmpty()) {
            where.error(
                    "resolves to '%s'; it must be an integer of at least %d"
                            .formatted(Resolution.abbreviate(resolved), least));
        }
        return count.orElse(1L);
    }
}
