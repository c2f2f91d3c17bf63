package freehold.openjd.job;

import freehold.openjd.AmountRequirement;
import freehold.openjd.AttributeRequirement;
import freehold.openjd.Capabilities;
import freehold.openjd.HostRequirements;
import freehold.openjd.ParameterSpaceDefinition;
import freehold.openjd.StepDependency;
import freehold.openjd.StepTemplate;
import freehold.openjd.TaskParameterDefinition;
import freehold.openjd.TaskParameterDefinition.Range;
import freehold.openjd.TemplateError;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.IntRangeExpression;
import freehold.openjd.expression.SymbolTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Settles what a step's template leaves to the job's parameters, checking each result. */
final class StepResolver {
    private static final int LONGEST_VALUE = 1024;
    private static final Dimension.Values NO_VALUES = new Dimension.Values.Listed(List.of(""));

    private final SymbolTable symbols;
    private final String path;
    private final List<TemplateError> errors;

    StepResolver(SymbolTable symbols, String path, List<TemplateError> errors) {
        this.symbols = symbols;
        this.path = path;
        this.errors = errors;
    }

    Step resolve(StepTemplate step) {
        Requirements requirements =
                step.hostRequirements().map(this::requirements).orElse(Requirements.NONE);
        ParameterSpace space =
                step.parameterSpace().map(this::space).orElseGet(ParameterSpace::single);
        return new Step(
                step.name(),
                SettledDocuments.settle(step.document(), symbols),
                step.dependencies().stream().map(StepDependency::dependsOn).toList(),
                step.stepEnvironments(),
                requirements,
                space);
    }

    private void error(String where, String message) {
        errors.add(new TemplateError(path + " -> " + where, message));
    }

    private ParameterSpace space(ParameterSpaceDefinition definition) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < definition.taskParameterDefinitions().size(); i++) {
            String where = "parameterSpace -> taskParameterDefinitions[%d] -> range".formatted(i);
            dimensions.add(dimension(definition.taskParameterDefinitions().get(i), where));
        }
        try {
            return definition
                    .combination()
                    .map(combination -> ParameterSpace.of(dimensions, combination))
                    .orElseGet(() -> ParameterSpace.productOf(dimensions));
        } catch (ExpressionException impossible) {
            error("parameterSpace -> combination", impossible.problem());
            return ParameterSpace.single();
        }
    }

    private Dimension dimension(TaskParameterDefinition definition, String where) {
        Dimension.Values values =
                switch (definition.range()) {
                    case Range.Expression(var text) -> range(text, where);
                    case Range.Items(var items) -> listed(definition, items, where);
                };
        return new Dimension(definition.name(), definition.type(), values);
    }

    private Dimension.Values range(FormatString text, String where) {
        try {
            return new Dimension.Values.Range(IntRangeExpression.parse(text.resolve(symbols)));
        } catch (ExpressionException malformed) {
            error(where, malformed.problem());
            return NO_VALUES;
        }
    }

    private Dimension.Values listed(
            TaskParameterDefinition definition, List<FormatString> items, String where) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String text = items.get(i).resolve(symbols);
            Optional<String> value =
                    definition.type().parse(text).filter(it -> isFit(it, definition));
            if (value.isEmpty()) {
                error(
                        where + "[" + i + "]",
                        "resolves to what is not a value of type %s, or to more than %d characters"
                                .formatted(definition.type(), LONGEST_VALUE));
            }
            values.add(value.orElse(""));
        }
        return new Dimension.Values.Listed(values);
    }

    private static boolean isFit(String value, TaskParameterDefinition definition) {
        return switch (definition.type()) {
            case INT, FLOAT, CHUNK_INT -> true;
            case STRING -> value.codePointCount(0, value.length()) <= LONGEST_VALUE;
            case PATH ->
                    !value.isEmpty() && value.codePointCount(0, value.length()) <= LONGEST_VALUE;
        };
    }

    private Requirements requirements(HostRequirements requirements) {
        List<RequiredAmount> amounts = new ArrayList<>();
        for (int i = 0; i < requirements.amounts().size(); i++) {
            String where = "hostRequirements -> amounts[%d]".formatted(i);
            amounts.add(amount(requirements.amounts().get(i), where));
        }
        List<RequiredAttribute> attributes = new ArrayList<>();
        for (int i = 0; i < requirements.attributes().size(); i++) {
            String where = "hostRequirements -> attributes[%d]".formatted(i);
            attributes.add(attribute(requirements.attributes().get(i), where));
        }
        refuseRepeated("amounts", amounts.stream().map(RequiredAmount::name).toList());
        refuseRepeated("attributes", attributes.stream().map(RequiredAttribute::name).toList());
        return new Requirements(amounts, attributes);
    }

    private void refuseRepeated(String list, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(Capabilities.canonical(name))) {
                error(
                        "hostRequirements -> " + list,
                        "'%s' is used more than once; names must differ".formatted(name));
            }
        }
    }

    private RequiredAmount amount(AmountRequirement requirement, String where) {
        return new RequiredAmount(
                checked(requirement.name(), Capabilities::problemWithAmount, where + " -> name"),
                number(requirement::min),
                number(requirement::max));
    }

    private OptionalDouble number(Supplier<Optional<FormatString>> bound) {
        return bound.get()
                .map(text -> OptionalDouble.of(Double.parseDouble(text.resolve(symbols))))
                .orElse(OptionalDouble.empty());
    }

    private RequiredAttribute attribute(AttributeRequirement requirement, String where) {
        String name =
                checked(requirement.name(), Capabilities::problemWithAttribute, where + " -> name");
        return new RequiredAttribute(
                name,
                values(requirement.anyOf(), name, where + " -> anyOf"),
                values(requirement.allOf(), name, where + " -> allOf"));
    }

    private List<String> values(List<FormatString> items, String attribute, String where) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            values.add(
                    checked(
                            items.get(i),
                            value -> Capabilities.problemWithValue(attribute, value),
                            where + "[" + i + "]"));
        }
        return values;
    }

    private String checked(
            FormatString text, Function<String, Optional<String>> problemWith, String where) {
        String resolved = text.resolve(symbols);
        problemWith
                .apply(resolved)
                .ifPresent(problem -> error(where, "'%s' %s".formatted(resolved, problem)));
        return resolved;
    }
}
