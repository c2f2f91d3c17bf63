package freehold.openjd.parse;

import static freehold.openjd.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.TemplateError;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.Position;
import freehold.testkit.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule D7: every mistake is reported, where it is. */
class TemplateErrorTest {
    private static List<TemplateError> problems(String template, DocumentFormat format) {
        return Templates.readJobTemplate(template, format).problems();
    }

    @Rule("D7")
    @Test
    void aTemplateWithFiveMistakesNamesAllFiveAndTheirPlaces() {
        String template =
                """
                specificationVersion: jobtemplate-2023-09
                name: "🎬 {{Param.Text}} {{Param.Shto}}"
                parameterDefinitions:
                - {name: Shot, type: STRING, minLength: 3, default: a}
                - {name: Text, type: STRING}
                steps:
                - name: Render
                  dependencies: [{dependsOn: Bake}]
                  parameterSpace:
                    taskParameterDefinitions:
                    - {name: Frame, type: INT, range: 1-10}
                  script:
                    actions:
                      onRun: {command: render, argss: ["{{Task.Param.Frame}}"]}
                - name: Render
                  script: {actions: {onRun: {command: render}}}
                """;

        assertThat(problems(template, DocumentFormat.YAML))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "parameterDefinitions[0] -> default: has 1 characters, but needs at least"
                                + " 3 (line 4, column 53)",
                        "name: Param.Shto at character 18 is not defined; did you mean"
                                + " 'Param.Shot'? (line 2, column 7)",
                        "steps[0] -> script -> actions -> onRun -> argss: is not a field here; did"
                                + " you mean 'args'? (line 14, column 39)",
                        "steps[0] -> dependencies[0] -> dependsOn: there is no step 'Bake' (line 8,"
                                + " column 30)",
                        "steps[1] -> name: 'Render' is used more than once; each must differ (line"
                                + " 15, column 9)");
    }

    @Rule("D7")
    @Test
    void whatIsMissingIsPlacedWhereItShouldBe() {
        String template =
                """
                {"specificationVersion": "jobtemplate-2023-09",
                 "name": "a",
                 "steps": [
                   {"name": "b",
                    "script": {"actions":
                      {"onRun": {}}}}]}
                """;

        assertThat(problems(template, DocumentFormat.JSON))
                .containsExactly(
                        new TemplateError(
                                "steps[0] -> script -> actions -> onRun -> command",
                                "is required",
                                new Position(6, 17)));
    }

    @Rule("D7")
    @Test
    void namesOfAnAuthorsOwnDoNotLeadAstray() {
        String template =
                """
                specificationVersion: jobtemplate-2023-09
                name: a
                "name -> x": 1
                "steps[0]": 2
                "steps[7] -> y":
                  3
                steps:
                - name: b
                  script: {actions: {onRun: {command: c}}}
                """;

        assertThat(problems(template, DocumentFormat.YAML))
                .extracting(TemplateError::position)
                .containsExactly(new Position(3, 14), new Position(4, 13), new Position(6, 3));
    }

    @Rule("D7")
    @Test
    void anErrorOfAnExpandedAliasIsPlacedWhereItWasWritten() {
        String template =
                """
                specificationVersion: jobtemplate-2023-09
                name: a
                steps:
                - name: b
                  script: &script
                    actions:
                      onRun: {command: ""}
                - name: c
                  script: *script
                """;

        assertThat(problems(template, DocumentFormat.YAML))
                .extracting(TemplateError::position)
                .containsExactly(new Position(7, 24), new Position(7, 24));
    }

    @Rule("D7")
    @Test
    void aTextThatIsNoTemplateSaysWhereItBreaks() {
        assertThat(problems("{\"name\": }", DocumentFormat.JSON))
                .extracting(TemplateError::position)
                .containsExactly(new Position(1, 10));
        assertThat(problems("name: a\nname: b\n", DocumentFormat.YAML))
                .extracting(TemplateError::position)
                .containsExactly(new Position(2, 1));
        assertThat(problems("- a", DocumentFormat.YAML))
                .extracting(Object::toString)
                .containsExactly("the document must be an object, not a list (line 1, column 1)");
    }

    @Rule("D7")
    @Test
    void whatWasNeverATextHasNoPlaces() {
        var made = Document.ObjectNode.of(Map.of("name", Document.TextNode.of("")));

        assertThat(Templates.readStep(made, Set.of()).problems())
                .extracting(Object::toString)
                .containsExactly("name: must not be empty", "script: is required");
        assertThat(Templates.readStep(object("{'name': ''}"), Set.of()).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "name: must not be empty (line 1, column 10)",
                        "script: is required (line 1, column 1)");
    }

    @Rule("D7")
    @Test
    void aMistakenNameIsAnsweredWithTheOneMeantOnlyIfThatIsClose() {
        assertThat(Suggestion.closest("argss", List.of("command", "args").stream()))
                .contains("args");
        assertThat(Suggestion.closest("onRun", List.of("onExit", "onEnter").stream())).isEmpty();
        assertThat(Suggestion.closest("abcdefghijkl", List.of("abcdefgvwxyz").stream()))
                .contains("abcdefgvwxyz");
        assertThat(Suggestion.closest("abcdefghijkl", List.of("abcdefuvwxyz").stream())).isEmpty();
    }

    @Rule("D7")
    @Test
    void moreMistakesThanAnybodyReadsAreLeftOut() {
        String step = "- 1\n";
        String template =
                "specificationVersion: jobtemplate-2023-09\nname: a\nsteps:\n" + step.repeat(1_001);

        assertThat(problems(template, DocumentFormat.YAML))
                .hasSize(1_001)
                .last()
                .extracting(TemplateError::message)
                .isEqualTo("has more than 1000 errors; the rest are left out");
    }
}
