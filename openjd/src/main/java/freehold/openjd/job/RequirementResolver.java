package freehold.openjd.job;

import freehold.openjd.AmountRequirement;
import freehold.openjd.AttributeRequirement;
import freehold.openjd.Bounds;
import freehold.openjd.Capabilities;
import freehold.openjd.HostRequirements;
import freehold.openjd.ParameterType;
import freehold.openjd.expression.FormatString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Settles what a step asks of hosts, and checks it again: rules H2, H3, H7 and H8. */
final class RequirementResolver {
    private RequirementResolver() {}

    static Requirements resolve(HostRequirements requirements, Resolution where) {
        List<RequiredAmount> amounts = new ArrayList<>();
        Set<String> amountNames = new HashSet<>();
        for (int i = 0; i < requirements.amounts().size(); i++) {
            amounts.add(amount(requirements.amounts().get(i), amountNames, where.in("amounts", i)));
        }
        List<RequiredAttribute> attributes = new ArrayList<>();
        Set<String> attributeNames = new HashSet<>();
        for (int i = 0; i < requirements.attributes().size(); i++) {
            attributes.add(
                    attribute(
                            requirements.attributes().get(i),
                            attributeNames,
                            where.in("attributes", i)));
        }
        return new Requirements(amounts, attributes);
    }

    private static RequiredAmount amount(
            AmountRequirement requirement, Set<String> taken, Resolution where) {
        String name =
                name(requirement.name(), Capabilities::problemWithAmount, taken, where.in("name"));
        Optional<BigDecimal> min =
                requirement
                        .min()
                        .flatMap(text ->
                                number(
                                        text,
                                        value -> value.signum() >= 0,
                                        "of at least 0",
                                        where.in("min")));
        Optional<BigDecimal> max =
                requirement
                        .max()
                        .flatMap(text ->
                                number(
                                        text,
                                        value -> value.signum() > 0,
                                        "of more than 0",
                                        where.in("max")));
        if (!new Bounds<>(min, max).isSatisfiable()) {
            where.in("max").error("must not be less than min");
        }
        return new RequiredAmount(name, asDouble(min), asDouble(max));
    }

    private static OptionalDouble asDouble(Optional<BigDecimal> number) {
        return number.map(it -> OptionalDouble.of(it.doubleValue())).orElse(OptionalDouble.empty());
    }

    private static Optional<BigDecimal> number(
            FormatString text, Predicate<BigDecimal> allows, String words, Resolution where) {
        String resolved = where.text(text);
        Optional<BigDecimal> number =
                ParameterType.FLOAT.parse(resolved).map(BigDecimal::new).filter(allows);
        if (number.isEmpty()) {
            where.error(
                    "resolves to '%s'; it must be a number %s"
                            .formatted(Resolution.abbreviate(resolved), words));
        }
        return number;
    }

    private static RequiredAttribute attribute(
            AttributeRequirement requirement, Set<String> taken, Resolution where) {
        String name =
                name(
                        requirement.name(),
                        Capabilities::problemWithAttribute,
                        taken,
                        where.in("name"));
        return new RequiredAttribute(
                name,
                values(requirement.anyOf(), name, where.in("anyOf")),
                allOf(requirement.allOf(), name, where.in("allOf")));
    }

    private static List<String> allOf(List<FormatString> items, String name, Resolution where) {
        if (items.size() > 1 && Capabilities.isSingleValued(name)) {
            where.error("has several values, but no host has more than one of these");
        }
        return values(items, name, where);
    }

    private static List<String> values(
            List<FormatString> items, String attribute, Resolution where) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            values.add(
                    checked(
                            items.get(i),
                            value -> Capabilities.problemWithValue(attribute, value),
                            where.item(i)));
        }
        return values;
    }

    private static String name(
            FormatString text,
            Function<String, Optional<String>> problemWith,
            Set<String> taken,
            Resolution where) {
        String name = checked(text, problemWith, where);
        if (!taken.add(Capabilities.canonical(name))) {
            where.error(
                    "'%s' is used more than once; each must differ"
                            .formatted(Resolution.abbreviate(name)));
        }
        return name;
    }

    private static String checked(
            FormatString text, Function<String, Optional<String>> problemWith, Resolution where) {
        String resolved = where.text(text);
        problemWith
                .apply(resolved)
                .ifPresent(problem ->
                        where.error("'%s' %s".formatted(Resolution.abbreviate(resolved), problem)));
        return resolved;
    }
}
