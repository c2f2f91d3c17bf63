package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.job;
import static freehold.openjd.Samples.jobOf;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.step;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.JobTemplate;
import freehold.openjd.Parsed;
import freehold.openjd.document.DocumentFormat;
import freehold.testkit.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule J: the root of a job template. */
class JobTemplateTest {
    private static final String ENVIRONMENT = "{'name': 'Env', 'variables': {'A': '1'}}";

    @Test
    void aTemplateReadsTheSameInBothNotations() {
        String yaml =
                """
                specificationVersion: jobtemplate-2023-09
                name: Turntable
                steps:
                - name: Render
                  script:
                    actions:
                      onRun:
                        command: render
                        args: [--scene, "{{Session.WorkingDirectory}}/scene"]
                        timeout: 60
                """;
        String json =
                """
                {"specificationVersion": "jobtemplate-2023-09", "name": "Turntable", "steps": [
                  {"name": "Render", "script": {"actions": {"onRun": {"command": "render",
                    "args": ["--scene", "{{Session.WorkingDirectory}}/scene"], "timeout": 60}}}}]}
                """;

        JobTemplate fromYaml = Templates.readJobTemplate(yaml, DocumentFormat.YAML).orThrow();
        JobTemplate fromJson = Templates.readJobTemplate(json, DocumentFormat.JSON).orThrow();

        assertThat(fromYaml.name()).isEqualTo(fromJson.name());
        assertThat(fromYaml.steps().getFirst().script())
                .isEqualTo(fromJson.steps().getFirst().script());
        assertThat(fromYaml.steps().getFirst().document().toJson())
                .isEqualTo(fromJson.steps().getFirst().document().toJson());
    }

    @Rule({"J2", "J6", "J8"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'description': null, 'jobEnvironments': null, 'parameterDefinitions': null}",
                "{'name': '{{RawParam.Scene}} {{ Param . Text }}'}",
                "{'name': '\\u00a0 🎬'}",
                "{'description': 'two\\r\\nlines\\tand a tab'}"
            })
    void theseRootsAreRight(String fields) {
        assertThat(wrongPaths(job(fields))).isEmpty();
    }

    @Rule({"J2", "J4", "J5", "J6", "J7", "J8", "J9"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "specificationVersion| {'specificationVersion': 'jobtemplate-2024-01'}",
                "specificationVersion| {'specificationVersion': 'environment-2023-09'}",
                "specificationVersion| {'specificationVersion': 'JobTemplate-2023-09'}",
                "specificationVersion| {'specificationVersion': null}",
                "name| {'name': null}",
                "name| {'name': ''}",
                "name| {'name': 3}",
                "name| {'name': 'a\\nb'}",
                "name| {'name': 'a\\u007fb'}",
                "name| {'name': 'a\\u0085b'}",
                "name| {'name': '{{Param.Scene}}'}",
                "name| {'name': '{{Session.WorkingDirectory}}'}",
                "name| {'name': '{{Job.Name}}'}",
                "description| {'description': ''}",
                "description| {'description': 'a\\u0000'}",
                "description| {'description': 'a\\u000bb'}",
                "description| {'description': 'a\\u009fb'}",
                "jobEnvironments| {'jobEnvironments': []}",
                "parameterDefinitions| {'parameterDefinitions': []}",
                "steps| {'steps': []}",
                "steps| {'steps': null}",
                "steps[0]| {'steps': [null]}",
                "steps[0]| {'steps': ['Render']}"
            })
    void theseRootsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(job(parts[1]))).containsExactly(parts[0]);
    }

    @Rule({"J4", "ET1"})
    @Test
    void aTemplateOfAnotherKindIsToldThatAlone() {
        String environment =
                "{specificationVersion: environment-2023-09, environment: {name: E, variables: {A:"
                        + " b}}}";

        assertThat(Templates.readJobTemplate(environment, DocumentFormat.YAML).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "specificationVersion: 'environment-2023-09' must be jobtemplate-2023-09"
                                + " (line 1, column 24)");
        assertThat(Templates.readEnvironmentTemplate(job("{}"), DocumentFormat.JSON).problems())
                .hasSize(1);
    }

    @Rule({"J3", "J5"})
    @Test
    void theLengthOfANameCountsCodePointsAndOnlyWhereItIsKnown() {
        assertThat(wrongPaths(named("🎬".repeat(128)))).isEmpty();
        assertThat(wrongPaths(named("🎬".repeat(129)))).containsExactly("name");
        assertThat(wrongPaths(named("{{Param.Count}}".repeat(100)))).isEmpty();
        assertThat(wrongPaths(bundled(named("🎬".repeat(512))))).isEmpty();
        assertThat(wrongPaths(bundled(named("🎬".repeat(513))))).containsExactly("name");
    }

    private static String named(String name) {
        return job("{'name': '%s'}".formatted(name));
    }

    @Rule("J6")
    @Test
    void aDescriptionHasAtMost2048CodePointsAndBracesMeanNothingInIt() {
        String fields = "{'description': '%s'}";

        assertThat(wrongPaths(job(fields.formatted("🎬".repeat(2048))))).isEmpty();
        assertThat(wrongPaths(job(fields.formatted("🎬".repeat(2049)))))
                .containsExactly("description");
        assertThat(wrongPaths(bundled(job(fields.formatted("a".repeat(2049))))))
                .containsExactly("description");
        assertThat(wrongPaths(job(fields.formatted("{{nothing")))).isEmpty();
    }

    @Rule("J7")
    @Test
    void aJobHasAtMost50ParametersAnd200WithTheBundle() {
        assertThat(wrongPaths(withParameters(50))).isEmpty();
        assertThat(wrongPaths(withParameters(51))).containsExactly("parameterDefinitions");
        assertThat(wrongPaths(bundled(withParameters(200)))).isEmpty();
        assertThat(wrongPaths(bundled(withParameters(201))))
                .containsExactly("parameterDefinitions");
    }

    private static String withParameters(int count) {
        return job(
                IntStream.range(0, count)
                        .mapToObj("{'name': 'P%d', 'type': 'STRING'}"::formatted)
                        .collect(Collectors.joining(",", "{'parameterDefinitions': [", "]}")));
    }

    @Rule({"J7", "J8", "J9"})
    @Test
    void whatARootListsIsToldApartByName() {
        String parameter = "{'name': 'P', 'type': 'STRING'}";

        assertThat(
                        wrongPaths(
                                job(
                                        "{'parameterDefinitions': [%1$s, 5, %1$s]}"
                                                .formatted(parameter))))
                .containsExactly("parameterDefinitions[1]", "parameterDefinitions[2] -> name");
        assertThat(wrongPaths(job("{'jobEnvironments': [%1$s, %1$s]}".formatted(ENVIRONMENT))))
                .containsExactly("jobEnvironments[1] -> name");
        assertThat(messages(jobOf(step("{}"), step("{}"))))
                .containsExactly("'Render' is used more than once; each must differ");
        assertThat(wrongPaths(jobOf(step("{}"), step("{'name': 'render'}")))).isEmpty();
    }

    @Rule("J1")
    @Test
    void twoStepsMayNameTheirEnvironmentsAlikeButNotLikeTheJobs() {
        String inStep = "'stepEnvironments': [%s]".formatted(ENVIRONMENT);
        String twice = "{'stepEnvironments': [%1$s, %1$s]}".formatted(ENVIRONMENT);

        assertThat(
                        wrongPaths(
                                jobOf(
                                        step("{'name': 'A', %s}".formatted(inStep)),
                                        step("{'name': 'B', %s}".formatted(inStep)))))
                .isEmpty();
        assertThat(wrongPaths(jobWithStep(twice)))
                .containsExactly("steps[0] -> stepEnvironments[1] -> name");
        assertThat(
                        wrongPaths(
                                job(
                                        "{'jobEnvironments': [%s], 'steps': [%s]}"
                                                .formatted(
                                                        ENVIRONMENT,
                                                        step("{%s}".formatted(inStep)).toJson()))))
                .containsExactly("steps[0] -> stepEnvironments[0] -> name");
    }

    @Test
    void aPartIsReadBackFromItsDocument() {
        var step =
                read(jobWithStep(
                                "{'description': 'frames', 'stepEnvironments': [{'name':"
                                        + " 'E', 'variables': {'A': '{{Param.Scene}}'}}]}"))
                        .steps()
                        .getFirst();

        assertThat(Templates.readStep(step.document().toJson(), Set.of()).orThrow().script())
                .isEqualTo(step.script());
        assertThat(Templates.readStep(step.document(), Set.of()))
                .isEqualTo(new Parsed.Valid<>(step));
        assertThat(
                        Templates.readEnvironment(
                                        step.stepEnvironments().getFirst().document(), Set.of())
                                .orThrow())
                .isEqualTo(step.stepEnvironments().getFirst());
    }
}
