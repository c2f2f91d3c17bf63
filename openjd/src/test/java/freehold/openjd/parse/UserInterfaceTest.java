package freehold.openjd.parse;

import static freehold.openjd.Samples.jobWithParameter;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Control;
import freehold.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule P: the hints that job parameters give to forms. */
class UserInterfaceTest {
    private static final String PATH = "parameterDefinitions[0] -> userInterface -> ";

    private static String parameter(String type, String more) {
        return jobWithParameter("{'type': '%s', %s}".formatted(type, more));
    }

    @Rule("P1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LINE_EDIT| STRING| 'userInterface': null",
                "LINE_EDIT| STRING| 'userInterface': {}",
                "DROPDOWN_LIST| STRING| 'allowedValues': ['a']",
                "HIDDEN| STRING| 'allowedValues': ['a'], 'userInterface': {'control': 'HIDDEN'}",
                "SPIN_BOX| INT| 'default': 1",
                "SPIN_BOX| FLOAT| 'default': 1",
                "DROPDOWN_LIST| INT| 'allowedValues': [1]",
                "CHOOSE_DIRECTORY| PATH| 'dataFlow': 'OUT'",
                "CHOOSE_INPUT_FILE| PATH| 'objectType': 'FILE', 'dataFlow': 'INOUT'",
                "CHOOSE_INPUT_FILE| PATH| 'objectType': 'FILE'",
                "CHOOSE_OUTPUT_FILE| PATH| 'objectType': 'FILE', 'dataFlow': 'OUT'",
                "DROPDOWN_LIST| PATH| 'objectType': 'FILE', 'allowedValues': ['a']",
                "CHOOSE_OUTPUT_FILE| PATH| 'userInterface': {'control': 'CHOOSE_OUTPUT_FILE'}"
            })
    void aParameterHasTheControlItNamesOrTheUsualOne(String sample) {
        String[] parts = sample.split("\\| ", 3);
        assertThat(read(parameter(parts[1], parts[2])).parameterDefinitions().getFirst().control())
                .isEqualTo(Control.valueOf(parts[0]));
    }

    @Rule("P2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STRING| LINE_EDIT MULTILINE_EDIT HIDDEN",
                "INT| SPIN_BOX HIDDEN",
                "FLOAT| SPIN_BOX HIDDEN",
                "PATH| CHOOSE_INPUT_FILE CHOOSE_OUTPUT_FILE CHOOSE_DIRECTORY HIDDEN"
            })
    void eachTypeHasItsControlsWithoutAllowedValues(String sample) {
        String[] parts = sample.split("\\| ", 2);
        for (Control control : Control.values()) {
            boolean fits = (" " + parts[1] + " ").contains(" " + control + " ");
            assertThat(wrongPaths(parameter(parts[0], controlled(control))))
                    .as(control.name())
                    .hasSize(fits ? 0 : 1);
        }
    }

    @Rule("P2")
    @ParameterizedTest
    @ValueSource(strings = {"STRING| 'a'", "INT| 1", "FLOAT| '1.5'", "PATH| 'a'"})
    void allowedValuesAreChosenFromAList(String sample) {
        String[] parts = sample.split("\\| ", 2);
        for (Control control : Control.values()) {
            boolean fits = control == Control.DROPDOWN_LIST || control == Control.HIDDEN;
            String fields = "'allowedValues': [%s], %s".formatted(parts[1], controlled(control));
            assertThat(wrongPaths(parameter(parts[0], fields)))
                    .as(control.name())
                    .hasSize(fits ? 0 : 1);
        }
    }

    private static String controlled(Control control) {
        return "'userInterface': {'control': '%s'}".formatted(control);
    }

    @Rule("P2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'true', 'false'",
                "'FALSE', 'True'",
                "'yes', 'no'",
                "'No', 'YES'",
                "'on', 'off'",
                "'1', '0'"
            })
    void aCheckBoxChoosesBetweenTwoOppositeWords(String values) {
        assertThat(wrongPaths(checkBox(values))).isEmpty();
    }

    @Rule("P2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'true'",
                "'true', 'TRUE'",
                "'true', 'no'",
                "'true', 'false', 'true'",
                "'yes', 'no', 'maybe'",
                "'y', 'n'",
                "'TRUE', 'FALSE', ''"
            })
    void aCheckBoxChoosesBetweenNothingElse(String values) {
        assertThat(wrongPaths(checkBox(values))).containsExactly(PATH + "control");
    }

    private static String checkBox(String values) {
        return parameter(
                "STRING",
                "'allowedValues': [%s], %s".formatted(values, controlled(Control.CHECK_BOX)));
    }

    @Rule("P2")
    @Test
    void wrongAllowedValuesAreTheOnlyMistake() {
        String wrong = "parameterDefinitions[0] -> allowedValues";

        assertThat(wrongPaths(checkBox("1, 0"))).containsExactly(wrong + "[0]", wrong + "[1]");
        assertThat(
                        wrongPaths(
                                parameter(
                                        "INT",
                                        "'allowedValues': [], "
                                                + controlled(Control.DROPDOWN_LIST))))
                .containsExactly(wrong);
    }

    @Rule("P2")
    @Test
    void aChooserOfFilesChoosesNoDirectory() {
        String fields = "'objectType': '%s', 'userInterface': {'control': '%s'}";

        assertThat(wrongPaths(parameter("PATH", fields.formatted("FILE", "CHOOSE_OUTPUT_FILE"))))
                .isEmpty();
        assertThat(
                        wrongPaths(
                                parameter(
                                        "PATH",
                                        fields.formatted("DIRECTORY", "CHOOSE_INPUT_FILE"))))
                .containsExactly(PATH + "control");
        assertThat(wrongPaths(parameter("PATH", fields.formatted("FILE", "CHOOSE_DIRECTORY"))))
                .containsExactly(PATH + "control");
    }

    @Rule({"P3", "P5", "P9", "P12"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INT| {'control': 'HIDDEN', 'singleStepDelta': 2}",
                "INT| {'singleStepDelta': '2', 'control': null, 'label': null}",
                "FLOAT| {'singleStepDelta': 0.5, 'decimals': 2}",
                "FLOAT| {'singleStepDelta': '1e-3', 'decimals': 1}",
                "STRING| {'label': '🎬 {{a', 'groupLabel': ' '}",
                "PATH| {'control': 'CHOOSE_DIRECTORY', 'fileFilters': [{'label': 'a', 'patterns':"
                        + " ['*']}]}",
                "PATH| {'fileFilters': null, 'fileFilterDefault': {'label': 'All', 'patterns':"
                        + " ['*.*', '*.tar.gz', '*.é b-c_d+e~f']}}"
            })
    void theseHintsAreRight(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(parameter(parts[0], "'userInterface': " + parts[1]))).isEmpty();
    }

    @Rule({"P3", "P5", "P9", "P12"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "control| INT| {'control': 'spin_box'}",
                "control| INT| {'control': 1}",
                "label| INT| {'label': ''}",
                "label| INT| {'label': 'a\\tb'}",
                "label| INT| {'label': 'a\\u0085'}",
                "groupLabel| INT| {'groupLabel': 7}",
                "singleStepDelta| INT| {'singleStepDelta': 0}",
                "singleStepDelta| INT| {'singleStepDelta': -2}",
                "singleStepDelta| INT| {'singleStepDelta': 1.0}",
                "singleStepDelta| INT| {'singleStepDelta': true}",
                "singleStepDelta| FLOAT| {'singleStepDelta': 0.0}",
                "singleStepDelta| FLOAT| {'singleStepDelta': 'nan'}",
                "singleStepDelta| STRING| {'singleStepDelta': 1}",
                "decimals| FLOAT| {'decimals': 0}",
                "decimals| FLOAT| {'decimals': 1.5}",
                "decimals| INT| {'decimals': 1}",
                "fileFilters| STRING| {'fileFilters': []}",
                "fileFilters| PATH| {'fileFilters': []}",
                "fileFilters[0] -> patterns| PATH| {'fileFilters': [{'label': 'a', 'patterns':"
                        + " []}]}",
                "fileFilters[0] -> patterns| PATH| {'fileFilters': [{'label': 'a'}]}",
                "fileFilters[0] -> label| PATH| {'fileFilters': [{'patterns': ['*']}]}",
                "fileFilterDefault| PATH| {'fileFilterDefault': '*'}",
                "fileFilterDefault -> patterns[1]| PATH| {'fileFilterDefault': {'label': 'a',"
                        + " 'patterns': ['*', 'b']}}"
            })
    void theseHintsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 3);
        assertThat(wrongPaths(parameter(parts[1], "'userInterface': " + parts[2])))
                .containsExactly(PATH + parts[0]);
    }

    @Rule("P9")
    @Test
    void aLabelHasAtMost64CodePoints() {
        String fields = "'userInterface': {'label': '%s'}";

        assertThat(wrongPaths(parameter("INT", fields.formatted("🎬".repeat(64))))).isEmpty();
        assertThat(wrongPaths(parameter("INT", fields.formatted("🎬".repeat(65)))))
                .containsExactly(PATH + "label");
    }
}
