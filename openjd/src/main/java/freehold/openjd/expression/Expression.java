package freehold.openjd.expression;

import java.util.ArrayList;
import java.util.List;

/** What may stand between double braces. In the base specification that is a dotted name alone. */
public sealed interface Expression {
    /** The dotted names the expression reads. */
    List<String> references();

    /**
     * The text the expression stands for.
     *
     * @throws ExpressionException if a name is not in the table
     */
    String evaluate(SymbolTable symbols);

    /** A reference such as {@code Param.Frame}, blanks around its dots removed. */
    record Name(String dotted) implements Expression {
        @Override
        public List<String> references() {
            return List.of(dotted);
        }

        @Override
        public String evaluate(SymbolTable symbols) {
            return symbols.value(dotted)
                    .orElseThrow(() -> new ExpressionException(dotted + " has no value here"));
        }

        private static Name parse(String text, int offset) {
            List<String> parts = new ArrayList<>();
            int start = offset;
            for (String raw : text.split("\\.", -1)) {
                String part = trim(raw);
                if (!isName(part)) {
                    throw new ExpressionException(
                            part.isEmpty()
                                    ? "a name is missing beside a dot"
                                    : "'%s' is not a name; names are letters, digits and _"
                                            .formatted(abbreviate(part)),
                            start);
                }
                parts.add(part);
                start += raw.length() + 1;
            }
            return new Name(String.join(".", parts));
        }

        private static boolean isName(String part) {
            for (int i = 0; i < part.length(); i++) {
                char character = part.charAt(i);
                boolean letter =
                        character == '_'
                                || (character >= 'a' && character <= 'z')
                                || (character >= 'A' && character <= 'Z');
                boolean digit = character >= '0' && character <= '9';
                if (!letter && (!digit || i == 0)) {
                    return false;
                }
            }
            return !part.isEmpty();
        }
    }

    /**
     * Reads the text between two pairs of braces.
     *
     * @param offset where the text begins in its format string, for messages
     * @throws ExpressionException if the text is no expression
     */
    static Expression parse(String text, int offset) {
        if (trim(text).isEmpty()) {
            throw new ExpressionException("there is nothing between {{ and }}", offset);
        }
        return Name.parse(text, offset);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String abbreviate(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
