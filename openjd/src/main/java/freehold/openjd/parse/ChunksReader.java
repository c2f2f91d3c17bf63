package freehold.openjd.parse;

import freehold.openjd.Chunks;
import freehold.openjd.ParameterType;
import freehold.openjd.RangeConstraint;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.util.Optional;

/** Reads how a CHUNK[INT] parameter is grouped into tasks; rule K1. */
final class ChunksReader {
    private static final FormatString NOTHING = FormatString.literal("");

    private final Scope scope;

    ChunksReader(Scope scope) {
        this.scope = scope;
    }

    Chunks read(Fields fields) {
        fields.required("defaultTaskCount");
        fields.required("rangeConstraint");
        var chunks =
                new Chunks(
                        number("defaultTaskCount", 1, fields).orElse(NOTHING),
                        number("targetRuntimeSeconds", 0, fields),
                        fields.constant("rangeConstraint", RangeConstraint.class)
                                .orElse(RangeConstraint.NONCONTIGUOUS));
        fields.refuseUnknown();
        return chunks;
    }

    private Optional<FormatString> number(String name, int least, Fields fields) {
        return fields.optional(name)
                .flatMap(node ->
                        node instanceof Document.TextNode
                                ? number(
                                        fields.values()
                                                .format(
                                                        node,
                                                        fields.path(name),
                                                        TextRule.NOT_EMPTY,
                                                        scope),
                                        name,
                                        least,
                                        fields)
                                : literal(node, name, least, fields));
    }

    private static Optional<FormatString> number(
            FormatString text, String name, int least, Fields fields) {
        return text.isLiteral() && !text.text().isEmpty()
                ? literal(Document.TextNode.of(text.text()), name, least, fields)
                : Optional.of(text);
    }

    private static Optional<FormatString> literal(
            Document node, String name, int least, Fields fields) {
        Optional<String> number = fields.values().value(node, fields.path(name), ParameterType.INT);
        number.filter(value -> Chunks.count(value, least).isEmpty())
                .ifPresent(_ ->
                        fields.error(name, "must be %d to %d".formatted(least, Integer.MAX_VALUE)));
        return number.map(FormatString::literal);
    }
}
