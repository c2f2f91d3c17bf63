package freehold.openjd.expression;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads combination expressions by recursive descent. Rules C1 and C2. */
final class CombinationParser {
    /**
     * Each association adds an operand, and a space has at most 16 parameters: none that is right
     * nests deeper, and what is wrong must not reach the end of the stack.
     */
    private static final int DEEPEST = 16;

    private final CharBuffer rest;

    CombinationParser(String text) {
        this.rest = CharBuffer.wrap(text);
    }

    CombinationExpression parse() {
        CombinationExpression expression = product(0);
        if (rest.hasRemaining()) {
            throw mistake("is not expected here; join parameters with * or in (A, B)");
        }
        return expression;
    }

    /** Reads a product within {@code depth} open associations. */
    private CombinationExpression product(int depth) {
        List<CombinationExpression> operands = new ArrayList<>();
        do {
            operands.add(element(depth));
        } while (skip('*'));
        return operands.size() == 1
                ? operands.getFirst()
                : new CombinationExpression.Product(operands);
    }

    private CombinationExpression element(int depth) {
        if (skip('(')) {
            return association(rest.position(), depth + 1);
        }
        var name = new StringBuilder();
        while (rest.hasRemaining() && isNameCharacter(rest.charAt(0), name.isEmpty())) {
            name.append(rest.get());
        }
        if (name.isEmpty()) {
            throw rest.hasRemaining()
                    ? mistake("stands where a parameter name is missing")
                    : new ExpressionException("a parameter name is missing at the end");
        }
        skipBlanks();
        return new CombinationExpression.Name(name.toString());
    }

    private static boolean isNameCharacter(char character, boolean first) {
        return character == '_'
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9' && !first);
    }

    private CombinationExpression association(int start, int depth) {
        if (depth > DEEPEST) {
            throw new ExpressionException(
                    "nests deeper than %d associations".formatted(DEEPEST), start);
        }
        List<CombinationExpression> operands = new ArrayList<>();
        do {
            operands.add(product(depth));
        } while (skip(','));
        if (!skip(')')) {
            throw rest.hasRemaining()
                    ? mistake("is not expected in an association; separate operands by commas")
                    : new ExpressionException("a ( before this is never closed by )", start);
        }
        if (operands.size() < 2) {
            throw new ExpressionException(
                    "(%s) has one operand; an association needs two or more"
                            .formatted(operands.getFirst()),
                    start);
        }
        return new CombinationExpression.Association(operands);
    }

    private boolean skip(char token) {
        skipBlanks();
        boolean found = rest.hasRemaining() && rest.charAt(0) == token;
        if (found) {
            rest.get();
            skipBlanks();
        }
        return found;
    }

    private void skipBlanks() {
        while (rest.hasRemaining() && rest.charAt(0) == ' ') {
            rest.get();
        }
    }

    private ExpressionException mistake(String problem) {
        String character = Character.toString(Character.codePointAt(rest, 0));
        return new ExpressionException("'%s' %s".formatted(character, problem), rest.position());
    }
}
