package freehold.openjd.parse;

import static freehold.openjd.Samples.jobWithAction;
import static freehold.openjd.Samples.jobWithEnvironment;
import static freehold.openjd.Samples.jobWithSpace;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules A, F, E, H, T and C: what steps and environments are made of. */
class StepPartsTest {
    private static final String ACTION = "steps[0] -> script -> actions -> onRun";
    private static final String SPACE = "steps[0] -> parameterSpace";
    private static final String HOST = "steps[0] -> hostRequirements";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'args': ['', 'two\\nlines', '{{Param.Scene}}', '{{RawParam.Scene}}']}",
                "{'timeout': 1, 'cancelation': {'mode': 'TERMINATE'}}",
                "{'cancelation': {'mode': 'NOTIFY_THEN_TERMINATE'}}",
                "{'cancelation': {'mode': 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds': 600}}",
                "{'args': null, 'timeout': null, 'cancelation': null}",
                "{'command': '{{ Session.WorkingDirectory }}/{{Session.HasPathMappingRules}}'}"
            })
    void theseActionsAreRight(String fields) {
        assertThat(wrongPaths(jobWithAction(fields))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command| {'command': ''}",
                "command| {'command': null}",
                "command| {'command': 'a\\tb'}",
                "command| {'command': '{{Task.Param.Frame}}'}",
                "command| {'command': '{{Task.File.Run}}'}",
                "command| {'command': '{{Env.File.Run}}'}",
                "args| {'args': []}",
                "args[0]| {'args': [null]}",
                "args[1]| {'args': ['a', 3]}",
                "timeout| {'timeout': 0}",
                "timeout| {'timeout': '5'}",
                "timeout| {'timeout': 5.0}",
                "timeout| {'timeout': true}",
                "cancelation -> mode| {'cancelation': {}}",
                "cancelation -> mode| {'cancelation': {'mode': 'KILL'}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode': 'TERMINATE',"
                        + " 'notifyPeriodInSeconds': 4}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode':"
                        + " 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds': 601}}"
            })
    void theseActionsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithAction(parts[1]))).containsExactly(ACTION + " -> " + parts[0]);
    }

    @Test
    void filesOfAScriptAreKnownToItsActionsAndToEachOther() {
        String script =
                """
                {'script': {'actions': {'onRun': {'command': '{{Task.File.Run}}'}}, 'embeddedFiles': [
                  {'name': 'Run', 'type': 'TEXT', 'data': '{{Task.File.Other}}', 'filename': 'run.sh'},
                  {'name': 'Other', 'type': 'TEXT', 'data': 'x', 'runnable': true}]}}
                """;
        assertThat(wrongPaths(jobWithStep(script))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| []",
                "[0] -> data| [{'name': 'F', 'type': 'TEXT', 'data': ''}]",
                "[0] -> type| [{'name': 'F', 'data': 'x'}]",
                "[0] -> type| [{'name': 'F', 'type': 'JSON', 'data': 'x'}]",
                "[0] -> name| [{'name': '1F', 'type': 'TEXT', 'data': 'x'}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': 'a/b'}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename':"
                        + " 'a\\\\b'}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': '..'}]",
                "[0] -> filename| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'filename': ''}]",
                "[0] -> runnable| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'runnable': 'yes'}]",
                "[0] -> endOfLine| [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'endOfLine': 'LF'}]",
                "| [{'name': 'F', 'type': 'TEXT', 'data': 'x'}, {'name': 'F', 'type': 'TEXT',"
                        + " 'data': 'x'}]"
            })
    void theseFilesAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        String step =
                "{'script': {'actions': {'onRun': {'command': 'a'}}, 'embeddedFiles': %s}}"
                        .formatted(parts[1]);
        assertThat(wrongPaths(jobWithStep(step)))
                .containsExactly("steps[0] -> script -> embeddedFiles" + parts[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'variables': {'A': '', '_b1': '{{Param.Scene}}\\n{{Session.WorkingDirectory}}'}}",
                "{'script': {'actions': {'onExit': {'command': 'a'}}}}",
                "{'script': {'actions': {'onEnter': {'command': '{{Env.File.F}}'}},"
                        + " 'embeddedFiles': [{'name': 'F', 'type': 'TEXT', 'data': 'x'}]}}",
                "{'name': '{{x', 'variables': {'A': '1'}}"
            })
    void theseEnvironmentsAreRight(String fields) {
        assertThat(wrongPaths(jobWithEnvironment(fields))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| {}",
                " -> variables| {'variables': {}}",
                " -> variables -> A| {'variables': {'A': 1}}",
                " -> variables -> 1A| {'variables': {'1A': ''}}",
                " -> variables -> A| {'variables': {'A': '{{Task.Param.Frame}}'}}",
                " -> script -> actions| {'script': {'actions': {}}}",
                " -> script -> actions| {'script': {}}",
                " -> name| {'name': '', 'variables': {'A': '1'}}"
            })
    void theseEnvironmentsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithEnvironment(parts[1])))
                .containsExactly("jobEnvironments[0]" + parts[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'amounts': [{'name': 'amount.worker.vcpu', 'min': 0}]}",
                "{'amounts': [{'name': 'AMOUNT.Worker.vCPU', 'min': 3, 'max': 3}]}",
                "{'amounts': [{'name': 'amount.licenses', 'max': 0.5}]}",
                "{'amounts': [{'name': 'vendor:amount.{{Param.Text}}', 'min': 1}]}",
                "{'attributes': [{'name': 'attr.worker.os.family', 'anyOf': ['linux', 'LINUX']}]}",
                "{'attributes': [{'name': 'attr.x', 'anyOf': ['{{Param.Text}}'], 'allOf':"
                        + " ['a-b']}]}"
            })
    void theseRequirementsAreRight(String requirements) {
        assertThat(wrongPaths(jobWithStep("{'hostRequirements': %s}".formatted(requirements))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| {}",
                " -> amounts| {'amounts': []}",
                " -> amounts[0]| {'amounts': [{'name': 'amount.x'}]}",
                " -> amounts[0] -> min| {'amounts': [{'name': 'amount.x', 'min': -1}]}",
                " -> amounts[0] -> min| {'amounts': [{'name': 'amount.x', 'min': '1'}]}",
                " -> amounts[0] -> min| {'amounts': [{'name': 'amount.x', 'min': true}]}",
                " -> amounts[0] -> max| {'amounts': [{'name': 'amount.x', 'max': 0}]}",
                " -> amounts[0] -> max| {'amounts': [{'name': 'amount.x', 'min': 3, 'max': 2}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'amount', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'attr.x', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'amount.worker.x', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'v:amount.job.x', 'min': 1}]}",
                " -> amounts| {'amounts': [{'name': 'amount.x', 'min': 1}, {'name': 'amount.X',"
                        + " 'min': 1}]}",
                " -> attributes[0]| {'attributes': [{'name': 'attr.x'}]}",
                " -> attributes[0] -> anyOf| {'attributes': [{'name': 'attr.x', 'anyOf': []}]}",
                " -> attributes[0] -> anyOf[0]| {'attributes': [{'name': 'attr.x', 'anyOf':"
                        + " ['1a']}]}",
                " -> attributes[0] -> anyOf[0]| {'attributes': [{'name': 'attr.worker.cpu.arch',"
                        + " 'anyOf': ['mips']}]}",
                " -> attributes[0] -> allOf| {'attributes': [{'name': 'attr.worker.os.family',"
                        + " 'allOf': ['linux', 'windows']}]}"
            })
    void theseRequirementsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithStep("{'hostRequirements': %s}".formatted(parts[1]))))
                .containsExactly(HOST + parts[0]);
    }

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
