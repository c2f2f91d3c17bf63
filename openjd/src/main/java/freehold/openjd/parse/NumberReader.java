package freehold.openjd.parse;

import freehold.openjd.Extension;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers that templates with some extension may also write in quotes, and with references.
 * What is literal is checked here, the rest once it is resolved.
 */
final class NumberReader {
    private final Profile profile;
    private final Extension extension;
    private final Scope scope;

    /** Numbers that FEATURE_BUNDLE_1 lets be texts; these may refer to what is in the scope. */
    NumberReader(Profile profile, Scope scope) {
        this(profile, Extension.FEATURE_BUNDLE_1, scope);
    }

    /** The same for another extension. */
    NumberReader(Profile profile, Extension extension, Scope scope) {
        this.profile = profile;
        this.extension = extension;
        this.scope = scope;
    }

    /** The number as it was written; empty if it is absent or wrong. */
    Optional<FormatString> read(String name, NumberRule rule, Fields fields) {
        return fields.optional(name).flatMap(node -> read(node, name, rule, fields));
    }

    private Optional<FormatString> read(
            Document node, String name, NumberRule rule, Fields fields) {
        if (!(node instanceof Document.TextNode)) {
            return literal(node, name, rule, fields);
        }
        if (!profile.has(extension)) {
            fields.error(
                    name,
                    "must be a number, not a string, unless the extension %s is listed"
                            .formatted(extension));
            return Optional.empty();
        }
        FormatString text =
                fields.values().format(node, fields.path(name), TextRule.NOT_EMPTY, scope);
        if (text.isLiteral()) {
            return text.text().isEmpty() ? Optional.empty() : literal(node, name, rule, fields);
        }
        return Optional.of(text);
    }

    private static Optional<FormatString> literal(
            Document node, String name, NumberRule rule, Fields fields) {
        return number(node, name, rule, fields).map(FormatString::literal);
    }

    /** The named member as a number, in its text form; one in quotes will do. */
    static Optional<String> number(Document node, String name, NumberRule rule, Fields fields) {
        Optional<String> number = fields.values().value(node, fields.path(name), rule.type());
        boolean allowed = number.map(BigDecimal::new).filter(rule.allows()).isPresent();
        if (number.isPresent() && !allowed) {
            fields.error(name, "must be " + rule.words());
        }
        return number.filter(_ -> allowed);
    }
}
