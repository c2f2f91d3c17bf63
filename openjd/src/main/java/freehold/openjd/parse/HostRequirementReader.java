package freehold.openjd.parse;

import freehold.openjd.AmountRequirement;
import freehold.openjd.AttributeRequirement;
import freehold.openjd.Bounds;
import freehold.openjd.Capabilities;
import freehold.openjd.HostRequirements;
import freehold.openjd.expression.FormatString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what a step asks of hosts. Specification section 3.3. */
final class HostRequirementReader {
    private static final int MOST = 50;

    /** {@link Capabilities} knows how long names and values may be. */
    private static final TextRule NAME = TextRule.printable(TextRule.UNLIMITED);

    private final Scope scope;
    private final NumberReader numbers;

    HostRequirementReader(Profile profile, Scope scope) {
        this.scope = scope;
        this.numbers = new NumberReader(profile, scope);
    }

    HostRequirements read(Fields fields) {
        List<AmountRequirement> amounts =
                fields.objects("amounts", Integer.MAX_VALUE, this::amount);
        List<AttributeRequirement> attributes =
                fields.objects("attributes", Integer.MAX_VALUE, this::attribute);
        fields.refuseRepeated(
                "amounts", amounts.stream().map(each -> canonical(each.name())).toList());
        fields.refuseRepeated(
                "attributes", attributes.stream().map(each -> canonical(each.name())).toList());
        if (fields.optional("amounts").isEmpty() && fields.optional("attributes").isEmpty()) {
            fields.error("needs amounts, attributes, or both");
        }
        if (amounts.size() + attributes.size() > MOST) {
            fields.error(
                    "has %d requirements; at most %d are allowed"
                            .formatted(amounts.size() + attributes.size(), MOST));
        }
        fields.refuseUnknown();
        return new HostRequirements(amounts, attributes);
    }

    /** Empty for a name that is known only once the job is created. */
    private static String canonical(FormatString name) {
        return name.isLiteral() ? Capabilities.canonical(name.text()) : "";
    }

    private AmountRequirement amount(Fields fields) {
        FormatString name = fields.format("name", NAME, scope);
        literal(name)
                .flatMap(Capabilities::problemWithAmount)
                .ifPresent(problem -> fields.error("name", problem));
        Optional<FormatString> min = numbers.read("min", NumberRule.NOT_NEGATIVE, fields);
        Optional<FormatString> max = numbers.read("max", NumberRule.POSITIVE, fields);
        Optional<BigDecimal> least = min.flatMap(HostRequirementReader::number);
        Optional<BigDecimal> most = max.flatMap(HostRequirementReader::number);
        if (!new Bounds<BigDecimal>(least, most).isSatisfiable()) {
            fields.error("max", "must not be less than min");
        }
        if (fields.optional("min").isEmpty() && fields.optional("max").isEmpty()) {
            fields.error("needs min, max, or both");
        }
        fields.refuseUnknown();
        return new AmountRequirement(name, min, max);
    }

    private static Optional<BigDecimal> number(FormatString text) {
        return literal(text).map(BigDecimal::new);
    }

    private static Optional<String> literal(FormatString text) {
        return Optional.of(text.text()).filter(_ -> text.isLiteral()).filter(it -> !it.isEmpty());
    }

    private AttributeRequirement attribute(Fields fields) {
        FormatString name = fields.format("name", NAME, scope);
        literal(name)
                .flatMap(Capabilities::problemWithAttribute)
                .ifPresent(problem -> fields.error("name", problem));
        List<FormatString> anyOf = values("anyOf", name, fields);
        List<FormatString> allOf = values("allOf", name, fields);
        if (allOf.size() > 1 && Capabilities.isSingleValued(name.text())) {
            fields.error("allOf", "has several values, but no host has more than one of these");
        }
        if (fields.optional("anyOf").isEmpty() && fields.optional("allOf").isEmpty()) {
            fields.error("needs anyOf, allOf, or both");
        }
        fields.refuseUnknown();
        return new AttributeRequirement(name, anyOf, allOf);
    }

    private List<FormatString> values(String list, FormatString attribute, Fields fields) {
        return fields.list(
                list,
                MOST,
                (item, path) -> {
                    FormatString value = fields.values().format(item, path, NAME, scope);
                    literal(value)
                            .flatMap(it -> Capabilities.problemWithValue(attribute.text(), it))
                            .ifPresent(problem -> fields.errorAt(path, problem));
                    return value;
                });
    }
}
