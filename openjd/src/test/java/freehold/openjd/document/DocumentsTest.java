package freehold.openjd.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import freehold.testkit.Rule;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules D2 and D8: what is no document, and how much one may demand. */
class DocumentsTest {
    private static final DocumentLimits SMALL = new DocumentLimits(2_000, 20, 100);

    private static Document read(String text, DocumentFormat format)
            throws MalformedDocumentException {
        return Documents.read(text, format, SMALL);
    }

    private static String problem(String text, DocumentFormat format) {
        return Objects.requireNonNull(
                assertThrows(MalformedDocumentException.class, () -> read(text, format), () -> text)
                        .getMessage());
    }

    @Rule({"D1", "D8"})
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

    @Rule({"D2", "D8"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1, column 1: the document is empty",
                "`# a` | 1, column 1: the document is empty",
                "`{a: 1, b: 2, a: 3}` | 1, column 14: the key 'a' is repeated; keys must differ",
                "`{<<: {a: 1}, <<: {b: 1}}` | 1, column 14: the key '<<' is repeated; keys must"
                        + " differ",
                "`{on: 1}` | 1, column 2: a key must be a string, but here YAML reads a boolean;"
                        + " put it in quotes",
                "`{1: 1}` | 1, column 2: a key must be a string, but here YAML reads an integer;"
                        + " put it in quotes",
                "`{~: 1}` | 1, column 2: a key must be a string, but here YAML reads null; put it"
                        + " in quotes",
                "`{[a]: 1}` | 1, column 2: a key must be a string, but here YAML reads a list; put"
                        + " it in quotes",
                "`? {a: b}\n"
                    + ": c` | 1, column 3: a key must be a string, but here YAML reads an object;"
                    + " put it in quotes",
                "`--- a\n--- b` | 2, column 1: nothing may follow the document; a text holds one",
                "`--- a\n---\n` | 2, column 1: nothing may follow the document; a text holds one",
                "`{} x` | 1, column 4: nothing may follow the document; a text holds one",
                "`a: b\r"
                        + "...\r"
                        + "c: d` | 3, column 1: nothing may follow the document; a text holds one",
                "`!!python/object:os.system x` | 1, column 1: the YAML tag"
                    + " 'tag:yaml.org,2002:python/object:os.system' has no meaning in a template;"
                    + " leave it out",
                "`- !mine x` | 1, column 3: the YAML tag '!mine' has no meaning in a template;"
                        + " leave it out",
                "`- !mine [x]` | 1, column 3: the YAML tag '!mine' has no meaning in a template;"
                        + " leave it out",
                "`!!str {a: b}` | 1, column 1: the YAML tag 'tag:yaml.org,2002:str' has no meaning"
                        + " in a template; leave it out",
                "`!!set {a}` | 1, column 1: the YAML tag 'tag:yaml.org,2002:set' has no meaning in"
                        + " a template; leave it out",
                "`!!binary aGk=` | 1, column 1: the YAML tag 'tag:yaml.org,2002:binary' has no"
                        + " meaning in a template; leave it out",
                "`*nowhere` | 1, column 1: the alias *nowhere has no anchor before it",
                "`&a [*a]` | 1, column 5: the alias *a has no anchor before it",
                "`{<<: 3}` | 1, column 6: the merge key << takes a mapping or a list of mappings,"
                        + " not an integer",
                "`{<<: [{}, 3]}` | 1, column 6: the merge key << takes a mapping or a list of"
                        + " mappings, not a list",
                "`[1` | 1, column 3: expected ',' or ']', but got <stream end>",
                "`a: b: c` | 1, column 5: mapping values are not allowed here",
                "`\t- a` | 1, column 1: found character '\\t(TAB)' that cannot start any token. (Do"
                        + " not use \\t(TAB) for indentation)",
                "`%YAML 2.0\n"
                        + "--- a` | 1, column 1: found incompatible YAML document (version 1.* is"
                        + " required)",
                "`- \"\\U00110000\"` | 1, column 6: found unknown escape character 00110000",
                "`- \"\\UFFFFFFFF\"` | 1, column 6: the escape stands for no character; the last is"
                        + " \\U0010FFFF",
                "`- \"\\uD800\"` | 1, column 3: the string has half of a surrogate pair; write"
                        + " whole characters",
                "`a:\n"
                    + " b\u0000` | 2, column 3: the character U+0000 may not stand in YAML; escape"
                    + " it within double quotes",
                "`'\u0007'` | 1, column 2: the character U+0007 may not stand in YAML; escape it"
                        + " within double quotes",
                "`\uFFFF` | 1, column 1: the character U+FFFF may not stand in YAML; escape it"
                        + " within double quotes",
                "`a\n"
                    + "😀\uDE00` | 2, column 2: the character U+DE00 is half of a surrogate pair;"
                    + " write whole characters"
            })
    void badYamlIsRefusedWithItsPlace(String yaml, String message) {
        assertThat(problem(yaml, DocumentFormat.YAML)).isEqualTo("line " + message);
    }

    @Rule({"D2", "D8"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1, column 1: the document is empty",
                "` ` | 1, column 1: the document is empty",
                "`{` | 1, column 2: the text ends before its document does",
                "`[\"a` | 1, column 4: the text ends before its document does",
                "`{\"a\":1,\n\"a\":2}` | 2, column 1: the key 'a' is repeated; keys must differ",
                "`{} {}` | 1, column 4: nothing may follow the document; a text holds one",
                "`{} x` | 1, column 4: nothing may follow the document; a text holds one",
                "`[1,]` | 1, column 4: Unexpected character (']' (code 93)): expected a valid value"
                    + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "`[}` | 1, column 2: Unexpected close marker '}': expected ']'",
                "`{'a':1}` | 1, column 2: Unexpected character (''' (code 39)): was expecting"
                        + " double-quote to start field name",
                "`{1:2}` | 1, column 2: Unexpected character ('1' (code 49)): was expecting"
                        + " double-quote to start field name",
                "`NaN` | 1, column 4: Non-standard token 'NaN'",
                "`01` | 1, column 2: Invalid numeric value: Leading zeroes not allowed",
                "`+1` | 1, column 2: Unexpected character ('+' (code 43)) in numeric value: JSON"
                        + " spec does not allow numbers to have plus signs",
                "`{\"a\" 1}` | 1, column 6: Unexpected character ('1' (code 49)): was expecting a"
                        + " colon to separate field name and value",
                "`\"\u0001\"` | 1, column 2: Illegal unquoted character ((CTRL-CHAR, code 1)): has"
                        + " to be escaped using backslash to be included in string value",
                "`\uFEFF{}` | 1, column 1: JSON may not begin with a byte order mark; save the text"
                        + " without one",
                "`[\"\\uD800\"]` | 1, column 2: the string has half of a surrogate pair; write"
                        + " whole characters",
                "`{\"\\uDE00\": 1}` | 1, column 9: Unexpected low surrogate in field name: 0xde00",
                "`[\n"
                        + "\"\uD83D\"]` | 2, column 2: the character U+D83D is half of a surrogate"
                        + " pair; write whole characters"
            })
    void badJsonIsRefusedWithItsPlace(String json, String message) {
        assertThat(problem(json, DocumentFormat.JSON)).isEqualTo("line " + message);
    }

    @Rule("D2")
    @Test
    void yamlMayBeginWithAByteOrderMark() throws Exception {
        assertThat(read("\uFEFFa: [b]", DocumentFormat.YAML))
                .isEqualTo(read("a: [b]", DocumentFormat.YAML));
    }

    @Rule("D2")
    @Test
    void escapesWriteWhatTheTextItselfMayNotHold() throws Exception {
        for (DocumentFormat format : DocumentFormat.values()) {
            assertThat(read("\"\\u0000\\uD83D\\uDE00\\uFFFF\"", format))
                    .isEqualTo(new Document.TextNode("\0😀\uFFFF", new Position(1, 1)));
        }
    }

    @Rule("D2")
    @ParameterizedTest
    @EnumSource
    void aTextHasAtMostAsManyCharacters(DocumentFormat format) throws Exception {
        assertThat(read("\"" + "a".repeat(1_998) + "\"", format).kind()).isEqualTo("a string");
        assertThat(problem("\"" + "a".repeat(1_999) + "\"", format))
                .isEqualTo("the document has 2001 characters; at most 2000 are allowed");
    }

    @Rule("D2")
    @ParameterizedTest
    @EnumSource
    void listsAndObjectsNestAtMostSoDeep(DocumentFormat format) throws Exception {
        assertThat(read("[".repeat(20) + "]".repeat(20), format).kind()).isEqualTo("a list");
        assertThat(read("{\"a\":".repeat(20) + "1" + "}".repeat(20), format).kind())
                .isEqualTo("an object");
        assertThat(problem("[".repeat(21) + "]".repeat(21), format))
                .isEqualTo("line 1, column 21: nests deeper than the 20 levels allowed");
        assertThat(problem("{\"a\":".repeat(21) + "1" + "}".repeat(21), format))
                .isEqualTo("line 1, column 101: nests deeper than the 20 levels allowed");
        assertThat(problem("[".repeat(2_000), format)).contains("nests deeper");
    }

    @Rule("D2")
    @Test
    void blocksNestAtMostSoDeepToo() throws Exception {
        assertThat(read("- ".repeat(20) + "a", DocumentFormat.YAML).kind()).isEqualTo("a list");
        assertThat(problem("- ".repeat(21) + "a", DocumentFormat.YAML))
                .isEqualTo("line 1, column 41: nests deeper than the 20 levels allowed");
        assertThat(problem("? ".repeat(21) + "a", DocumentFormat.YAML))
                .isEqualTo("line 1, column 41: nests deeper than the 20 levels allowed");
    }

    @Rule("D2")
    @ParameterizedTest
    @EnumSource
    void aTreeHasAtMostAsManyNodes(DocumentFormat format) throws Exception {
        assertThat(read("[" + "1,".repeat(98) + "1]", format).kind()).isEqualTo("a list");
        assertThat(problem("[" + "1,".repeat(99) + "1]", format))
                .isEqualTo("line 1, column 200: has more than 100 nodes with its aliases expanded");
    }

    @Rule({"D2", "D8"})
    @Test
    void aliasesThatMultiplyAreRefusedBeforeTheyAreExpanded() {
        String bomb =
                """
                a: &a [x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
                """;
        assertThat(problem(bomb, DocumentFormat.YAML))
                .isEqualTo("line 3, column 8: has more than 100 nodes with its aliases expanded");
    }

    @Rule({"D2", "D8"})
    @Test
    void aliasesOfLongTextsAreRefusedToo() throws Exception {
        String anchor = "a: &a " + "x".repeat(900) + "\nb: ";

        assertThat(read(anchor + "[*a]", DocumentFormat.YAML).kind()).isEqualTo("an object");
        assertThat(problem(anchor + "[*a, *a]", DocumentFormat.YAML))
                .isEqualTo(
                        "line 2, column 9: has more than 2000 characters with its aliases"
                                + " expanded");
    }

    @Rule({"D2", "D8"})
    @Test
    void anAliasIsAsDeepAsWhatItStandsFor() throws Exception {
        String anchor = "- &a " + "[".repeat(10) + "]".repeat(10) + "\n- &b " + "[".repeat(8);

        assertThat(read(anchor + "*a" + "]".repeat(8) + "\n- [*b]", DocumentFormat.YAML).kind())
                .isEqualTo("a list");
        assertThat(problem(anchor + "*a" + "]".repeat(8) + "\n- [[*b]]", DocumentFormat.YAML))
                .isEqualTo("line 3, column 5: nests deeper than the 20 levels allowed");
    }

    @Rule("D2")
    @Test
    void noCallerCanAskForMoreDepthThanAStackHas() {
        assertThat(new DocumentLimits(1, 500, 1).depth()).isEqualTo(500);
        assertThatThrownBy(() -> new DocumentLimits(1, 501, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Rule("D2")
    @Test
    void messagesQuoteLittleOfALongName() {
        String name = "😀".repeat(400);

        assertThat(problem("{" + name + ": 1, " + name + ": 2}", DocumentFormat.YAML))
                .endsWith("the key '" + "😀".repeat(60) + "…' is repeated; keys must differ");
        assertThat(problem("*" + "a".repeat(1_900), DocumentFormat.YAML)).hasSizeLessThan(150);
        assertThat(problem("!" + "a".repeat(1_900), DocumentFormat.YAML)).hasSizeLessThan(150);
        assertThat(problem("!" + "a".repeat(1_900) + "!b c", DocumentFormat.YAML))
                .hasSizeLessThan(250);
        assertThat(problem("a".repeat(1_900), DocumentFormat.JSON)).hasSizeLessThan(250);
    }

    @Rule("D2")
    @Test
    void aTreeKeepsOrderNumbersAndPlaces() throws Exception {
        String json = "{\"b\":1.50,\"a\":[1e5,-0,\"\\u0007é\"],\"c\":null}";
        var tree = (Document.ObjectNode) read(json, DocumentFormat.JSON);

        assertThat(tree.toJson()).isEqualTo(json.replace("-0", "0"));
        assertThat(tree.member("c")).isEmpty();
        assertThat(tree.member("a").orElseThrow().position()).isEqualTo(new Position(1, 15));
    }
}
