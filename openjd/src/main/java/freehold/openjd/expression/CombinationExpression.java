package freehold.openjd.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the parameters of a step combine into tasks: {@code A * B} pairs every value of A with every
 * value of B, the rightmost varying fastest; {@code (A, B)} walks both in step. Specification
 * section 3.4.2, CombinationExpr.
 */
public sealed interface CombinationExpression {
    /** The longest expression, in code points. */
    int LONGEST = 1280;

    /** The parameters named, from left to right, repetitions included. */
    List<String> names();

    /** The parameters that stand inside an association, at any depth, from left to right. */
    List<String> associated();

    /**
     * How many tasks the combination makes, if the lengths of all its parameters are known.
     *
     * @throws ExpressionException if the operands of an association are known to differ in length,
     *     or the product does not fit 64 bits
     */
    Optional<Long> length(Function<String, Optional<Long>> lengths);

    /** One parameter. */
    record Name(String name) implements CombinationExpression {
        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public List<String> associated() {
            return List.of();
        }

        @Override
        public Optional<Long> length(Function<String, Optional<Long>> lengths) {
            return lengths.apply(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Every combination of the operands, at least two. */
    record Product(List<CombinationExpression> operands) implements CombinationExpression {
        public Product {
            operands = List.copyOf(operands);
        }

        @Override
        public List<String> names() {
            return namesOf(operands);
        }

        @Override
        public List<String> associated() {
            return operands.stream().flatMap(operand -> operand.associated().stream()).toList();
        }

        @Override
        public Optional<Long> length(Function<String, Optional<Long>> lengths) {
            Optional<Long> total = Optional.of(1L);
            for (CombinationExpression operand : operands) {
                Optional<Long> length = operand.length(lengths);
                total = total.flatMap(left -> length.map(right -> multiply(left, right)));
            }
            return total;
        }

        private static long multiply(long left, long right) {
            try {
                return Math.multiplyExact(left, right);
            } catch (ArithmeticException overflow) {
                throw new ExpressionException("makes more tasks than can be counted");
            }
        }

        @Override
        public String toString() {
            return String.join(" * ", operands.stream().map(Object::toString).toList());
        }
    }

    /** The operands side by side, at least two and all of one length. */
    record Association(List<CombinationExpression> operands) implements CombinationExpression {
        public Association {
            operands = List.copyOf(operands);
        }

        @Override
        public List<String> names() {
            return namesOf(operands);
        }

        @Override
        public List<String> associated() {
            return names();
        }

        @Override
        public Optional<Long> length(Function<String, Optional<Long>> lengths) {
            Optional<Long> common = Optional.empty();
            for (CombinationExpression operand : operands) {
                Optional<Long> length = operand.length(lengths);
                if (common.isPresent() && length.isPresent() && !common.equals(length)) {
                    throw new ExpressionException(
                            "%s walks lists of %d and %d values side by side; they must be of one length"
                                    .formatted(this, common.get(), length.get()));
                }
                common = common.or(() -> length);
            }
            return common;
        }

        @Override
        public String toString() {
            return "(" + String.join(", ", operands.stream().map(Object::toString).toList()) + ")";
        }
    }

    private static List<String> namesOf(List<CombinationExpression> operands) {
        return operands.stream().flatMap(operand -> operand.names().stream()).toList();
    }

    /**
     * Every combination of the named parameters, in this order: what holds where none is written.
     */
    static CombinationExpression productOf(List<String> names) {
        List<CombinationExpression> operands =
                names.stream().<CombinationExpression>map(Name::new).toList();
        return operands.size() == 1 ? operands.getFirst() : new Product(operands);
    }

    /**
     * Reads a combination expression.
     *
     * @throws ExpressionException if the text is none, or longer than {@link #LONGEST}
     */
    static CombinationExpression parse(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new ExpressionException(
                    "a combination expression has at most %d characters".formatted(LONGEST));
        }
        var parser = new Parser(Parser.tokens(text).listIterator());
        CombinationExpression expression = parser.product();
        parser.expectEnd();
        return expression;
    }

    /** Recursive descent; the limit on the length bounds its depth. */
    final class Parser {
        private static final Pattern TOKEN =
                Pattern.compile(" *+([A-Za-z_][A-Za-z0-9_]*+|[*(),])| ++$| *+(.)", Pattern.DOTALL);

        private final ListIterator<String> tokens;

        private Parser(ListIterator<String> tokens) {
            this.tokens = tokens;
        }

        private static List<String> tokens(String text) {
            List<String> tokens = new ArrayList<>();
            Matcher matcher = TOKEN.matcher(text);
            while (matcher.lookingAt()) {
                if (matcher.group(2) != null) {
                    throw new ExpressionException(
                            "'%s' has no meaning in a combination expression"
                                    .formatted(matcher.group(2)),
                            matcher.start(2));
                }
                if (matcher.group(1) != null) {
                    tokens.add(matcher.group(1));
                }
                matcher.region(matcher.end(), text.length());
            }
            return tokens;
        }

        private CombinationExpression product() {
            List<CombinationExpression> operands = new ArrayList<>();
            do {
                operands.add(element());
            } while (skip("*"));
            return operands.size() == 1 ? operands.getFirst() : new Product(operands);
        }

        private CombinationExpression element() {
            if (!tokens.hasNext()) {
                throw new ExpressionException("a parameter name is missing at the end");
            }
            String token = tokens.next();
            return switch (token) {
                case "(" -> association();
                case "*", ",", ")" ->
                        throw new ExpressionException(
                                "a parameter name is missing before '%s'".formatted(token));
                default -> new Name(token);
            };
        }

        private CombinationExpression association() {
            List<CombinationExpression> operands = new ArrayList<>();
            do {
                operands.add(product());
            } while (skip(","));
            if (!skip(")")) {
                throw new ExpressionException("a ( is never closed by )");
            }
            if (operands.size() < 2) {
                throw new ExpressionException(
                        "(%s) has one operand; an association needs two or more"
                                .formatted(operands.getFirst()));
            }
            return new Association(operands);
        }

        private boolean skip(String token) {
            if (!tokens.hasNext()) {
                return false;
            }
            if (tokens.next().equals(token)) {
                return true;
            }
            tokens.previous();
            return false;
        }

        private void expectEnd() {
            if (tokens.hasNext()) {
                throw new ExpressionException(
                        "'%s' is not expected here; join parameters with * or in (A, B)"
                                .formatted(tokens.next()));
            }
        }
    }
}
