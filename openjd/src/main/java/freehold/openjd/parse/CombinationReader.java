package freehold.openjd.parse;

import freehold.openjd.ParameterType;
import freehold.openjd.TaskParameterDefinition;
import freehold.openjd.TaskParameterDefinition.Range;
import freehold.openjd.expression.CombinationExpression;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.IntRangeExpression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how the parameters of a step combine, and counts what of it can be counted already. */
final class CombinationReader {
    private static final String COMBINATION = "combination";

    private final List<TaskParameterDefinition> definitions;
    private final Fields fields;

    /** {@code fields} are those of the parameter space. */
    CombinationReader(List<TaskParameterDefinition> definitions, Fields fields) {
        this.definitions = definitions;
        this.fields = fields;
    }

    /** The combination; empty if none is written, or a wrong one. */
    Optional<CombinationExpression> read() {
        Optional<String> text = fields.optionalText(COMBINATION, TextRule.NOT_EMPTY);
        Optional<CombinationExpression> combination = text.flatMap(this::parse);
        combination.ifPresent(this::refuseAssociatedChunks);
        boolean isDefault = fields.optional(COMBINATION).isEmpty() && !definitions.isEmpty();
        combination
                .or(() -> isDefault ? Optional.of(product()) : Optional.empty())
                .ifPresent(this::count);
        return combination;
    }

    private CombinationExpression product() {
        return CombinationExpression.productOf(
                definitions.stream().map(TaskParameterDefinition::name).toList());
    }

    private Optional<CombinationExpression> parse(String text) {
        try {
            CombinationExpression expression = CombinationExpression.parse(text);
            Set<String> problems = problemsWith(expression.names());
            problems.forEach(problem -> fields.error(COMBINATION, problem));
            return Optional.of(expression).filter(_ -> problems.isEmpty());
        } catch (ExpressionException malformed) {
            fields.error(COMBINATION, malformed.problem());
            return Optional.empty();
        }
    }

    /**
     * Why the combination does not use each parameter once and nothing else. Parameters that are
     * wrong themselves count as defined.
     */
    private Set<String> problemsWith(List<String> used) {
        List<String> defined =
                fields.optional("taskParameterDefinitions").stream()
                        .flatMap(Values::namesOf)
                        .toList();
        Set<String> known = new HashSet<>(defined);
        Set<String> seen = new HashSet<>();
        Set<String> problems = new LinkedHashSet<>();
        for (String name : used) {
            if (!known.contains(name)) {
                problems.add("'%s' is not a task parameter of this step".formatted(name));
            } else if (!seen.add(name)) {
                problems.add("'%s' is used more than once".formatted(name));
            }
        }
        defined.stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> problems.add("'%s' is missing".formatted(name)));
        return problems;
    }

    /** Rule C4. */
    private void refuseAssociatedChunks(CombinationExpression combination) {
        Set<String> associated = new HashSet<>(combination.associated());
        definitions.stream()
                .filter(each -> each.type() == ParameterType.CHUNK_INT)
                .map(TaskParameterDefinition::name)
                .filter(associated::contains)
                .forEach(name ->
                        fields.error(
                                COMBINATION,
                                "'%s' is a %s, which may not stand in an association"
                                        .formatted(name, ParameterType.CHUNK_INT.spelling())));
    }

    /** Rules C3 and T4, as far as ranges are literal. */
    private void count(CombinationExpression combination) {
        Map<String, Long> lengths = new HashMap<>();
        definitions.forEach(
                each -> lengthOf(each).ifPresent(length -> lengths.put(each.name(), length)));
        try {
            combination.length(name -> Optional.ofNullable(lengths.get(name)));
        } catch (ExpressionException impossible) {
            fields.error(COMBINATION, impossible.problem());
        }
    }

    /** How many values a dimension has, where no job parameter and no chunks decide on it. */
    private static Optional<Long> lengthOf(TaskParameterDefinition definition) {
        if (definition.type() == ParameterType.CHUNK_INT) {
            return Optional.empty();
        }
        return switch (definition.range()) {
            case Range.Items(var items) ->
                    items.isEmpty() ? Optional.empty() : Optional.of((long) items.size());
            case Range.Expression(var text) -> text.isLiteral() ? lengthOf(text) : Optional.empty();
        };
    }

    private static Optional<Long> lengthOf(FormatString literal) {
        try {
            return Optional.of(IntRangeExpression.parse(literal.text()).size());
        } catch (ExpressionException alreadyRecorded) {
            return Optional.empty();
        }
    }
}
