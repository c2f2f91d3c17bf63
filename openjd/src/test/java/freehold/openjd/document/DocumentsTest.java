package freehold.openjd.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule D: notations and what they may demand. */
class DocumentsTest {
    private static final DocumentLimits SMALL = new DocumentLimits(2_000, 20, 100);

    private static Document read(String text, DocumentFormat format)
            throws MalformedDocumentException {
        return Documents.read(text, format, SMALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yes | true",
                "Off | false",
                "y | \"y\"",
                "~ | null",
                "010 | 8",
                "08 | \"08\"",
                "0o7 | \"0o7\"",
                "0x1F | 31",
                "0b101 | 5",
                "1_000 | 1000",
                "+5 | 5",
                "1:30 | 90",
                "1e3 | \"1e3\"",
                "1.5e+3 | 1.5e+3",
                "3.500 | 3.500",
                ".5 | 0.5",
                "-.5 | \"-.5\"",
                "5. | 5.0",
                "'yes' | \"yes\"",
                "!!str 5 | \"5\"",
                "a # comment | \"a\"",
                "[1, {a: b}] | [1,{\"a\":\"b\"}]"
            })
    void yamlScalarsHaveTheTypesOfYaml11(String yaml, String json) throws Exception {
        assertThat(read(yaml, DocumentFormat.YAML).toJson()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31", ".inf", "-.INF", ".nan", "=", "<<", "0x_"})
    void scalarsThatNoFieldCanHoldKeepTheirText(String yaml) throws Exception {
        assertThat(read(yaml, DocumentFormat.YAML))
                .isInstanceOfSatisfying(
                        Document.ForeignNode.class,
                        node -> assertThat(node.text()).isEqualTo(yaml));
    }

    @Test
    void anAliasStandsForItsAnchorAndAMergeForItsMembers() throws Exception {
        String yaml =
                """
                base: &base {a: 1, b: 2}
                copy: *base
                merged: {<<: *base, b: 3}
                many: {<<: [{c: 1}, {c: 2, d: 3}]}
                """;
        assertThat(read(yaml, DocumentFormat.YAML).toJson())
                .isEqualTo(
                        """
                        {"base":{"a":1,"b":2},"copy":{"a":1,"b":2},"merged":{"b":3,"a":1},\
                        "many":{"c":1,"d":3}}\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{a: 1, a: 2}` | the key 'a' is repeated",
                "`{on: 1}` | a key must be a string, but here YAML reads a boolean",
                "`{1: 1}` | a key must be a string, but here YAML reads an integer",
                "`--- a\n--- b` | only one YAML document is allowed",
                "`!!python/object:os.system x` | has no meaning in a template",
                "`!mine x` | has no meaning in a template",
                "`!!set {a}` | has no meaning in a template",
                "`*nowhere` | nowhere",
                "`&a [*a]` | a",
                "`[1` | line 1, column",
                "`\t- a` | line 1, column",
                "`%YAML 99999999999.1\n--- a` | line 1, column",
                "`\"\\U00FFFFFF\"` | line 1, column",
                "`{<<: 3}` | the merge key << takes a mapping or a list of mappings, not an integer"
            })
    void badYamlIsRefusedWithItsPlace(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml, DocumentFormat.YAML))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "[1,]",
                "{'a':1}",
                "NaN",
                "01",
                "+1",
                "{\"a\" 1}",
                "\"\u0001\"",
                "\uFEFF{}"
            })
    void badJsonIsRefused(String json) {
        assertThatThrownBy(() -> read(json, DocumentFormat.JSON))
                .isInstanceOf(MalformedDocumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "YAML"})
    void deepNestingAndOversizedTextsAreRefused(DocumentFormat format) {
        assertThatThrownBy(() -> read("[".repeat(900) + "]".repeat(900), format))
                .isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> read("\"" + "a".repeat(2_000) + "\"", format))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessage("the document has 2002 characters; at most 2000 are allowed");
    }

    @Test
    void aliasesThatMultiplyAreRefusedBeforeTheyAreExpanded() {
        String bomb =
                """
                a: &a [x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
                """;
        assertThatThrownBy(() -> read(bomb, DocumentFormat.YAML))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("has more than 100 nodes with its aliases expanded");
    }

    @Test
    void aliasesOfLongTextsAreRefusedToo() {
        String bomb = "a: &a " + "x".repeat(900) + "\nb: [*a, *a, *a]";
        assertThatThrownBy(() -> read(bomb, DocumentFormat.YAML))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("has more than 2000 characters with its aliases expanded");
    }

    @Test
    void aTreeKeepsOrderNumbersAndPlaces() throws Exception {
        String json = "{\"b\":1.50,\"a\":[1e5,-0,\"\\u0007é\"],\"c\":null}";
        var tree = (Document.ObjectNode) read(json, DocumentFormat.JSON);

        assertThat(tree.toJson()).isEqualTo(json.replace("-0", "0"));
        assertThat(tree.member("c")).isEmpty();
        assertThat(tree.member("a").orElseThrow().position()).isEqualTo(new Position(1, 15));
    }
}
