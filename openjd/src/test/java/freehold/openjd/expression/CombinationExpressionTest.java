package freehold.openjd.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.testkit.Rule;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules C: how parameters combine. */
class CombinationExpressionTest {
    private static Optional<Long> length(String text, Map<String, Long> lengths) {
        return CombinationExpression.parse(text)
                .length(name -> Optional.ofNullable(lengths.get(name)));
    }

    @Rule({"C1", "C2"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A | A",
                "' A*B ' | A * B",
                "(A,B) | (A, B)",
                "( A , B * C )*_d1 | (A, B * C) * _d1",
                "((A,B),C) | ((A, B), C)",
                "A*(B,(C,D)*E)*F | A * (B, (C, D) * E) * F"
            })
    void productsAndAssociationsNest(String written, String read) {
        assertThat(CombinationExpression.parse(written)).hasToString(read);
    }

    @Rule({"C1", "C2"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A*",
                "*A",
                "A B",
                "(A",
                "A)",
                "(A)",
                "((A,B))",
                "()",
                "(A,)",
                "(A B)",
                "A,B",
                "A\t*B",
                "A\u00a0*B",
                "1A",
                "A-B",
                "A*{{B}}",
                "Ä",
                "A*😀",
                "A**B",
                "(A,B"
            })
    void theseAreNoCombinations(String written) {
        assertThatThrownBy(() -> CombinationExpression.parse(written))
                .isInstanceOf(ExpressionException.class);
    }

    @Rule("C1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "A *|a parameter name is missing at the end",
                "A*😀|'😀' stands where a parameter name is missing (at character 3)",
                "A B|'B' is not expected here; join parameters with * or in (A, B) (at character"
                        + " 3)",
                "A*(B)|(B) has one operand; an association needs two or more (at character 4)",
                "(A, B|a ( before this is never closed by ) (at character 2)"
            })
    void aMistakeIsNamedWithItsPlace(String written, String message) {
        assertThatThrownBy(() -> CombinationExpression.parse(written)).hasMessage(message);
    }

    @Rule("C1")
    @Test
    void aCombinationHas1280CharactersAtMost() {
        String longest = "A" + " ".repeat(CombinationExpression.LONGEST - 1);

        assertThat(CombinationExpression.parse(longest).names()).containsExactly("A");
        assertThatThrownBy(() -> CombinationExpression.parse(longest + " "))
                .hasMessage("a combination expression has at most 1280 characters");
    }

    @Rule("C2")
    @Test
    void associationsNestAsDeepAsSixteenParametersCan() {
        assertThat(CombinationExpression.parse(nested(16)).names()).hasSize(17);
        assertThatThrownBy(() -> CombinationExpression.parse(nested(17)))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("nests deeper than 16 associations");
        assertThatThrownBy(() -> CombinationExpression.parse("(".repeat(1280)))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("nests deeper than 16 associations");
    }

    private static String nested(int depth) {
        return "(".repeat(depth) + "A" + ",B)".repeat(depth);
    }

    @Rule({"C2", "C3"})
    @Test
    void lengthsMultiplyAndAssociatedOnesAgree() {
        Map<String, Long> lengths = Map.of("A", 2L, "B", 3L, "C", 6L);

        assertThat(length("A * B", lengths)).contains(6L);
        assertThat(length("(A * B, C) * A", lengths)).contains(12L);
        assertThat(length("A * X", lengths)).isEmpty();
        assertThat(length("(C, X)", lengths)).contains(6L);
        assertThatThrownBy(() -> length("(A, B)", lengths))
                .hasMessage(
                        "(A, B) walks lists of 2 and 3 values side by side; they must be of one"
                                + " length");
        assertThatThrownBy(() -> length("(A, X, B)", lengths))
                .isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> length("X * (A, B)", lengths))
                .isInstanceOf(ExpressionException.class);
    }

    @Rule("T4")
    @Test
    void moreTasksThan64BitsCanCountAreRefused() {
        Map<String, Long> lengths = Map.of("A", 1L << 32, "B", 1L << 31, "C", (1L << 31) - 1);

        assertThat(length("A * C", lengths)).contains((1L << 63) - (1L << 32));
        assertThatThrownBy(() -> length("A * B", lengths))
                .hasMessage("makes more tasks than can be counted");
    }

    @Rule("C4")
    @Test
    void whatStandsInAnAssociationIsKnownAtAnyDepth() {
        assertThat(CombinationExpression.parse("A * (B, C * (D, E)) * F").associated())
                .containsExactly("B", "C", "D", "E");
        assertThat(CombinationExpression.parse("A * B").associated()).isEmpty();
        assertThat(CombinationExpression.parse("A").associated()).isEmpty();
    }

    @Rule("K5")
    @Test
    void aParameterOfAProductCanBeLeftOut() {
        assertThat(CombinationExpression.parse("A * (B, C) * D").without("A").map(Object::toString))
                .contains("(B, C) * D");
        assertThat(CombinationExpression.parse("A * B").without("A").map(Object::toString))
                .contains("B");
        assertThat(CombinationExpression.parse("A").without("A")).isEmpty();
        assertThat(CombinationExpression.parse("(A, B)").without("C").map(Object::toString))
                .contains("(A, B)");
    }
}
