package freehold.openjd.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * What is left without one parameter, which stands in no association; empty if that is nothing.
     */
    default Optional<CombinationExpression> without(String name) {
        return switch (this) {
            case Name(var only) -> only.equals(name) ? Optional.empty() : Optional.of(this);
            case Association _ -> Optional.of(this);
            case Product(var operands) -> {
                List<CombinationExpression> left =
                        operands.stream().flatMap(it -> it.without(name).stream()).toList();
                yield Optional.of(left.size() == 1 ? left.getFirst() : new Product(left));
            }
        };
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
        return new CombinationParser(text).parse();
    }
}
