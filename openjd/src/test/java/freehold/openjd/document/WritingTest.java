package freehold.openjd.document;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule D9: what is written reads back equal. */
class WritingTest {
    private static Document read(String text, DocumentFormat format)
            throws MalformedDocumentException {
        return Trees.placeless(Documents.read(text, format, DocumentLimits.DEFAULT));
    }

    private static Document readAgain(String text, DocumentFormat format, Document tree) {
        try {
            return read(text, format);
        } catch (MalformedDocumentException malformed) {
            throw new AssertionError(tree + " was written as\n" + text, malformed);
        }
    }

    @Rule("D9")
    @Test
    void everyTreeReadsBackEqualInBothNotations() {
        Seeds.forEach(
                3_000,
                seed -> {
                    Document tree = Trees.random(Seeds.random(seed), 4);
                    for (DocumentFormat format : DocumentFormat.values()) {
                        String text =
                                switch (format) {
                                    case JSON -> tree.toJson();
                                    case YAML -> tree.toYaml();
                                };
                        assertThat(readAgain(text, format, tree)).as(text).isEqualTo(tree);
                    }
                });
    }

    @Rule({"D1", "D9"})
    @Test
    void whatIsWrittenAsYamlIsReadAlikeByEveryVersion() throws Exception {
        List<AmbiguousScalar> warnings = new ArrayList<>();
        Seeds.forEach(
                500,
                seed -> {
                    String yaml = Trees.random(Seeds.random(seed), 4).toYaml();
                    try {
                        Documents.read(
                                yaml, DocumentFormat.YAML, DocumentLimits.DEFAULT, warnings::add);
                    } catch (MalformedDocumentException malformed) {
                        throw new AssertionError(yaml, malformed);
                    }
                });
        assertThat(warnings).isEmpty();
    }

    @Rule("D9")
    @Test
    void yamlIsWrittenForPeopleToRead() throws Exception {
        String yaml =
                """
                name: Shot {{Param.Shot}}
                'on': 'yes'
                empty: ''
                frames: '010'
                ratio: 0.50
                power: !!float '1e5'
                count: 8
                script: |
                  #!/bin/sh
                    echo "on"

                  exit
                keep: |+
                  a

                strip: |-
                  a
                  b
                tab: "a\\tb"
                nothing: null
                none: []
                steps:
                - name: a
                  args:
                  - x
                  - {}
                """;

        assertThat(Documents.read(yaml, DocumentFormat.YAML, DocumentLimits.DEFAULT).toYaml())
                .isEqualTo(yaml);
    }

    @Rule("D9")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yes | 'yes'",
                "1e3 | '1e3'",
                "0o7 | '0o7'",
                "08 | '08'",
                "1:30 | '1:30'",
                "2024-01-31 | '2024-01-31'",
                "~ | '~'",
                "<< | '<<'",
                "= | '='",
                "` a` | ' a'",
                "- a | '- a'",
                "a: b | 'a: b'",
                "a #b | 'a #b'",
                "it's | it's",
                "`\t` | \"\\t\"",
                "`\n` | \"\\n\"",
                "`\u0000` | \"\\0\"",
                "😀 | 😀",
                "1.2.3 | 1.2.3"
            })
    void aTextIsInQuotesOnlyWhereItMustBe(String text, String yaml) {
        assertThat(Document.TextNode.of(text).toYaml().strip()).isEqualTo(yaml);
    }

    @Rule("D9")
    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31", ".inf", "=", "0x_", "2001-12-14 21:59:43.10 -5"})
    void whatNoFieldCanHoldReadsBackFromYaml(String yaml) throws Exception {
        Document tree = read(yaml, DocumentFormat.YAML);

        assertThat(tree).isInstanceOf(Document.ForeignNode.class);
        assertThat(read(tree.toYaml(), DocumentFormat.YAML)).isEqualTo(tree);
    }

    @Rule("D9")
    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void longNumbersReadBackWhateverTheyAre(int digits) throws Exception {
        for (DocumentFormat format : DocumentFormat.values()) {
            Document tree = read("1".repeat(digits), format);

            assertThat(tree instanceof Document.IntegerNode).isEqualTo(digits == 400);
            assertThat(read(tree.toYaml(), DocumentFormat.YAML)).isEqualTo(tree);
        }
    }
}
