package freehold.openjd.parse;

import static freehold.openjd.Samples.jobWithSpace;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules T and C: the parameter spaces of steps. */
class StepPartsTest {
    private static final String SPACE = "steps[0] -> parameterSpace";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'INT', 'range': [1, '2', '-03', '{{Param.Count}}']}",
                "{'type': 'INT', 'range': '1-{{Param.Count}}:2'}",
                "{'type': 'FLOAT', 'range': [1, '2.5', 1e5, '.5']}",
                "{'type': 'STRING', 'range': ['']}",
                "{'type': 'PATH', 'range': ['a', '{{RawParam.Scene}}']}"
            })
    void theseTaskParametersAreRight(String definition) {
        assertThat(wrongPaths(spaceOf(definition))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range| {'type': 'INT', 'range': []}",
                "range| {'type': 'INT', 'range': ''}",
                "range| {'type': 'INT', 'range': null}",
                "range| {'type': 'INT', 'range': 5}",
                "range| {'type': 'STRING', 'range': 'a'}",
                "range[0]| {'type': 'INT', 'range': ['x']}",
                "range[0]| {'type': 'INT', 'range': [1.0]}",
                "range[0]| {'type': 'INT', 'range': [true]}",
                "range[0]| {'type': 'INT', 'range': ['9223372036854775808']}",
                "range[0]| {'type': 'FLOAT', 'range': ['nan']}",
                "range[0]| {'type': 'FLOAT', 'range': ['1e400']}",
                "range[0]| {'type': 'STRING', 'range': [1]}",
                "range[0]| {'type': 'PATH', 'range': ['']}",
                "range[0]| {'type': 'PATH', 'range': ['{{Param.Scene}}']}",
                "type| {'type': 'CHUNK[INT]', 'range': '1-5'}",
                "type| {'type': 'int', 'range': '1-5'}"
            })
    void theseTaskParametersAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(spaceOf(parts[1])))
                .containsExactly(SPACE + " -> taskParameterDefinitions[0] -> " + parts[0]);
    }

    private static String spaceOf(String definition) {
        return jobWithSpace(
                "{'taskParameterDefinitions': [{'name': 'A', %s]}"
                        .formatted(definition.substring(1)));
    }

    @Test
    void aListedRangeHasAtMost1024Items() {
        String items = "1,".repeat(1024);
        assertThat(wrongPaths(spaceOf("{'type': 'INT', 'range': [%s1]}".formatted(items))))
                .containsExactly(SPACE + " -> taskParameterDefinitions[0] -> range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A*B", "(A,B)", " ( B , A ) "})
    void theseCombinationsAreRight(String combination) {
        assertThat(wrongPaths(combined("1-2", combination))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "A", "A*A*B", "A*B*C", "A B", "(A)*B", "(A*B)", "(A,B", "A,B", "A+B", "*"
            })
    void theseCombinationsAreWrong(String combination) {
        assertThat(wrongPaths(combined("1-2", combination)))
                .isNotEmpty()
                .containsOnly(SPACE + " -> combination");
    }

    @Test
    void anAssociationOfUnequalLengthsIsRefusedBeforeAnyJobExists() {
        assertThat(wrongPaths(combined("1-3", "(A, B)")))
                .containsExactly(SPACE + " -> combination");
        assertThat(wrongPaths(combined("1-{{Param.Count}}", "(A, B)"))).isEmpty();
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
}
