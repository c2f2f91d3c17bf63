package freehold.openjd.parse;

import static freehold.openjd.Samples.job;
import static freehold.openjd.Samples.jobOf;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.step;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.JobTemplate;
import freehold.openjd.Parsed;
import freehold.openjd.Samples;
import freehold.openjd.document.DocumentFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules J, S, D and FS: the root of a template, its steps, and references. */
class JobTemplateTest {
    @Test
    void aTemplateWithFiveMistakesNamesAllFive() {
        String template =
                """
                specificationVersion: jobtemplate-2023-09
                name: "Shot {{Param.Shto}}"
                parameterDefinitions:
                - {name: Shot, type: STRING, minLength: 3, default: a}
                steps:
                - name: Render
                  dependencies: [{dependsOn: Bake}]
                  parameterSpace:
                    taskParameterDefinitions:
                    - {name: Frame, type: INT, range: 1-10-20}
                  script:
                    actions:
                      onRun: {command: render, argss: ["{{Task.Param.Frame}}"]}
                """;

        assertThat(Templates.readJobTemplate(template, DocumentFormat.YAML).problems())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "parameterDefinitions[0] -> default: has 1 characters, but needs at least"
                                + " 3",
                        "name: Param.Shto is not defined; did you mean 'Param.Shot'?",
                        "steps[0] -> parameterSpace -> taskParameterDefinitions[0] -> range:"
                                + " '1-10-20' is not a range; write 5, 1-10 or 1-10:2 (at character"
                                + " 1)",
                        "steps[0] -> script -> actions -> onRun -> argss:"
                                + " is not a field here; did you mean 'args'?",
                        "steps[0] -> dependencies[0] -> dependsOn: there is no step 'Bake'");
    }

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

    @Test
    void anExtensionIsRefusedByName() {
        assertThat(messages(job("{'extensions': ['EXPR', 'NOT_THERE', 'x', 'EXPR']}")))
                .containsExactly(
                        "the extension EXPR is not supported",
                        "the extension 'NOT_THERE' is unknown",
                        "'x' is not the name of an extension",
                        "the extension EXPR is not supported");
        assertThat(wrongPaths(job("{'extensions': []}"))).containsExactly("extensions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$schema': 'https://example.org/schema'}",
                "{'description': null}",
                "{'jobEnvironments': null}",
                "{'name': '{{RawParam.Scene}} {{ Param . Text }}'}",
                "{'description': 'two\\nlines\\tand a tab'}"
            })
    void theseRootsAreRight(String fields) {
        assertThat(wrongPaths(job(fields))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "specificationVersion| {'specificationVersion': 'jobtemplate-2024-01'}",
                "specificationVersion| {'specificationVersion': null}",
                "$schema| {'$schema': 3}",
                "name| {'name': null}",
                "name| {'name': ''}",
                "name| {'name': 3}",
                "name| {'name': 'a\\nb'}",
                "name| {'name': '{{Param.Scene}}'}",
                "name| {'name': '{{Session.WorkingDirectory}}'}",
                "name| {'name': '{{Param.Text'}",
                "name| {'name': 'Param.Text}}'}",
                "name| {'name': '{{}}'}",
                "name| {'name': '{{{Param.Text}}}'}",
                "description| {'description': ''}",
                "description| {'description': 'a\\u0000'}",
                "jobEnvironments| {'jobEnvironments': []}",
                "parameterDefinitions| {'parameterDefinitions': []}",
                "steps| {'steps': []}",
                "steps| {'steps': null}",
                "steps[0]| {'steps': [null]}",
                "parameterdefinitions| {'parameterdefinitions': []}"
            })
    void theseRootsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(job(parts[1]))).containsExactly(parts[0]);
    }

    @Test
    void theLengthOfANameCountsCodePointsAndOnlyWhereItIsKnown() {
        assertThat(wrongPaths(job("{'name': '%s'}".formatted("🎬".repeat(128))))).isEmpty();
        assertThat(wrongPaths(job("{'name': '%s'}".formatted("a".repeat(129)))))
                .containsExactly("name");
        assertThat(wrongPaths(job("{'name': '%s'}".formatted("{{Param.Count}}".repeat(100)))))
                .isEmpty();
    }

    @Test
    void bracesHaveNoMeaningInTheNameOfAStep() {
        assertThat(wrongPaths(jobWithStep("{'name': '{{Frame'}"))).isEmpty();
        assertThat(wrongPaths(jobWithStep("{'name': '%s'}".formatted("a".repeat(65)))))
                .containsExactly("steps[0] -> name");
    }

    @Test
    void stepsAreToldApartByName() {
        assertThat(messages(jobOf(step("{}"), step("{}"))))
                .containsExactly("'Render' is used more than once; names must differ");
    }

    @Test
    void aStepCannotDependOnItself() {
        assertThat(wrongPaths(jobWithStep("{'dependencies': [{'dependsOn': 'Render'}]}")))
                .containsExactly("steps[0] -> dependencies[0] -> dependsOn");
    }

    @Test
    void aStepThatIsMissingIsNamedWithItsLikeliestSpelling() {
        assertThat(
                        messages(
                                jobOf(
                                        step("{'name': 'Bake'}"),
                                        step("{'dependencies': [{'dependsOn': 'bake'}]}"))))
                .containsExactly("there is no step 'bake'; did you mean 'Bake'?");
    }

    @Test
    void aCircleOfDependenciesIsShown() {
        assertThat(
                        messages(
                                jobOf(
                                        step("{'name': 'A', 'dependencies': [{'dependsOn': 'B'}]}"),
                                        step("{'name': 'B', 'dependencies': [{'dependsOn': 'C'}]}"),
                                        step("{'name': 'C', 'dependencies': [{'dependsOn': 'A'}]}"),
                                        step(
                                                "{'name': 'D', 'dependencies': [{'dependsOn':"
                                                        + " 'A'}]}"))))
                .containsExactly("depend on each other in a circle: A -> B -> C -> A");
    }

    @Test
    void twoStepsMayNameTheirEnvironmentsAlikeButNotLikeTheJobs() {
        String environment = "'stepEnvironments': [{'name': 'Env', 'variables': {'A': '1'}}]";
        assertThat(
                        wrongPaths(
                                jobOf(
                                        step("{'name': 'A', %s}".formatted(environment)),
                                        step("{'name': 'B', %s}".formatted(environment)))))
                .isEmpty();
        String clashing =
                job(
                        "{'jobEnvironments': [{'name': 'Env', 'variables': {'A': '1'}}], 'steps': [%s]}"
                                .formatted(step("{%s}".formatted(environment)).toJson()));
        assertThat(wrongPaths(clashing)).containsExactly("steps[0] -> stepEnvironments[0] -> name");
    }

    @Test
    void aPartIsReadBackFromItsDocument() {
        var step =
                Samples.read(
                                jobWithStep(
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

    @Test
    void anEnvironmentTemplateHasParametersOfItsOwn() {
        String template =
                """
                specificationVersion: environment-2023-09
                parameterDefinitions: [{name: Packages, type: STRING, default: blender}]
                environment:
                  name: Conda
                  script:
                    actions:
                      onEnter: {command: "{{Env.File.Enter}}"}
                    embeddedFiles:
                    - {name: Enter, type: TEXT, runnable: true, data: "conda {{Param.Packages}}"}
                """;

        var read = Templates.readEnvironmentTemplate(template, DocumentFormat.YAML).orThrow();

        assertThat(read.environment().name()).isEqualTo("Conda");
        assertThat(read.environment().script().orElseThrow().embeddedFiles().getFirst().runnable())
                .isTrue();
        assertThat(
                        Templates.readEnvironmentTemplate(
                                        "specificationVersion: environment-2023-09\nname: x",
                                        DocumentFormat.YAML)
                                .problems())
                .extracting(Object::toString)
                .containsExactly("environment: is required", "name: is not a field here");
    }
}
