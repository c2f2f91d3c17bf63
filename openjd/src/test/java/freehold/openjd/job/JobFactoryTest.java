package freehold.openjd.job;

import static freehold.openjd.Samples.job;
import static freehold.openjd.Samples.jobOf;
import static freehold.openjd.Samples.jobWithSpace;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.EnvironmentTemplate;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.Samples;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.parse.Templates;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules M, PP, H7 and J3: from templates and values to jobs. */
class JobFactoryTest {
    private static Parsed<Job> create(String template, Map<String, ParameterValue> given) {
        return JobFactory.create(read(template), List.of(), given);
    }

    private static List<String> mistakes(Parsed<?> parsed) {
        return parsed.problems().stream().map(Object::toString).toList();
    }

    private static ParameterValue text(String text) {
        return new ParameterValue(ParameterType.STRING, text);
    }

    private static EnvironmentTemplate environment(String definitions) {
        String template =
                """
                {'specificationVersion': 'environment-2023-09', 'parameterDefinitions': [%s],
                 'environment': {'name': 'Env', 'variables': {'A': '1'}}}
                """
                        .formatted(definitions);
        return Templates.readEnvironmentTemplate(
                        Samples.object(template).toJson(), DocumentFormat.JSON)
                .orThrow();
    }

    @Test
    void valuesTakeThePlaceOfDefaults() {
        Job job =
                create(
                                job("{'name': '{{Param.Text}}-{{Param.Count}}'}"),
                                Map.of(
                                        "Text",
                                        text("shot"),
                                        "Count",
                                        new ParameterValue(ParameterType.INT, "007")))
                        .orThrow();

        assertThat(job.name()).isEqualTo("shot-7");
        assertThat(job.parameters())
                .containsEntry("Scene", new ParameterValue(ParameterType.PATH, "scene"))
                .containsEntry("Count", new ParameterValue(ParameterType.INT, "7"));
    }

    @Test
    void everyMistakenValueIsNamed() {
        String template =
                job(
                        "{'parameterDefinitions': [{'name': 'A', 'type': 'INT', 'maxValue': 5},"
                            + " {'name': 'B', 'type': 'STRING'}, {'name': 'C', 'type': 'INT'}]}");
        assertThat(
                        mistakes(
                                create(
                                        template,
                                        Map.of(
                                                "A", new ParameterValue(ParameterType.INT, "9"),
                                                "C", text("1"),
                                                "D", text("x")))))
                .containsExactly(
                        "parameters -> A: must be at most 5",
                        "parameters -> B: has no default, so it needs a value",
                        "parameters -> C: is of type INT, but was given a value of type STRING",
                        "parameters -> D: is not a parameter of this job");
    }

    @Test
    void aNameIsMeasuredOnceItIsResolved() {
        String template = job("{'name': '{{Param.Text}}{{Param.Text}}'}");

        assertThat(create(template, Map.of("Text", text("a".repeat(64)))).problems()).isEmpty();
        assertThat(mistakes(create(template, Map.of("Text", text("a".repeat(65))))))
                .containsExactly("name: resolves to 130 characters; a name has 1 to 128");
        assertThat(mistakes(create(template, Map.of("Text", text("a\n")))))
                .containsExactly("name: resolves to a text with control characters");
    }

    @Test
    void creationSettlesSpaceAndRequirementsAndLeavesCommandsToTheHost() {
        String template =
                jobWithStep(
                        """
                        {'parameterSpace': {'taskParameterDefinitions': [
                           {'name': 'F', 'type': 'INT', 'range': '1-{{Param.Count}}'},
                           {'name': 'L', 'type': 'STRING', 'range': ['{{Param.Text}}', 'b']}]},
                         'hostRequirements': {
                           'amounts': [{'name': 'amount.{{Param.Text}}', 'min': 2}],
                           'attributes': [{'name': 'attr.x', 'anyOf': ['{{Param.Text}}']}]},
                         'script': {'actions': {'onRun': {'command': '{{Param.Scene}}'}}}}
                        """);
        Step step =
                create(template, Map.of("Count", new ParameterValue(ParameterType.INT, "2")))
                        .orThrow()
                        .steps()
                        .getFirst();

        assertThat(step.parameterSpace().size()).isEqualTo(4);
        assertThat(step.parameterSpace().at(2).values())
                .containsEntry("F", new ParameterValue(ParameterType.INT, "2"))
                .containsEntry("L", text("text"));
        assertThat(step.hostRequirements())
                .isEqualTo(
                        new Requirements(
                                List.of(
                                        new RequiredAmount(
                                                "amount.text",
                                                OptionalDouble.of(2),
                                                OptionalDouble.empty())),
                                List.of(
                                        new RequiredAttribute(
                                                "attr.x", List.of("text"), List.of()))));
        assertThat(step.document().toJson())
                .contains("\"range\":\"1-2\"", "[\"text\",\"b\"]", "\"amount.text\"")
                .contains("\"command\":\"{{Param.Scene}}\"");
        assertThat(Templates.readStep(step.document().toJson(), Set.of()).problems()).isEmpty();
    }

    @Test
    void whatValuesMakeWrongIsFoundAtCreation() {
        String template =
                jobWithStep(
                        """
                        {'parameterSpace': {'taskParameterDefinitions': [
                           {'name': 'F', 'type': 'INT', 'range': '1-{{Param.Text}}'},
                           {'name': 'I', 'type': 'INT', 'range': ['{{Param.Text}}']}]},
                         'hostRequirements': {
                           'amounts': [{'name': 'amount.worker.{{Param.Text}}', 'min': 2}],
                           'attributes': [{'name': 'attr.worker.os.family', 'allOf': ['{{Param.Text}}']}]}}
                        """);
        assertThat(create(template, Map.of()).problems())
                .extracting(error -> error.path().replace("steps[0] -> ", ""))
                .containsExactly(
                        "hostRequirements -> amounts[0] -> name",
                        "hostRequirements -> attributes[0] -> allOf[0]",
                        "parameterSpace -> taskParameterDefinitions[0] -> range",
                        "parameterSpace -> taskParameterDefinitions[1] -> range[0]");
    }

    @Test
    void anAssociationIsMeasuredOnceItsRangesAreKnown() {
        String template =
                jobWithSpace(
                        """
                        {'taskParameterDefinitions': [
                           {'name': 'A', 'type': 'INT', 'range': '1-{{Param.Count}}'},
                           {'name': 'B', 'type': 'INT', 'range': [1, 2]}], 'combination': '(A, B)'}
                        """);
        assertThat(create(template, Map.of()).problems()).hasSize(1);
        assertThat(
                        create(
                                        template,
                                        Map.of("Count", new ParameterValue(ParameterType.INT, "2")))
                                .orThrow()
                                .steps()
                                .getFirst()
                                .parameterSpace()
                                .size())
                .isEqualTo(2);
    }

    @Test
    void dependenciesAndEnvironmentsComeAlong() {
        Job job =
                create(
                                jobOf(
                                        step("{'name': 'A'}"),
                                        step(
                                                "{'name': 'B', 'dependencies': [{'dependsOn':"
                                                    + " 'A'}], 'stepEnvironments': [{'name': 'E',"
                                                    + " 'variables': {'X': '{{Param.Scene}}'}}]}")),
                                Map.of())
                        .orThrow();

        assertThat(job.steps().getLast().dependencies()).containsExactly("A");
        assertThat(job.steps().getLast().environments().getFirst().document().toJson())
                .isEqualTo("{\"name\":\"E\",\"variables\":{\"X\":\"{{Param.Scene}}\"}}");
    }

    @Test
    void templatesTogetherAllowWhatEachOfThemAllows() {
        var environments =
                List.of(
                        environment(
                                "{'name': 'Count', 'type': 'INT', 'minValue': 2, 'default': 4}"),
                        environment(
                                "{'name': 'Count', 'type': 'INT', 'allowedValues': [1, 3, 4]},"
                                        + " {'name': 'Extra', 'type': 'STRING', 'default': 'x'}"));
        List<JobParameterDefinition> merged =
                JobParameters.merge(environments, read(job("{}"))).orThrow();

        assertThat(merged.getFirst().toDocument().toJson())
                .isEqualTo(
                        "{\"name\":\"Count\",\"type\":\"INT\",\"default\":3,"
                                + "\"allowedValues\":[1,3,4],\"minValue\":2}");
        assertThat(
                        JobFactory.create(read(job("{}")), environments, Map.of())
                                .orThrow()
                                .parameters())
                .containsEntry("Extra", text("x"));
    }

    @Test
    void templatesThatContradictEachOtherAreRefused() {
        var template = read(job("{}"));

        assertThat(
                        mistakes(
                                JobParameters.merge(
                                        List.of(
                                                environment(
                                                        "{'name': 'Text', 'type': 'INT'}, {'name':"
                                                            + " 'Scene', 'type': 'PATH',"
                                                            + " 'dataFlow': 'IN'}, {'name':"
                                                            + " 'Count', 'type': 'INT', 'minValue':"
                                                            + " 5}")),
                                        template)))
                .containsExactly(
                        "parameterDefinitions -> Text: is INT in environment 'Env', but STRING in"
                                + " the job template",
                        "parameterDefinitions -> Scene: is a DIRECTORY with data flow IN in"
                            + " environment 'Env', but a DIRECTORY with data flow NONE in the job"
                            + " template",
                        "parameterDefinitions -> Count: the default must be at least 5");
        assertThat(
                        mistakes(
                                JobParameters.merge(
                                        List.of(
                                                environment(
                                                        "{'name': 'A', 'type': 'STRING',"
                                                            + " 'allowedValues': ['x']}, {'name':"
                                                            + " 'B', 'type': 'INT', 'minValue':"
                                                            + " 5}"),
                                                environment(
                                                        "{'name': 'A', 'type': 'STRING',"
                                                            + " 'allowedValues': ['y']}, {'name':"
                                                            + " 'B', 'type': 'INT', 'maxValue':"
                                                            + " 4}")),
                                        template)))
                .containsExactly(
                        "parameterDefinitions -> A: has no value that all of its allowedValues have"
                                + " in common",
                        "parameterDefinitions -> B: has no value that satisfies all templates: at"
                                + " least 5 and at most 4");
    }
}
