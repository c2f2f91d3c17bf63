package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.jobWithEnvironment;
import static freehold.openjd.Samples.listing;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.object;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Extension;
import freehold.openjd.TemplateError;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.testkit.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules E and ET: environments, in jobs and apart from them. */
class EnvironmentTest {
    private static final Document.ObjectNode TEMPLATE =
            object(
                    "{'specificationVersion': 'environment-2023-09', 'environment': {'name': 'E',"
                            + " 'variables': {'A': '1'}}}");

    @Rule({"E1", "E2", "E3", "E4", "E5"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'variables': {'A': '', '_b1': '{{Param.Scene}}\\n{{Session.WorkingDirectory}}'}}",
                "{'script': null, 'variables': {'A': '{{RawParam.Scene}}'}, 'description': null}",
                "{'script': {'actions': {'onEnter': {'command': 'a'}}}}",
                "{'script': {'actions': {'onEnter': null, 'onExit': {'command': 'a'}}}}",
                "{'script': {'actions': {'onEnter': {'command': 'a'}, 'onExit': {'command': 'a'}}},"
                        + " 'variables': null}",
                "{'script': {'actions': {'onEnter': {'command': '{{Env.File.F}}'}},"
                        + " 'embeddedFiles': [{'name': 'F', 'type': 'TEXT', 'data':"
                        + " '{{Env.File.F}}'}]}}",
                "{'name': '{{x', 'variables': {'A': '1'}}"
            })
    void theseEnvironmentsAreRight(String fields) {
        assertThat(wrongPaths(jobWithEnvironment(fields))).isEmpty();
    }

    @Rule({"E1", "E2", "E3", "E4", "E5"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "| {}",
                "| {'script': null, 'variables': null}",
                " -> variables| {'variables': {}}",
                " -> variables| {'variables': ['A']}",
                " -> variables -> A| {'variables': {'A': 1}}",
                " -> variables -> A| {'variables': {'A': null}}",
                " -> variables -> A| {'variables': {'A': '{{Task.Param.Frame}}'}}",
                " -> variables -> A| {'variables': {'A': '{{Env.File.F}}'}}",
                " -> variables -> 1A| {'variables': {'1A': ''}}",
                " -> variables -> A B| {'variables': {'A B': ''}}",
                " -> variables -> é| {'variables': {'é': ''}}",
                " -> variables -> | {'variables': {'': ''}}",
                " -> script| {'script': 'a'}",
                " -> script -> actions| {'script': {}}",
                " -> script -> actions| {'script': {'actions': null}}",
                " -> script -> actions| {'script': {'actions': {}}}",
                " -> script -> actions -> onEnter| {'script': {'actions': {'onEnter': 'a'}}}",
                " -> script -> actions -> onExit -> command| {'script': {'actions': {'onExit':"
                        + " {'command': '{{Task.File.F}}'}}}}",
                " -> script -> actions -> onWrapEnvEnter| {'script': {'actions': {'onEnter':"
                        + " {'command': 'a'}, 'onWrapEnvEnter': {'command': 'a'}}}}",
                " -> script -> let| {'script': {'actions': {'onEnter': {'command': 'a'}}, 'let':"
                        + " ['a = 1']}}",
                " -> bash| {'bash': {'script': 'a'}, 'variables': {'A': '1'}}",
                " -> name| {'name': '', 'variables': {'A': '1'}}",
                " -> name| {'name': null, 'variables': {'A': '1'}}",
                " -> name| {'name': 'a\\u0085b', 'variables': {'A': '1'}}",
                " -> description| {'description': '', 'variables': {'A': '1'}}"
            })
    void theseEnvironmentsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithEnvironment(parts[1])))
                .containsExactly("jobEnvironments[0]" + parts[0]);
    }

    @Rule("E3")
    @Test
    void anEnvironmentWithoutAnActionIsToldWhatItNeeds() {
        assertThat(messages(jobWithEnvironment("{'script': {'actions': {'onRun': null}}}")))
                .containsExactly("needs onEnter, onExit, or both", "is not a field here");
    }

    @Rule("E1")
    @Test
    void aVariableHas256CharactersInItsNameAnd2048InItsValue() {
        assertThat(wrongPaths(withVariable("a".repeat(256), "🎬".repeat(2048)))).isEmpty();
        assertThat(wrongPaths(withVariable("a".repeat(257), ""))).hasSize(1);
        assertThat(wrongPaths(withVariable("A", "🎬".repeat(2049))))
                .containsExactly("jobEnvironments[0] -> variables -> A");
        assertThat(wrongPaths(withVariable("A", "{{Param.Count}}".repeat(200)))).isEmpty();
    }

    private static String withVariable(String name, String value) {
        return jobWithEnvironment("{'variables': {'%s': '%s'}}".formatted(name, value));
    }

    @Rule("E5")
    @Test
    void theNameOfAnEnvironmentHasAtMost64CodePointsAnd512WithTheBundle() {
        String fields = "{'name': '%s', 'variables': {'A': '1'}}";
        String path = "jobEnvironments[0] -> name";

        assertThat(wrongPaths(jobWithEnvironment(fields.formatted("🎬".repeat(64))))).isEmpty();
        assertThat(wrongPaths(jobWithEnvironment(fields.formatted("🎬".repeat(65)))))
                .containsExactly(path);
        assertThat(wrongPaths(bundled(jobWithEnvironment(fields.formatted("🎬".repeat(512))))))
                .isEmpty();
        assertThat(wrongPaths(bundled(jobWithEnvironment(fields.formatted("🎬".repeat(513))))))
                .containsExactly(path);
    }

    @Rule("E1")
    @Test
    void variablesKeepTheirOrder() {
        var environment =
                read(jobWithEnvironment("{'variables': {'Z': '1', 'A': '2', 'M': '3'}}"))
                        .jobEnvironments()
                        .getFirst();

        assertThat(environment.variables().keySet()).containsExactly("Z", "A", "M");
    }

    @Rule("ET1")
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
    }

    @Rule({"ET1", "ET2", "ET3"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "specificationVersion| {'specificationVersion': 'jobtemplate-2023-09'}",
                "environment| {'environment': null}",
                "parameterDefinitions| {'parameterDefinitions': []}",
                "extensions| {'extensions': []}",
                "extensions[0]| {'extensions': ['WRAP_ACTIONS']}",
                "name| {'name': 'x'}",
                "description| {'description': 'x'}",
                "steps| {'steps': []}",
                "environment -> variables -> A| {'environment': {'name': 'E', 'variables': {'A':"
                        + " '{{Param.Shot}}'}}}"
            })
    void theseEnvironmentTemplatesAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        Document.ObjectNode template = TEMPLATE;
        for (Map.Entry<String, Document> field : object(parts[1]).members().entrySet()) {
            template = template.with(field.getKey(), field.getValue());
        }
        assertThat(pathsOf(template.toJson())).containsExactly(parts[0]);
    }

    private static List<String> pathsOf(String template) {
        return Templates.readEnvironmentTemplate(template, DocumentFormat.JSON).problems().stream()
                .map(TemplateError::path)
                .toList();
    }

    @Rule({"ET1", "ET2"})
    @Test
    void anEnvironmentTemplateHasAtMost50ParametersWithTheBundleToo() {
        String fifty = withParameters(50);
        String more = withParameters(51);

        assertThat(pathsOf(fifty)).isEmpty();
        assertThat(pathsOf(more)).containsExactly("parameterDefinitions");
        assertThat(pathsOf(listing(fifty, Extension.FEATURE_BUNDLE_1))).isEmpty();
        assertThat(pathsOf(listing(more, Extension.FEATURE_BUNDLE_1)))
                .containsExactly("parameterDefinitions");
    }

    private static String withParameters(int count) {
        String definitions =
                IntStream.range(0, count)
                        .mapToObj("{'name': 'P%d', 'type': 'INT'}"::formatted)
                        .collect(Collectors.joining(",", "{'list': [", "]}"));
        return TEMPLATE.with(
                        "parameterDefinitions", object(definitions).member("list").orElseThrow())
                .toJson();
    }
}
