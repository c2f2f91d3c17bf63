package freehold.openjd.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule FS: texts with references. */
class FormatStringTest {
    private static final SymbolTable SYMBOLS =
            SymbolTable.of(Map.of("Param.Frame", "7", "Task.File.Run", "/tmp/{{run}}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "{{Param.Frame}} | 7",
                "a{{ Param . Frame }}b{{Param.Frame}} | a7b7",
                "{ { Param } } | { { Param } }",
                "{{Task.File.Run}} | /tmp/{{run}}"
            })
    void referencesAreReplacedOnceByTheirValues(String written, String resolved) {
        assertThat(FormatString.parse(written).resolve(SYMBOLS)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{",
                "}}",
                "{{}}",
                "{{ }}",
                "{{Param.Frame",
                "Param.Frame}}",
                "{{Param.}}",
                "{{.Frame}}",
                "{{Param..Frame}}",
                "{{1}}",
                "{{Param.Frame + 1}}",
                "{{{Param.Frame}}}",
                "{{{{Param.Frame}}}}",
                "{{Param.é}}",
                "{\"a\":{\"b\":1}}"
            })
    void theseTextsHaveNoMeaning(String written) {
        assertThatThrownBy(() -> FormatString.parse(written))
                .isInstanceOf(ExpressionException.class);
    }

    @Test
    void aMistakeSaysWhereItIs() {
        assertThatThrownBy(() -> FormatString.parse("ab {{Param.Frame}} }}"))
                .hasMessage("}} has no {{ before it (at character 20)");
    }

    @Test
    void aNameWithoutValueIsNamed() {
        assertThatThrownBy(() -> FormatString.parse("{{Param.Shot}}").resolve(SYMBOLS))
                .isInstanceOf(ExpressionException.class)
                .hasMessage("Param.Shot has no value here");
    }

    @Test
    void referencesAreListedInOrder() {
        var format = FormatString.parse("{{B}}-{{A.x}}-{{B}}");

        assertThat(format.references()).containsExactly("B", "A.x", "B");
        assertThat(format.isLiteral()).isFalse();
        assertThat(FormatString.literal("{{B}}").references()).isEmpty();
    }
}
