package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.job;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.document.DocumentFormat;
import freehold.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules D3 to D6: fields, types and nulls are taken at their word. */
class StrictReadingTest {
    @Rule("D3")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x| {'x': 1}",
                "x| {'x': null}",
                "steps| {'Steps': [], 'steps': null}",
                "parameterDefinitions[0] -> x| {'parameterDefinitions': [{'name': 'P', 'type':"
                        + " 'INT', 'x': 1}]}",
                "parameterDefinitions[0] -> userInterface -> x| {'parameterDefinitions': [{'name':"
                        + " 'P', 'type': 'INT', 'userInterface': {'x': 1}}]}",
                "parameterDefinitions[0] -> userInterface -> fileFilters[0] -> x|"
                    + " {'parameterDefinitions': [{'name': 'P', 'type': 'PATH', 'userInterface':"
                    + " {'fileFilters': [{'label': 'a', 'patterns': ['*'], 'x': 1}]}}]}",
                "jobEnvironments[0] -> x| {'jobEnvironments': [{'name': 'E', 'variables': {'A':"
                        + " ''}, 'x': 1}]}",
                "jobEnvironments[0] -> script -> x| {'jobEnvironments': [{'name': 'E', 'script':"
                        + " {'actions': {'onExit': {'command': 'a'}}, 'x': 1}}]}",
                "jobEnvironments[0] -> script -> actions -> x| {'jobEnvironments': [{'name': 'E',"
                        + " 'script': {'actions': {'onExit': {'command': 'a'}, 'x': 1}}}]}"
            })
    void aFieldOfTheRootNobodyDefinedIsAnError(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(job(parts[1]))).contains(parts[0]);
    }

    @Rule("D3")
    @ParameterizedTest
    @ValueSource(
            strings = {
                " -> x| {'x': 1}",
                " -> let| {'let': ['a = 1']}",
                " -> dependencies[0] -> x| {'dependencies': [{'dependsOn': '', 'x': 1}]}",
                " -> hostRequirements -> x| {'hostRequirements': {'amounts': [{'name': 'amount.x',"
                        + " 'min': 1}], 'x': 1}}",
                " -> hostRequirements -> amounts[0] -> x| {'hostRequirements': {'amounts':"
                        + " [{'name': 'amount.x', 'min': 1, 'x': 1}]}}",
                " -> hostRequirements -> attributes[0] -> x| {'hostRequirements': {'attributes':"
                        + " [{'name': 'attr.x', 'anyOf': ['a'], 'x': 1}]}}",
                " -> script -> x| {'script': {'actions': {'onRun': {'command': 'a'}}, 'x': 1}}",
                " -> script -> actions -> x| {'script': {'actions': {'onRun': {'command': 'a'},"
                        + " 'x': 1}}}",
                " -> script -> actions -> onRun -> x| {'script': {'actions': {'onRun': {'command':"
                        + " 'a', 'x': 1}}}}",
                " -> script -> actions -> onRun -> cancelation -> x| {'script': {'actions':"
                        + " {'onRun': {'command': 'a', 'cancelation': {'mode': 'TERMINATE', 'x':"
                        + " 1}}}}}",
                " -> script -> embeddedFiles[0] -> x| {'script': {'actions': {'onRun': {'command':"
                    + " 'a'}}, 'embeddedFiles': [{'name': 'F', 'type': 'TEXT', 'data': 'x', 'x':"
                    + " 1}]}}"
            })
    void aFieldOfAStepNobodyDefinedIsAnError(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithStep(parts[1]))).contains("steps[0]" + parts[0]);
    }

    @Rule("D3")
    @Test
    void aSchemaMayBeNamedInBothKindsOfTemplate() {
        String environment =
                """
                $schema: https://example.org/schema
                specificationVersion: environment-2023-09
                environment: {name: E, variables: {A: b}}
                """;

        assertThat(wrongPaths(job("{'$schema': 'https://example.org/schema'}"))).isEmpty();
        assertThat(wrongPaths(job("{'$schema': null}"))).isEmpty();
        assertThat(wrongPaths(job("{'$schema': 3}"))).containsExactly("$schema");
        assertThat(Templates.readEnvironmentTemplate(environment, DocumentFormat.YAML).problems())
                .isEmpty();
    }

    @Rule("D4")
    @Test
    void anExplicitNullIsAnAbsentField() {
        assertThat(
                        wrongPaths(
                                bundled(
                                        job(
                                                "{'$schema': null, 'description': null,"
                                                        + " 'parameterDefinitions': null,"
                                                        + " 'jobEnvironments': null}"))))
                .isEmpty();
        assertThat(
                        wrongPaths(
                                bundled(
                                        jobWithStep(
                                                "{'description': null, 'bash': null,"
                                                        + " 'parameterSpace': null}"))))
                .isEmpty();
    }

    @Rule("D4")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "specificationVersion| {'specificationVersion': null}",
                "name| {'name': null}",
                "steps| {'steps': null}",
                "steps[0]| {'steps': [null]}",
                "jobEnvironments[0]| {'jobEnvironments': [null]}",
                "parameterDefinitions[0] -> allowedValues| {'parameterDefinitions': [{'name': 'P',"
                        + " 'type': 'INT', 'allowedValues': null}]}"
            })
    void aNullIsNoValueOfARequiredFieldOrAList(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(job(parts[1]))).containsExactly(parts[0]);
    }

    @Rule("D5")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "must be a string, not an integer; put it in quotes| {'name': 3}",
                "must be a string, not a decimal number; put it in quotes| {'name': 1.0}",
                "must be a string, not a boolean; put it in quotes| {'name': true}",
                "must be a string, not an object| {'name': {}}",
                "must be a string, not a list| {'name': ['a']}",
                "must be a list, not an object| {'steps': {}}",
                "must be an object, not a string| {'steps': ['a']}"
            })
    void aValueOfAnotherTypeIsNotConverted(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(messages(job(parts[1]))).containsExactly(parts[0]);
    }

    @Rule("D5")
    @ParameterizedTest
    @ValueSource(strings = {"true", "1.0", "1e0", "'1'", "[]", "{}", "9223372036854775808"})
    void nothingButAnIntegerIsAnInteger(String value) {
        assertThat(
                        wrongPaths(
                                job(
                                        "{'parameterDefinitions': [{'name': 'P', 'type': 'STRING', 'minLength': %s}]}"
                                                .formatted(value))))
                .containsExactly("parameterDefinitions[0] -> minLength");
    }

    @Rule("D5")
    @Test
    void whatYamlReadsAsAnotherTypeIsToldToBeQuoted() {
        String template =
                """
                specificationVersion: jobtemplate-2023-09
                name: 2023-09-01
                steps:
                - {name: on, script: {actions: {onRun: {command: 010}}}}
                """;

        assertThat(Templates.readJobTemplate(template, DocumentFormat.YAML).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "name: must be a string, not a YAML date; put it in quotes (line 2, column"
                                + " 7)",
                        "steps[0] -> name: must be a string, not a boolean; put it in quotes (line"
                                + " 4, column 10)",
                        "steps[0] -> script -> actions -> onRun -> command: must be a string, not"
                                + " an integer; put it in quotes (line 4, column 50)");
    }

    @Rule("D6")
    @Test
    void aFileIsReadByItsName() {
        assertThat(DocumentFormat.ofFile("shots/turntable.json")).isEqualTo(DocumentFormat.JSON);
        assertThat(DocumentFormat.ofFile("TURNTABLE.JSON")).isEqualTo(DocumentFormat.JSON);
        assertThat(DocumentFormat.ofFile("turntable.yaml")).isEqualTo(DocumentFormat.YAML);
        assertThat(DocumentFormat.ofFile("turntable.json.template")).isEqualTo(DocumentFormat.YAML);
        assertThat(DocumentFormat.ofFile("json")).isEqualTo(DocumentFormat.YAML);
    }
}
