package freehold.openjd.document;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule D1: warnings of scalars that YAML 1.1 and YAML 1.2 read differently. */
class AmbiguousScalarTest {
    private static List<AmbiguousScalar> warnings(String text, DocumentFormat format)
            throws MalformedDocumentException {
        List<AmbiguousScalar> warnings = new ArrayList<>();
        Documents.read(text, format, DocumentLimits.DEFAULT, warnings::add);
        return warnings;
    }

    private static List<AmbiguousScalar> warnings(String yaml) throws MalformedDocumentException {
        return warnings(yaml, DocumentFormat.YAML);
    }

    @Rule("D1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yes | true | a string | write true or 'yes'",
                "OFF | false | a string | write false or 'OFF'",
                "010 | 8 | 10 | write 8 or 10",
                "-010 | -8 | -10 | write -8 or -10",
                "08 | a string | 8 | write '08' or 8",
                "0o7 | a string | 7 | write '0o7' or 7",
                "0b11 | 3 | a string | write 3 or '0b11'",
                "-0x1F | -31 | a string | write -31 or '-0x1F'",
                "1_000 | 1000 | a string | write 1000 or '1_000'",
                "1:30 | 90 | a string | write 90 or '1:30'",
                "1:30.5 | 90.5 | a string | write 90.5 or '1:30.5'",
                "1_0.5 | 10.5 | a string | write 10.5 or '1_0.5'",
                "1e3 | a string | 1.0e+3 | write '1e3' or 1.0e+3",
                "-.5 | a string | -0.5 | write '-.5' or -0.5",
                "1.5E3 | a string | 1.5E+3 | write '1.5E3' or 1.5E+3",
                "0x_ | a number without digits | a string | write '0x_'",
                "2024-01-31 | a YAML date | a string | write '2024-01-31'",
                "= | a YAML sign | a string | write '='"
            })
    void aScalarThatVersionsReadDifferentlyIsNamed(
            String text, String here, String there, String remedy) throws Exception {
        assertThat(warnings("a: {b: [x, " + text + "]}"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.path()).isEqualTo("a -> b[1]");
                    assertThat(warning.position()).isEqualTo(new Position(1, 12));
                    assertThat(warning.text()).isEqualTo(text);
                    assertThat(warning.message())
                            .isEqualTo(
                                    "%s is %s in YAML 1.1, which holds here, and %s in YAML 1.2; %s"
                                            .formatted(text, here, there, remedy));
                    assertThat(warning)
                            .hasToString(
                                    "a -> b[1]: " + warning.message() + " (line 1, column 12)");
                });
    }

    @Rule("D1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "False",
                "null",
                "~",
                "text",
                "12",
                "+12",
                "-12",
                "0",
                "00",
                "007",
                "0x1F",
                "1.5",
                "1.",
                ".5",
                "1.5e+3",
                ".inf",
                "-.INF",
                ".nan",
                "y",
                "n",
                "1.2.3",
                "1-10",
                "'yes'",
                "\"010\"",
                "!!str yes",
                "!!int 010",
                "!!float 1e3",
                "|\n  on",
                ">\n  1:30"
            })
    void whatAllVersionsReadAlikeIsNot(String yaml) throws Exception {
        assertThat(warnings("a: " + yaml)).isEmpty();
    }

    @Rule("D1")
    @Test
    void keysCountToo() throws Exception {
        String yaml =
                """
                base: &base {0o7: x}
                steps:
                - <<: *base
                  1e3: {a: [no]}
                """;

        assertThat(warnings(yaml))
                .extracting(AmbiguousScalar::path, AmbiguousScalar::text)
                .map(Object::toString)
                .containsExactly(
                        "(\"base -> 0o7\", \"0o7\")",
                        "(\"steps[0] -> <<\", \"<<\")",
                        "(\"steps[0] -> 1e3\", \"1e3\")",
                        "(\"steps[0] -> 1e3 -> a[0]\", \"no\")");
        assertThat(warnings(yaml).get(1).message()).endsWith("; list the members instead");
    }

    @Rule("D1")
    @Test
    void aDocumentThatIsOneScalarHasNoPath() throws Exception {
        assertThat(warnings("on"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.path()).isEmpty();
                    assertThat(warning.reading()).isInstanceOf(Document.BooleanNode.class);
                    assertThat(warning.otherReading()).isInstanceOf(Document.TextNode.class);
                });
    }

    @Rule("D1")
    @Test
    void jsonHasNone() throws Exception {
        assertThat(warnings("[1e3, -0, true, \"yes\", \"010\"]", DocumentFormat.JSON)).isEmpty();
    }

    @Rule("D1")
    @Test
    void thereAreNoMoreThanAnybodyReads() throws Exception {
        String longKey = "k".repeat(100_000);

        assertThat(warnings("[" + "on, ".repeat(999) + "x]")).hasSize(999);
        assertThat(warnings("? " + longKey + "\n: [" + "on, ".repeat(1_001) + "x]"))
                .hasSize(1_000)
                .last()
                .extracting(AmbiguousScalar::path)
                .isEqualTo("k".repeat(60) + "…[999]");
    }
}
