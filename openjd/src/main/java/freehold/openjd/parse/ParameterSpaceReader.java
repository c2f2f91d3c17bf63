package freehold.openjd.parse;

import freehold.openjd.Chunks;
import freehold.openjd.Extension;
import freehold.openjd.ParameterSpaceDefinition;
import freehold.openjd.ParameterType;
import freehold.openjd.TaskParameterDefinition;
import freehold.openjd.TaskParameterDefinition.Range;
import freehold.openjd.document.Document;
import freehold.openjd.expression.CombinationExpression;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.IntRangeExpression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which tasks a step has. Specification section 3.4. */
final class ParameterSpaceReader {
    private static final int MOST_PARAMETERS = 16;
    private static final int MOST_ITEMS = 1024;
    private static final TextRule TEXT_ITEM = new TextRule(0, 1024, TextRule.Characters.ANY);

    private final Profile profile;
    private final Scope scope;

    ParameterSpaceReader(Profile profile, Scope scope) {
        this.profile = profile;
        this.scope = scope;
    }

    ParameterSpaceDefinition read(Fields fields) {
        fields.required("taskParameterDefinitions");
        List<TaskParameterDefinition> definitions =
                fields.objects("taskParameterDefinitions", MOST_PARAMETERS, this::definition);
        List<String> names = definitions.stream().map(TaskParameterDefinition::name).toList();
        fields.refuseRepeated("taskParameterDefinitions", names);
        Optional<CombinationExpression> combination =
                fields.optional("combination")
                        .flatMap(node ->
                                fields.values()
                                        .text(node, fields.path("combination"), TextRule.NOT_EMPTY))
                        .flatMap(text -> combination(text, names, fields));
        combination.ifPresent(each -> checkLengths(each, definitions, fields));
        checkChunks(definitions, combination, fields);
        fields.refuseUnknown();
        return new ParameterSpaceDefinition(definitions, combination);
    }

    private TaskParameterDefinition definition(Fields fields) {
        String name = fields.text("name", TextRule.identifier(profile.limits().identifier()));
        Optional<ParameterType> type =
                fields.required("type")
                        .flatMap(node ->
                                fields.values().text(node, fields.path("type"), TextRule.ANY))
                        .flatMap(text -> type(text, fields));
        Range range =
                fields.required("range")
                        .filter(_ -> type.isPresent())
                        .map(node -> range(node, type.orElseThrow(), fields))
                        .orElse(new Range.Items(List.of()));
        Optional<Chunks> chunks =
                type.filter(it -> it == ParameterType.CHUNK_INT).flatMap(_ -> chunks(fields));
        fields.refuseUnknown();
        return new TaskParameterDefinition(name, type.orElse(ParameterType.STRING), range, chunks);
    }

    private Optional<ParameterType> type(String text, Fields fields) {
        if (!text.equals(ParameterType.CHUNK_INT.spelling())) {
            return fields.constant("type", text, ParameterType.ofJobs());
        }
        if (profile.has(Extension.TASK_CHUNKING)) {
            return Optional.of(ParameterType.CHUNK_INT);
        }
        fields.error(
                "type",
                "%s is a type of the extension %s, which must be listed"
                        .formatted(text, Extension.TASK_CHUNKING));
        return Optional.empty();
    }

    private Optional<Chunks> chunks(Fields fields) {
        fields.required("chunks");
        return fields.object("chunks").map(new ChunksReader(scope)::read);
    }

    private Range range(Document node, ParameterType type, Fields fields) {
        boolean ofIntegers = type == ParameterType.INT || type == ParameterType.CHUNK_INT;
        if (ofIntegers && node instanceof Document.TextNode) {
            return new Range.Expression(rangeExpression(node, fields));
        }
        if (!(node instanceof Document.ArrayNode)) {
            String expected = ofIntegers ? "a list or a range expression" : "a list";
            fields.values().wrongType(node, fields.path("range"), expected);
            return new Range.Items(List.of());
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
        boolean text = item instanceof Document.TextNode;
        boolean numeric = type == ParameterType.INT || type == ParameterType.FLOAT;
        if (numeric && !text) {
            return FormatString.literal(fields.values().value(item, path, type).orElse(""));
        }
        FormatString format = fields.values().format(item, path, TEXT_ITEM, scope);
        if (text && format.isLiteral()) {
            problemWith(format.text(), type).ifPresent(problem -> fields.errorAt(path, problem));
        }
        return format;
    }

    /** What is wrong with a resolved item; empty if it can be a value of its dimension. */
    private static Optional<String> problemWith(String item, ParameterType type) {
        if (type.parse(item).isEmpty()) {
            return Optional.of(
                    "'%s' is not a value of type %s".formatted(Values.abbreviate(item), type));
        }
        return type == ParameterType.PATH && item.isEmpty()
                ? Optional.of("a path must not be empty")
                : Optional.empty();
    }

    private static Optional<CombinationExpression> combination(
            String text, List<String> names, Fields fields) {
        try {
            CombinationExpression expression = CombinationExpression.parse(text);
            return isComplete(expression.names(), names, fields)
                    ? Optional.of(expression)
                    : Optional.empty();
        } catch (ExpressionException malformed) {
            fields.error("combination", malformed.problem());
            return Optional.empty();
        }
    }

    /** Whether the combination uses each parameter once and nothing else. */
    private static boolean isComplete(List<String> used, List<String> defined, Fields fields) {
        Set<String> unused = new HashSet<>(defined);
        boolean complete = true;
        for (String name : used) {
            if (!unused.remove(name)) {
                fields.error(
                        "combination",
                        defined.contains(name)
                                ? "'%s' is used more than once".formatted(name)
                                : "'%s' is not a task parameter of this step".formatted(name));
                complete = false;
            }
        }
        for (String name : unused) {
            fields.error("combination", "'%s' is missing".formatted(name));
            complete = false;
        }
        return complete;
    }

    private static void checkLengths(
            CombinationExpression combination,
            List<TaskParameterDefinition> definitions,
            Fields fields) {
        Map<String, Long> lengths = new HashMap<>();
        definitions.forEach(
                each -> lengthOf(each).ifPresent(length -> lengths.put(each.name(), length)));
        try {
            combination.length(name -> Optional.ofNullable(lengths.get(name)));
        } catch (ExpressionException unequal) {
            fields.error("combination", unequal.problem());
        }
    }

    /** Rules K1 and C4: one chunked parameter, and nothing walks beside it. */
    private static void checkChunks(
            List<TaskParameterDefinition> definitions,
            Optional<CombinationExpression> combination,
            Fields fields) {
        List<String> chunked =
                definitions.stream()
                        .filter(each -> each.type() == ParameterType.CHUNK_INT)
                        .map(TaskParameterDefinition::name)
                        .toList();
        if (chunked.size() > 1) {
            fields.error(
                    "taskParameterDefinitions",
                    "has %d parameters of type CHUNK[INT]; a step has at most one"
                            .formatted(chunked.size()));
        }
        combination.map(CombinationExpression::associated).stream()
                .flatMap(List::stream)
                .filter(chunked::contains)
                .forEach(name ->
                        fields.error(
                                "combination",
                                "'%s' is a CHUNK[INT], which may not stand in an association"
                                        .formatted(name)));
    }

    /** How many values a dimension has, where that depends on no job parameter. */
    private static Optional<Long> lengthOf(TaskParameterDefinition definition) {
        return switch (definition.range()) {
            case Range.Items _, Range.Expression _
                    when definition.type() == ParameterType.CHUNK_INT ->
                    Optional.empty();
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
