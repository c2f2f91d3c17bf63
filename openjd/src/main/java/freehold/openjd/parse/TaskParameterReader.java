package freehold.openjd.parse;

import freehold.openjd.Chunks;
import freehold.openjd.Extension;
import freehold.openjd.ParameterType;
import freehold.openjd.RangeConstraint;
import freehold.openjd.TaskParameterDefinition;
import freehold.openjd.TaskParameterDefinition.Range;
import freehold.openjd.document.Document;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.IntRangeExpression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one parameter of a step's tasks. Specification section 3.4.1. */
final class TaskParameterReader {
    private static final int MOST_ITEMS = 1024;
    private static final TextRule TEXT_ITEM = new TextRule(0, 1024, TextRule.Characters.ANY);
    private static final Range NO_RANGE = new Range.Items(List.of());
    private static final FormatString NO_NUMBER = FormatString.literal("");

    private final Profile profile;
    private final Scope scope;
    private final NumberReader counts;

    TaskParameterReader(Profile profile, Scope scope) {
        this.profile = profile;
        this.scope = scope;
        this.counts = new NumberReader(profile, Extension.TASK_CHUNKING, scope);
    }

    TaskParameterDefinition read(Fields fields) {
        String name = fields.text("name", TextRule.identifier(profile.limits().identifier()));
        Optional<ParameterType> type =
                fields.required("type")
                        .flatMap(_ -> fields.optionalText("type", TextRule.ANY))
                        .flatMap(text -> type(text, fields));
        Optional<Document> node = fields.required("range");
        Range range =
                type.flatMap(known -> node.map(it -> range(it, known, fields))).orElse(NO_RANGE);
        Optional<Chunks> chunks =
                type.filter(known -> known == ParameterType.CHUNK_INT).flatMap(_ -> chunks(fields));
        if (type.isEmpty()) {
            fields.optional("chunks");
        }
        fields.refuseUnknown();
        return new TaskParameterDefinition(name, type.orElse(ParameterType.STRING), range, chunks);
    }

    private Optional<ParameterType> type(String text, Fields fields) {
        List<ParameterType> types =
                profile.has(Extension.TASK_CHUNKING)
                        ? List.of(ParameterType.values())
                        : ParameterType.ofJobs();
        Optional<ParameterType> found =
                types.stream().filter(type -> type.spelling().equals(text)).findAny();
        if (found.isEmpty() && text.equals(ParameterType.CHUNK_INT.spelling())) {
            fields.error(
                    "type",
                    "%s is a type of the extension %s, which must be listed"
                            .formatted(text, Extension.TASK_CHUNKING));
        } else if (found.isEmpty()) {
            List<String> names = types.stream().map(ParameterType::spelling).toList();
            fields.mistakenName(
                    fields.path("type"),
                    "'%s' must be one of %s"
                            .formatted(Values.abbreviate(text), String.join(", ", names)),
                    text.toUpperCase(Locale.ROOT),
                    names.stream());
        }
        return found;
    }

    private Range range(Document node, ParameterType type, Fields fields) {
        boolean ofIntegers = type == ParameterType.INT || type == ParameterType.CHUNK_INT;
        if (ofIntegers && node instanceof Document.TextNode) {
            return new Range.Expression(rangeExpression(node, fields));
        }
        if (!(node instanceof Document.ArrayNode)) {
            String expected = ofIntegers ? "a list or a range expression" : "a list";
            fields.values().wrongType(node, fields.path("range"), expected);
            return NO_RANGE;
        }
        ParameterType ofItems = ofIntegers ? ParameterType.INT : type;
        return new Range.Items(
                fields.list(
                        "range", MOST_ITEMS, (item, path) -> item(item, path, ofItems, fields)));
    }

    private FormatString rangeExpression(Document node, Fields fields) {
        FormatString text =
                fields.values().format(node, fields.path("range"), TextRule.NOT_EMPTY, scope);
        if (text.isLiteral() && !text.text().isEmpty()) {
            try {
                IntRangeExpression.parse(text.text());
            } catch (ExpressionException malformed) {
                fields.error("range", malformed.problem());
            }
        }
        return text;
    }

    private FormatString item(Document item, String path, ParameterType type, Fields fields) {
        boolean isNumeric = type == ParameterType.INT || type == ParameterType.FLOAT;
        if (isNumeric && !(item instanceof Document.TextNode)) {
            return FormatString.literal(fields.values().value(item, path, type).orElse(""));
        }
        FormatString format = fields.values().format(item, path, TEXT_ITEM, scope);
        if (item instanceof Document.TextNode(var text, _) && isSound(format, text)) {
            problemWith(text, type).ifPresent(problem -> fields.errorAt(path, problem));
        }
        return format;
    }

    /** Whether a text stands for itself, and nothing has been said against it yet. */
    private static boolean isSound(FormatString format, String text) {
        return format.isLiteral()
                && format.text().equals(text)
                && TEXT_ITEM.problemWith(text).isEmpty();
    }

    /** What is wrong with a resolved item; empty if it can be a value of its dimension. */
    private static Optional<String> problemWith(String item, ParameterType type) {
        if (type.parse(item).isEmpty()) {
            return Optional.of(
                    "'%s' is not a value of type %s"
                            .formatted(Values.abbreviate(item), type.spelling()));
        }
        return type == ParameterType.PATH && item.isEmpty()
                ? Optional.of("a path must not be empty")
                : Optional.empty();
    }

    private Optional<Chunks> chunks(Fields definition) {
        definition.required("chunks");
        return definition.object("chunks").map(this::grouping);
    }

    /** Rule K1. */
    private Chunks grouping(Fields fields) {
        fields.required("defaultTaskCount");
        fields.required("rangeConstraint");
        var chunks =
                new Chunks(
                        counts.read("defaultTaskCount", NumberRule.countFrom(1), fields)
                                .orElse(NO_NUMBER),
                        counts.read("targetRuntimeSeconds", NumberRule.countFrom(0), fields),
                        fields.constant("rangeConstraint", RangeConstraint.class)
                                .orElse(RangeConstraint.NONCONTIGUOUS));
        fields.refuseUnknown();
        return chunks;
    }
}
