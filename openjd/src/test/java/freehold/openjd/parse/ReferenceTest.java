package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.job;
import static freehold.openjd.Samples.jobWithAction;
import static freehold.openjd.Samples.jobWithEnvironment;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.TemplateError;
import freehold.testkit.Rule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule FS: which names references may use in which place. */
class ReferenceTest {
    /** The places of a template that have format strings, each with a hole. */
    private enum Place {
        JOB_NAME(true) {
            @Override
            String with(String text) {
                return job("{'name': '%s'}".formatted(text));
            }
        },
        CAPABILITY(true) {
            @Override
            String with(String text) {
                return jobWithStep(
                        "{'hostRequirements': {'amounts': [{'name': '%s', 'min': 1}]}}"
                                .formatted(text));
            }
        },
        ATTRIBUTE_VALUE(true) {
            @Override
            String with(String text) {
                return jobWithStep(
                        "{'hostRequirements': {'attributes': [{'name': 'attr.x', 'anyOf': ['%s']}]}}"
                                .formatted(text));
            }
        },
        RANGE(true) {
            @Override
            String with(String text) {
                return jobWithStep(space("'range': '%s'".formatted(text)));
            }
        },
        AMOUNT(true) {
            @Override
            String with(String text) {
                return bundled(
                        jobWithStep(
                                "{'hostRequirements': {'amounts': [{'name': 'amount.x', 'min': '%s'}]}}"
                                        .formatted(text)));
            }
        },
        TIMEOUT(true) {
            @Override
            String with(String text) {
                return bundled(jobWithAction("{'timeout': '%s'}".formatted(text)));
            }
        },
        COMMAND(false) {
            @Override
            String with(String text) {
                return jobWithAction("{'command': '%s'}".formatted(text));
            }
        },
        ARGUMENT(false) {
            @Override
            String with(String text) {
                return jobWithAction("{'args': ['%s']}".formatted(text));
            }
        },
        FILE(false) {
            @Override
            String with(String text) {
                return jobWithStep(
                        "{'script': {'actions': {'onRun': {'command': 'a'}}, 'embeddedFiles': [{'name': 'F',"
                                .concat(" 'type': 'TEXT', 'data': '%s'}]}}")
                                .formatted(text));
            }
        },
        VARIABLE(false) {
            @Override
            String with(String text) {
                return jobWithEnvironment("{'variables': {'A': '%s'}}".formatted(text));
            }
        };

        private final boolean atCreation;

        Place(boolean atCreation) {
            this.atCreation = atCreation;
        }

        abstract String with(String text);
    }

    private static String space(String range) {
        return "{'parameterSpace': {'taskParameterDefinitions': [{'name': 'A', 'type': 'INT', %s}]}}"
                .formatted(range);
    }

    @Rule({"FS2", "FS3", "P7"})
    @Test
    void jobParametersAreKnownEverywhereButMappedPathsAndSessionsOnTheHostOnly() {
        for (Place place : Place.values()) {
            assertThat(wrongPaths(place.with("{{Param.Text}}"))).as(place.name()).isEmpty();
            assertThat(wrongPaths(place.with("{{RawParam.Scene}}"))).as(place.name()).isEmpty();
            for (String name :
                    Set.of(
                            "Param.Scene",
                            "Session.WorkingDirectory",
                            "Session.HasPathMappingRules",
                            "Session.PathMappingRulesFile")) {
                assertThat(wrongPaths(place.with("{{%s}}".formatted(name))))
                        .as("%s in %s", name, place)
                        .hasSize(place.atCreation ? 1 : 0);
            }
        }
    }

    @Rule({"FS1", "FS2"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{Param.Nothing}}",
                "{{RawParam.Nothing}}",
                "{{param.Text}}",
                "{{Param}}",
                "{{Param.Text.X}}",
                "{{Text}}",
                "{{Session.Nothing}}",
                "{{Task.Param.Nothing}}",
                "{{Task.File.Nothing}}",
                "{{Env.File.Nothing}}",
                "{{Job.Name}}",
                "{{Step.Name}}",
                "{{WrappedAction.Command}}",
                "{{Param.Text + 1}}",
                "{{ }}",
                "{{Param.Text",
                "Param.Text}}",
                "{{{Param.Text}}}"
            })
    void theseTextsAreWrongInEveryPlace(String text) {
        for (Place place : Place.values()) {
            assertThat(wrongPaths(place.with(text))).as(place.name()).hasSize(1);
        }
    }

    @Rule("FS5")
    @Test
    void blanksInsideBracesMeanNothing() {
        for (Place place : Place.values()) {
            assertThat(wrongPaths(place.with("{{ Param . Text}}{{RawParam.Text  }}")))
                    .as(place.name())
                    .isEmpty();
        }
    }

    @Rule({"T5", "F5"})
    @Test
    void namesOfTasksAreKnownInTheScriptOfTheirStepOnly() {
        String script =
                """
                {'parameterSpace': {'taskParameterDefinitions': [
                    {'name': 'Tile', 'type': 'PATH', 'range': ['a']}]},
                 'stepEnvironments': [{'name': 'E', 'variables': {'A': '%s'}}],
                 'script': {'actions': {'onRun': {'command': '%s'}},
                            'embeddedFiles': [{'name': 'F', 'type': 'TEXT', 'data': '%s'}]}}
                """;
        String names = "{{Task.Param.Tile}} {{Task.RawParam.Tile}} {{Task.File.F}}";

        assertThat(wrongPaths(jobWithStep(script.formatted("", names, names)))).isEmpty();
        assertThat(messages(jobWithStep(script.formatted(names, "a", "b"))))
                .containsExactly(
                        "Task.Param.Tile at character 1 is not defined here; Task.Param.NAME"
                                + " belongs to a step's script",
                        "Task.RawParam.Tile at character 21 is not defined here; Task.RawParam.NAME"
                                + " belongs to a step's script",
                        "Task.File.F at character 44 is not defined here; Task.File.NAME belongs to"
                                + " a step's script");
    }

    @Rule("FS2")
    @Test
    void aNameThatIsKnownLaterIsToldSo() {
        assertThat(messages(Place.JOB_NAME.with("{{Param.Scene}}{{Session.WorkingDirectory}}")))
                .containsExactly(
                        "Param.Scene at character 1 is a path, known only on the host; use"
                                + " RawParam.Scene here; did you mean 'RawParam.Scene'?",
                        "Session.WorkingDirectory at character 16 is known only on the host that"
                                + " runs the session");
    }

    @Rule("FS2")
    @Test
    void wrongDefinitionsAreKnownByTheirNamesSoThatReferencesToThemAreNotWrongToo() {
        String parameters =
                "{'parameterDefinitions': [{'name': 'P', 'type': 'TEXT'}], 'name': '{{Param.P}}'}";
        String space =
                "{'parameterSpace': {'taskParameterDefinitions': [{'name': 'A', 'type': 'INT'}]},"
                        + " 'script': {'actions': {'onRun': {'command': '{{Task.Param.A}}'}}}}";

        assertThat(wrongPaths(job(parameters))).containsExactly("parameterDefinitions[0] -> type");
        assertThat(wrongPaths(jobWithStep(space)))
                .containsExactly(
                        "steps[0] -> parameterSpace -> taskParameterDefinitions[0] -> range");
    }

    @Rule("FS2")
    @Test
    void apartFromItsTemplateAPartMayUseAnyJobParameterAndNothingElseUnknown() {
        String step =
                """
                {"name": "S", "script": {"actions": {"onRun": {"command": "{{Param.Any}}",
                  "args": ["{{RawParam.Any}}", "{{Param.A.B}}", "{{Env.File.F}}", "{{Other.Any}}"]}}}}
                """;

        assertThat(Templates.readStep(step, Set.of()).problems())
                .extracting(TemplateError::path)
                .containsExactly(
                        "script -> actions -> onRun -> args[1]",
                        "script -> actions -> onRun -> args[2]",
                        "script -> actions -> onRun -> args[3]");
    }
}
