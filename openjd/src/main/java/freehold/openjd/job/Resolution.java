package freehold.openjd.job;

import freehold.openjd.TemplateError;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import java.util.List;

/**
 * A part of a template whose references get their values: what they stand for, and where what is
 * wrong with the result is recorded.
 *
 * @param path of the part; empty for the template as a whole
 * @param errors grows
 */
record Resolution(SymbolTable symbols, String path, List<TemplateError> errors) {
    private static final int LONGEST_QUOTE = 60;

    /** A member of this part. */
    Resolution in(String name) {
        return new Resolution(symbols, path.isEmpty() ? name : path + " -> " + name, errors);
    }

    /** An item of this part, which is a list. */
    Resolution item(int index) {
        return new Resolution(symbols, path + "[" + index + "]", errors);
    }

    /** An item of a list in this part. */
    Resolution in(String list, int index) {
        return in(list).item(index);
    }

    String text(FormatString text) {
        return text.resolve(symbols);
    }

    /** Enough of a resolved text for a message. */
    static String abbreviate(String resolved) {
        return resolved.length() <= LONGEST_QUOTE
                ? resolved
                : resolved.substring(0, LONGEST_QUOTE) + "…";
    }

    void error(String message) {
        errors.add(new TemplateError(path, message));
    }
}
