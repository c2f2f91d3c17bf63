package freehold.openjd.parse;

import freehold.openjd.ParameterType;
import freehold.openjd.document.Document;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads single nodes as the types that fields have; what does not fit is recorded as an error. */
final class Values {
    private static final FormatString NOTHING = FormatString.literal("");

    private final Errors errors;

    Values(Errors errors) {
        this.errors = errors;
    }

    Optional<Document.ObjectNode> object(Document node, String path) {
        if (node instanceof Document.ObjectNode object) {
            return Optional.of(object);
        }
        wrongType(node, path, "an object");
        return Optional.empty();
    }

    /**
     * The names of the objects in a list, wrong ones too, so that references to them are not wrong
     * as well.
     */
    static Stream<String> namesOf(Document node) {
        return node instanceof Document.ArrayNode(var items, _)
                ? items.stream()
                        .filter(Document.ObjectNode.class::isInstance)
                        .map(Document.ObjectNode.class::cast)
                        .flatMap(object -> object.text("name").stream())
                : Stream.empty();
    }

    /** A text as it stands. */
    Optional<String> text(Document node, String path, TextRule rule) {
        if (!(node instanceof Document.TextNode(var text, _))) {
            wrongType(node, path, "a string");
            return Optional.empty();
        }
        Optional<String> problem = rule.problemWith(text);
        problem.ifPresent(message -> errors.add(path, message));
        return problem.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** A text with references, each allowed in the scope; its length counts once it is resolved. */
    FormatString format(Document node, String path, TextRule rule, Scope scope) {
        return text(node, path, rule.unresolved())
                .map(text -> format(text, path, rule, scope))
                .orElse(NOTHING);
    }

    private FormatString format(String text, String path, TextRule rule, Scope scope) {
        try {
            FormatString format = FormatString.parse(text);
            if (format.isLiteral()) {
                rule.problemWith(text).ifPresent(message -> errors.add(path, message));
            }
            checkReferences(format, path, scope);
            return format;
        } catch (ExpressionException malformed) {
            errors.add(path, malformed.problem());
            return NOTHING;
        }
    }

    private void checkReferences(FormatString format, String path, Scope scope) {
        String text = format.text();
        int counted = 0;
        int characters = 0;
        for (FormatString.Segment segment : format.segments()) {
            if (segment instanceof FormatString.Segment.Interpolation(var expression, var offset)) {
                characters += text.codePointCount(counted, offset);
                counted = offset;
                for (String name : expression.references()) {
                    checkReference(name, characters + 1, path, scope);
                }
            }
        }
    }

    /** {@code character} is where the braces around the name open, counted from 1. */
    private void checkReference(String name, int character, String path, Scope scope) {
        if (!scope.allows(name)) {
            errors.addMistakenName(
                    path,
                    "%s at character %d %s"
                            .formatted(abbreviate(name), character, scope.refusal(name)),
                    name,
                    scope.allNames());
        }
    }

    /** An integer of 64 bits, written as a number. */
    Optional<Long> integer(Document node, String path) {
        if (node instanceof Document.IntegerNode(var value, _)) {
            return longOf(value, path);
        }
        wrongType(node, path, "an integer");
        return Optional.empty();
    }

    private Optional<Long> longOf(BigInteger value, String path) {
        if (value.bitLength() < Long.SIZE) {
            return Optional.of(value.longValue());
        }
        errors.add(path, "must fit 64 bits");
        return Optional.empty();
    }

    Optional<Boolean> flag(Document node, String path) {
        if (node instanceof Document.BooleanNode(var value, _)) {
            return Optional.of(value);
        }
        wrongType(node, path, "true or false");
        return Optional.empty();
    }

    /** A value of a parameter type, in its text form; numbers may also be written as strings. */
    Optional<String> value(Document node, String path, ParameterType type) {
        boolean number = type == ParameterType.INT || type == ParameterType.FLOAT;
        Optional<String> text =
                switch (node) {
                    case Document.TextNode it -> Optional.of(it.text());
                    case Document.IntegerNode it when number -> Optional.of(it.value().toString());
                    case Document.DecimalNode it when type == ParameterType.FLOAT ->
                            Optional.of(it.text());
                    default -> Optional.empty();
                };
        if (text.isEmpty()) {
            wrongType(node, path, expected(type));
            return Optional.empty();
        }
        Optional<String> value = text.flatMap(type::parse);
        if (value.isEmpty()) {
            errors.add(path, "'%s' is not %s".formatted(abbreviate(text.get()), expected(type)));
        }
        return value;
    }

    private static String expected(ParameterType type) {
        return switch (type) {
            case INT -> "an integer of 64 bits";
            case FLOAT -> "a finite decimal number";
            case STRING, PATH -> "a string";
            case CHUNK_INT -> "a range expression";
        };
    }

    void wrongType(Document node, String path, String expected) {
        String hint =
                expected.equals("a string")
                                && !(node instanceof Document.ObjectNode)
                                && !(node instanceof Document.ArrayNode)
                                && !(node instanceof Document.NullNode)
                        ? "; put it in quotes"
                        : "";
        errors.add(path, "must be %s, not %s%s".formatted(expected, node.kind(), hint));
    }

    static String abbreviate(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
