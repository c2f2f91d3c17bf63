package freehold.openjd.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule D1: what PyYAML takes plain scalars for, written down. */
class YamlScalarsTest {
    private static Document read(String yaml) throws MalformedDocumentException {
        return Documents.read(yaml, DocumentFormat.YAML, DocumentLimits.DEFAULT);
    }

    @Rule("D1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // null
                "~ | null",
                "null | null",
                "Null | null",
                "NULL | null",
                "`` | null",
                "nULL | text",
                "nil | text",
                "n | text",
                // booleans
                "yes | true",
                "Yes | true",
                "YES | true",
                "on | true",
                "On | true",
                "ON | true",
                "true | true",
                "True | true",
                "TRUE | true",
                "no | false",
                "No | false",
                "NO | false",
                "off | false",
                "Off | false",
                "OFF | false",
                "false | false",
                "False | false",
                "FALSE | false",
                "y | text",
                "Y | text",
                "N | text",
                "t | text",
                "f | text",
                "yEs | text",
                "tRUE | text",
                "oN | text",
                // integers
                "0 | 0",
                "-0 | 0",
                "+0 | 0",
                "+5 | 5",
                "-5 | -5",
                "00 | 0",
                "0_ | 0",
                "010 | 8",
                "-010 | -8",
                "0__7 | 7",
                "08 | text",
                "09 | text",
                "0o7 | text",
                "0o17 | text",
                "0x1F | 31",
                "0xAB_C | 2748",
                "-0x1F | -31",
                "0Xff | text",
                "0xg | text",
                "0b101 | 5",
                "+0b1 | 1",
                "0b101_1 | 11",
                "0b2 | text",
                "0B1 | text",
                "1_000 | 1000",
                "1__0 | 10",
                "1_ | 1",
                "_1 | text",
                "1,000 | text",
                "9223372036854775808 | 9223372036854775808",
                "٣ | text",
                "1٣ | text",
                // in base 60
                "1:30 | 90",
                "1:3 | 63",
                "1:59 | 119",
                "1:60 | text",
                "0:30 | text",
                "01:30 | text",
                "-1:30 | -90",
                "+1:30 | 90",
                "1:30:00 | 5400",
                "190:20:30 | 685230",
                "1_0:30 | 630",
                "1_:30 | 90",
                "1:3_0 | text",
                "1:30_ | text",
                "1::30 | text",
                // decimals
                "3.500 | 3.500",
                "-3.5 | -3.5",
                "+3.5 | 3.5",
                "0.0 | 0.0",
                "-0.0 | -0.0",
                "00.5 | 0.5",
                "0_0.5 | 0.5",
                "5. | 5.0",
                ".5 | 0.5",
                ".5_ | 0.5",
                "._5 | text",
                "+.5 | text",
                "-.5 | text",
                ". | text",
                "1._ | 1.0",
                "1._5 | 1.5",
                "1_.5 | 1.5",
                "1.5_ | 1.5",
                "1.5e+3 | 1.5e+3",
                "1.5E-3 | 1.5E-3",
                "1.e+3 | 1.0e+3",
                ".5e+3 | 0.5e+3",
                "1.5e3 | text",
                ".5e3 | text",
                "1e3 | text",
                "1e+3 | text",
                "1.5e+ | text",
                "1.2.3 | text",
                "1.0e+400 | 1.0e+400",
                "1.0e+99999999999 | 1.0e+99999999999",
                "5.e+99999999999 | 5.0e+99999999999",
                // decimals in base 60
                "1:30.5 | 90.5",
                "1:30. | 90.0",
                "0:30.0 | 30.0",
                "-1:30.5 | -90.5",
                "1:30.5_ | 90.5",
                "190:20:30.15 | 685230.15",
                "1:30.5e+3 | text",
                "1:60.5 | text",
                // what no field can hold
                ".inf | number",
                "-.INF | number",
                "+.Inf | number",
                ".nan | number",
                ".NaN | number",
                ".Nan | text",
                "+.nan | text",
                "inf | text",
                "0x_ | number",
                "0b_ | number",
                "2024-01-31 | date",
                "2024-1-1 | text",
                "2024-1-31 | text",
                "20240-01-31 | text",
                "2001-12-14t21:59:43.10-05:00 | date",
                "2001-12-14T21:59:43Z | date",
                "2001-12-14 21:59:43.10 -5 | date",
                "2001-12-14 21:59:43 +05:30 | date",
                "2001-12-14 21:59:43 | date",
                "2001-12-15T2:59 | text",
                "2001-13-45 | date",
                "= | sign",
                "<< | sign",
                "< | text",
                "- | text"
            })
    void plainScalarsHaveTheTypesOfYaml11(String text, String expected) {
        Document scalar = YamlScalars.resolve(text, Position.NONE);
        String found =
                switch (scalar) {
                    case Document.TextNode _ -> "text";
                    case Document.ForeignNode(var kind, _, _) ->
                            kind.contains("number")
                                    ? "number"
                                    : kind.substring(kind.lastIndexOf(' ') + 1);
                    default -> scalar.toJson();
                };

        assertThat(found).isEqualTo(expected);
        if (scalar instanceof Document.TextNode(var same, _)) {
            assertThat(same).isEqualTo(text);
        }
    }

    @Rule("D1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'yes' | \"yes\"",
                "\"010\" | \"010\"",
                "!!str yes | \"yes\"",
                "!!str | \"\"",
                "! 5 | 5",
                "! \"5\" | 5",
                "! [a] | [\"a\"]",
                "!!seq [a] | [\"a\"]",
                "!!map {a: b} | {\"a\":\"b\"}",
                "!!int '0x1f' | 31",
                "!!int +5 | 5",
                "!!float 5 | 5.0",
                "!!float 1e3 | 1e3",
                "!!float 1:30 | 90.0",
                "!!bool yEs | true",
                "!!null x | null",
                "{=: 1} | {\"=\":1}",
                "{\"<<\": 1} | {\"<<\":1}"
            })
    void quotesAndTagsDecideOverTheText(String yaml, String json) throws Exception {
        assertThat(read(yaml).toJson()).isEqualTo(json);
    }

    @Rule({"D1", "D8"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!!int abc | 'abc' is not an integer",
                "!!int 08 | '08' is not an integer",
                "!!int 1.5 | '1.5' is not an integer",
                "!!int | '' is not an integer",
                "!!float abc | 'abc' is not a decimal number",
                "!!float .inf | '.inf' is not a decimal number",
                "!!bool 1 | '1' is not a boolean"
            })
    void aTagThatDoesNotFitItsTextIsRefused(String yaml, String problem) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessage("line 1, column 1: " + problem + ", as its YAML tag says");
    }

    @Rule({"D1", "D2"})
    @Test
    void aNumberHasAtMost400Characters() throws Exception {
        assertThat(read("1".repeat(400)).kind()).isEqualTo("an integer");
        assertThat(read("1." + "1".repeat(398)).kind()).isEqualTo("a decimal number");
        for (String number :
                new String[] {"1".repeat(401), "1." + "1".repeat(399), "1" + ":1".repeat(200)}) {
            assertThat(read(number).kind()).isEqualTo("a number of more than 400 characters");
        }
        assertThat(read("1:".repeat(300_000) + "1").kind()).startsWith("a number of more");
        assertThat(read("1".repeat(500) + "x").kind()).isEqualTo("a string");
    }
}
