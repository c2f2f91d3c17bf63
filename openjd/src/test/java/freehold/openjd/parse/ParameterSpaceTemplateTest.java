package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.jobWithSpace;
import static freehold.openjd.Samples.listing;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Chunks;
import freehold.openjd.Extension;
import freehold.openjd.ParameterType;
import freehold.openjd.RangeConstraint;
import freehold.openjd.TaskParameterDefinition;
import freehold.openjd.expression.FormatString;
import freehold.testkit.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules T, C and K as templates are read: the parameter spaces of steps. */
class ParameterSpaceTemplateTest {
    private static final String SPACE = "steps[0] -> parameterSpace";
    private static final String PARAMETERS = SPACE + " -> taskParameterDefinitions";
    private static final String COMBINATION = SPACE + " -> combination";

    private static String spaceOf(String definition) {
        return jobWithSpace(
                "{'taskParameterDefinitions': [{'name': 'A', %s]}"
                        .formatted(definition.substring(1)));
    }

    private static String chunked(String chunks) {
        return listing(
                spaceOf(
                        "{'type': 'CHUNK[INT]', 'range': '1-10', 'chunks': {%s}}"
                                .formatted(chunks)),
                Extension.TASK_CHUNKING);
    }

    private static String parameters(int count) {
        return IntStream.range(0, count)
                .mapToObj("{'name': 'P%d', 'type': 'INT', 'range': [1]}"::formatted)
                .collect(Collectors.joining(","));
    }

    @Rule({"T2", "T3"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'INT', 'range': [1, '2', '-03', '{{Param.Count}}']}",
                "{'type': 'INT', 'range': '1-{{Param.Count}}:2'}",
                "{'type': 'INT', 'range': [9223372036854775807, '-9223372036854775808']}",
                "{'type': 'FLOAT', 'range': [1, '2.5', 1e5, '.5', '{{Param.Text}}']}",
                "{'type': 'STRING', 'range': ['']}",
                "{'type': 'PATH', 'range': ['a', '{{RawParam.Scene}}']}"
            })
    void theseTaskParametersAreRight(String definition) {
        assertThat(wrongPaths(spaceOf(definition))).isEmpty();
    }

    @Rule({"T2", "T3", "D7"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "range| {'type': 'INT', 'range': []}",
                "range| {'type': 'INT', 'range': ''}",
                "range| {'type': 'INT', 'range': null}",
                "range| {'type': 'INT', 'range': 5}",
                "range| {'type': 'INT', 'range': '{{Param'}",
                "range| {'type': 'INT'}",
                "range| {'type': 'STRING', 'range': 'a'}",
                "range| {'type': 'PATH', 'range': {}}",
                "range[0]| {'type': 'INT', 'range': ['x']}",
                "range[0]| {'type': 'INT', 'range': ['']}",
                "range[0]| {'type': 'INT', 'range': ['{{Param.Count']}",
                "range[0]| {'type': 'INT', 'range': ['{{Param.Wrong}}']}",
                "range[0]| {'type': 'INT', 'range': [1.0]}",
                "range[0]| {'type': 'INT', 'range': [null]}",
                "range[0]| {'type': 'INT', 'range': [true]}",
                "range[0]| {'type': 'INT', 'range': ['+1']}",
                "range[0]| {'type': 'INT', 'range': ['9223372036854775808']}",
                "range[0]| {'type': 'FLOAT', 'range': ['nan']}",
                "range[0]| {'type': 'FLOAT', 'range': ['1e400']}",
                "range[0]| {'type': 'STRING', 'range': [1]}",
                "range[0]| {'type': 'STRING', 'range': [null]}",
                "range[0]| {'type': 'PATH', 'range': ['']}",
                "range[0]| {'type': 'PATH', 'range': ['{{Param.Scene}}']}",
                "type| {'type': 'CHUNK[INT]', 'range': '1-5'}",
                "type| {'type': 'CHUNK[INT]', 'range': '1-5', 'chunks': {}}",
                "type| {'type': 'int', 'range': '1-5'}",
                "type| {'range': '1-5'}",
                "type| {'type': 7, 'range': '1-5'}",
                "chunks| {'type': 'INT', 'range': '1-5', 'chunks': {}}"
            })
    void theseTaskParametersAreWrongInOnePlace(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(spaceOf(parts[1])))
                .containsExactly(PARAMETERS + "[0] -> " + parts[0]);
    }

    @Rule({"T2", "X2", "D7"})
    @Test
    void theTypesAreThoseTheTemplateMayUse() {
        String misspelled = spaceOf("{'type': 'CHUNK[INTS]', 'range': '1'}");

        assertThat(messages(misspelled))
                .containsExactly("'CHUNK[INTS]' must be one of INT, FLOAT, STRING, PATH");
        assertThat(messages(listing(misspelled, Extension.TASK_CHUNKING)))
                .containsExactly(
                        "'CHUNK[INTS]' must be one of INT, FLOAT, STRING, PATH, CHUNK[INT]; did you"
                                + " mean 'CHUNK[INT]'?");
        assertThat(messages(spaceOf("{'type': 'CHUNK[INT]', 'range': '1'}")))
                .containsExactly(
                        "CHUNK[INT] is a type of the extension TASK_CHUNKING, which must be"
                                + " listed");
    }

    @Rule("T3")
    @Test
    void aTextHasAtMost1024Characters() {
        for (String type : List.of("STRING", "PATH")) {
            String item = "{'type': '%s', 'range': ['%s']}";
            assertThat(wrongPaths(spaceOf(item.formatted(type, "😀".repeat(1024))))).isEmpty();
            assertThat(wrongPaths(spaceOf(item.formatted(type, "😀".repeat(1025)))))
                    .containsExactly(PARAMETERS + "[0] -> range[0]");
        }
        assertThat(
                        wrongPaths(
                                spaceOf(
                                        "{'type': 'STRING', 'range': ['%s']}"
                                                .formatted("{{Param.Text}}".repeat(100)))))
                .isEmpty();
        assertThat(
                        wrongPaths(
                                spaceOf(
                                        "{'type': 'INT', 'range': ['%s']}"
                                                .formatted("1".repeat(1025)))))
                .containsExactly(PARAMETERS + "[0] -> range[0]");
    }

    @Rule("T2")
    @Test
    void aListHasOneTo1024Items() {
        String items = "1,".repeat(1023);

        assertThat(wrongPaths(spaceOf("{'type': 'INT', 'range': [%s1]}".formatted(items))))
                .isEmpty();
        assertThat(wrongPaths(spaceOf("{'type': 'INT', 'range': [%s1,1]}".formatted(items))))
                .containsExactly(PARAMETERS + "[0] -> range");
    }

    @Rule("T4")
    @Test
    void aRangeExpressionHoldsAnyNumberOfIntegers() {
        assertThat(wrongPaths(spaceOf("{'type': 'INT', 'range': '0-9223372036854775806'}")))
                .isEmpty();
        assertThat(wrongPaths(spaceOf("{'type': 'INT', 'range': '0-9223372036854775807'}")))
                .containsExactly(PARAMETERS + "[0] -> range");
        assertThat(
                        wrongPaths(
                                spaceOf(
                                        "{'type': 'INT', 'range': '%s'}"
                                                .formatted(
                                                        IntStream.range(0, 100_000)
                                                                .mapToObj(i -> "" + 2 * i)
                                                                .collect(
                                                                        Collectors.joining(","))))))
                .isEmpty();
    }

    @Rule("T4")
    @Test
    void theTasksOfAStepFit64Bits() {
        String two =
                "{'taskParameterDefinitions': [%s, {'name': 'B', 'type': 'INT', 'range': [1, 2]}]}";
        String large = "{'name': 'A', 'type': 'INT', 'range': '1-%d'}";

        assertThat(wrongPaths(jobWithSpace(two.formatted(large.formatted((1L << 62) - 1)))))
                .isEmpty();
        assertThat(wrongPaths(jobWithSpace(two.formatted(large.formatted(1L << 62)))))
                .containsExactly(COMBINATION);
    }

    @Rule({"T1", "T7"})
    @Test
    void aStepHasOneTo16ParametersOfDifferentNames() {
        String space = "{'taskParameterDefinitions': [%s]}";

        assertThat(wrongPaths(jobWithSpace(space.formatted(parameters(16))))).isEmpty();
        assertThat(wrongPaths(jobWithSpace(space.formatted(parameters(17)))))
                .containsExactly(PARAMETERS);
        assertThat(wrongPaths(jobWithSpace(space.formatted("")))).containsExactly(PARAMETERS);
        assertThat(wrongPaths(jobWithSpace("{}"))).containsExactly(PARAMETERS);
        assertThat(wrongPaths(jobWithSpace(space.formatted(parameters(2) + "," + parameters(1)))))
                .containsExactly(PARAMETERS + "[2] -> name");
        assertThat(
                        wrongPaths(
                                jobWithSpace(
                                        space.formatted(
                                                parameters(1)
                                                        + ",{'name': 'p0', 'type': 'INT', 'range':"
                                                        + " [1]}"))))
                .isEmpty();
    }

    @Rule("T7")
    @Test
    void aParametersNameIsAnIdentifierOf64Or512Characters() {
        String named =
                "{'taskParameterDefinitions': [{'name': '%s', 'type': 'INT', 'range': [1]}]}";
        String path = PARAMETERS + "[0] -> name";

        assertThat(wrongPaths(jobWithSpace(named.formatted("a".repeat(64))))).isEmpty();
        assertThat(wrongPaths(jobWithSpace(named.formatted("a".repeat(65))))).containsExactly(path);
        assertThat(wrongPaths(bundled(jobWithSpace(named.formatted("a".repeat(512)))))).isEmpty();
        assertThat(wrongPaths(bundled(jobWithSpace(named.formatted("a".repeat(513))))))
                .containsExactly(path);
        for (String wrong : List.of("", "1a", "a-b", "ä", "a b", "{{Param.Text}}")) {
            assertThat(wrongPaths(jobWithSpace(named.formatted(wrong)))).containsExactly(path);
        }
    }

    private static String combined(String range, String combination) {
        return jobWithSpace(
                """
                {'taskParameterDefinitions': [
                  {'name': 'A', 'type': 'INT', 'range': '%s'},
                  {'name': 'B', 'type': 'INT', 'range': [1, 2]}], 'combination': '%s'}
                """
                        .formatted(range, combination));
    }

    @Rule({"C1", "C2"})
    @ParameterizedTest
    @ValueSource(strings = {"A*B", "(A,B)", " ( B , A ) "})
    void theseCombinationsAreRight(String combination) {
        assertThat(wrongPaths(combined("1-2", combination))).isEmpty();
    }

    @Rule({"C1", "C2"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "A", "A*A*B", "A*A*A*B", "A*B*C", "A*B*C*C", "A B", "(A)*B", "(A*B)", "(A,B",
                "A,B", "A+B", "*"
            })
    void theseCombinationsAreWrongOnce(String combination) {
        assertThat(wrongPaths(combined("1-2", combination))).containsExactly(COMBINATION);
    }

    @Rule({"C1", "D7"})
    @Test
    void everyNameACombinationMistakesIsNamed() {
        assertThat(messages(combined("1-2", "C * A * (A, D) * C")))
                .containsExactly(
                        "'C' is not a task parameter of this step",
                        "'A' is used more than once",
                        "'D' is not a task parameter of this step",
                        "'B' is missing");
    }

    @Rule({"C1", "D7"})
    @Test
    void aParameterThatIsWrongItselfIsNotMissingInTheCombinationToo() {
        String tooLong = "b".repeat(65);
        String space =
                "{'taskParameterDefinitions': [{'name': 'A', 'type': 'INT', 'range': []}, {'name':"
                        + " '"
                        + tooLong
                        + "', 'type': 'INT', 'range': [1]}], 'combination': '(A, "
                        + tooLong
                        + ")'}";

        assertThat(wrongPaths(jobWithSpace(space)))
                .containsExactly(PARAMETERS + "[0] -> range", PARAMETERS + "[1] -> name");
    }

    @Rule("C1")
    @Test
    void aCombinationHasAtMost1280Characters() {
        assertThat(wrongPaths(combined("1-2", "A*B" + " ".repeat(1277)))).isEmpty();
        assertThat(wrongPaths(combined("1-2", "A*B" + " ".repeat(1278))))
                .containsExactly(COMBINATION);
    }

    @Rule("C3")
    @Test
    void anAssociationOfUnequalLengthsIsRefusedBeforeAnyJobExists() {
        assertThat(wrongPaths(combined("1-3", "(A, B)"))).containsExactly(COMBINATION);
        assertThat(wrongPaths(combined("1-{{Param.Count}}", "(A, B)"))).isEmpty();
    }

    @Rule("K1")
    @Test
    void chunksAreReadAsTheyAreWritten() {
        String template =
                chunked(
                        "'defaultTaskCount': '{{Param.Count}}', 'targetRuntimeSeconds': '060',"
                                + " 'rangeConstraint': 'CONTIGUOUS'");
        TaskParameterDefinition definition =
                read(template)
                        .steps()
                        .getFirst()
                        .parameterSpace()
                        .orElseThrow()
                        .taskParameterDefinitions()
                        .getFirst();

        assertThat(definition)
                .isEqualTo(
                        new TaskParameterDefinition(
                                "A",
                                ParameterType.CHUNK_INT,
                                new TaskParameterDefinition.Range.Expression(
                                        FormatString.parse("1-10")),
                                Optional.of(
                                        new Chunks(
                                                FormatString.parse("{{Param.Count}}"),
                                                Optional.of(FormatString.literal("60")),
                                                RangeConstraint.CONTIGUOUS))));
    }

    @Rule("K1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'defaultTaskCount': 1, 'rangeConstraint': 'CONTIGUOUS'",
                "'defaultTaskCount': 9223372036854775807, 'rangeConstraint': 'NONCONTIGUOUS'",
                "'defaultTaskCount': '05', 'rangeConstraint': 'NONCONTIGUOUS'",
                "'defaultTaskCount': 1, 'rangeConstraint': 'CONTIGUOUS', 'targetRuntimeSeconds': 0",
                "'defaultTaskCount': 1, 'rangeConstraint': 'CONTIGUOUS', 'targetRuntimeSeconds':"
                        + " null",
                "'defaultTaskCount': 1, 'rangeConstraint': 'CONTIGUOUS', 'targetRuntimeSeconds':"
                        + " '{{RawParam.Count}}'"
            })
    void theseChunksAreRight(String chunks) {
        assertThat(wrongPaths(chunked(chunks))).isEmpty();
    }

    @Rule({"K1", "D5"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "defaultTaskCount | 'rangeConstraint': 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': 0, 'rangeConstraint': 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': '0', 'rangeConstraint': 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': -1, 'rangeConstraint': 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': 9223372036854775808, 'rangeConstraint':"
                        + " 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': 1.0, 'rangeConstraint': 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': true, 'rangeConstraint': 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': '', 'rangeConstraint': 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': 'x', 'rangeConstraint': 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': null, 'rangeConstraint': 'CONTIGUOUS'",
                "defaultTaskCount | 'defaultTaskCount': '{{Param.Scene}}', 'rangeConstraint':"
                        + " 'CONTIGUOUS'",
                "targetRuntimeSeconds | 'defaultTaskCount': 1, 'rangeConstraint': 'CONTIGUOUS',"
                        + " 'targetRuntimeSeconds': -1",
                "rangeConstraint | 'defaultTaskCount': 1",
                "rangeConstraint | 'defaultTaskCount': 1, 'rangeConstraint': 'contiguous'",
                "size | 'defaultTaskCount': 1, 'rangeConstraint': 'CONTIGUOUS', 'size': 1"
            })
    void theseChunksAreWrongInOnePlace(String field, String chunks) {
        assertThat(wrongPaths(chunked(chunks)))
                .containsExactly(PARAMETERS + "[0] -> chunks -> " + field);
    }

    @Rule("K1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[1, '02', '{{Param.Count}}'] | ",
                "'1-{{Param.Count}}' | ",
                "'1-' | range",
                "['1-2'] | range[0]",
                "[] | range"
            })
    void theRangeOfChunksIsThatOfIntegers(String range, String wrong) {
        String template =
                spaceOf(
                        "{'type': 'CHUNK[INT]', 'range': %s, 'chunks': {'defaultTaskCount': 1,"
                                        .formatted(range)
                                + " 'rangeConstraint': 'CONTIGUOUS'}}");

        assertThat(wrongPaths(listing(template, Extension.TASK_CHUNKING)))
                .isEqualTo(wrong == null ? List.of() : List.of(PARAMETERS + "[0] -> " + wrong));
    }

    @Rule("K1")
    @Test
    void aChunkedParameterSaysHow() {
        assertThat(
                        wrongPaths(
                                listing(
                                        spaceOf("{'type': 'CHUNK[INT]', 'range': '1-10'}"),
                                        Extension.TASK_CHUNKING)))
                .containsExactly(PARAMETERS + "[0] -> chunks");
    }

    private static String withChunks(int chunked, String combination) {
        String chunks =
                "{'name': 'C%d', 'type': 'CHUNK[INT]', 'range': '1-2', 'chunks':"
                        + " {'defaultTaskCount': 1, 'rangeConstraint': 'CONTIGUOUS'}}";
        String space =
                "{'taskParameterDefinitions': [%s, %s], 'combination': %s}"
                        .formatted(
                                parameters(3),
                                IntStream.range(0, chunked)
                                        .mapToObj(chunks::formatted)
                                        .collect(Collectors.joining(",")),
                                combination);
        return listing(jobWithSpace(space), Extension.TASK_CHUNKING);
    }

    @Rule("K1")
    @Test
    void aStepHasOneChunkedParameterAtMost() {
        assertThat(wrongPaths(withChunks(1, "null"))).isEmpty();
        assertThat(wrongPaths(withChunks(2, "null"))).containsExactly(PARAMETERS);
    }

    @Rule("C4")
    @Test
    void chunksStandInNoAssociationAtAnyDepth() {
        assertThat(wrongPaths(withChunks(1, "'C0 * (P0, P1, P2)'"))).isEmpty();
        assertThat(wrongPaths(withChunks(1, "'(P0, P1) * C0 * P2'"))).isEmpty();
        for (String wrong :
                List.of("'(C0, P0) * P1 * P2'", "'P0 * (P1, C0 * P2)'", "'(P0, (P1, P2 * C0))'")) {
            assertThat(wrongPaths(withChunks(1, wrong))).containsExactly(COMBINATION);
        }
    }
}
