package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.jobOf;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.object;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Cancelation;
import freehold.openjd.EmbeddedFile;
import freehold.openjd.EndOfLine;
import freehold.openjd.Extension;
import freehold.openjd.Parsed;
import freehold.openjd.StepTemplate;
import freehold.openjd.expression.FormatString;
import freehold.testkit.Rule;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules A9 and S2: scripts that stand in the step itself. */
class SimpleActionTest {
    private static final String SCRIPT = "'script': {'actions': {'onRun': {'command': 'a'}}}";

    private static String step(String fields) {
        return jobOf(object("{'name': 'Step 1', %s}".formatted(fields)));
    }

    private static StepTemplate readStep(String fields) {
        return read(bundled(step(fields))).steps().getFirst();
    }

    @Rule("A9")
    @ParameterizedTest
    @CsvSource({
        "bash, bash, .sh, ''",
        "cmd, cmd, .bat, /C",
        "node, node, .js, ''",
        "powershell, powershell, .ps1, -File",
        "python, python, .py, ''"
    })
    void aSimpleActionIsAScriptOfOneFileThatItsInterpreterRuns(
            String field, String command, String suffix, String option) {
        var script =
                readStep("'%s': {'script': 'a{{Param.Text}}', 'args': ['', 'b']}".formatted(field))
                        .script();

        assertThat(script.onRun().command()).isEqualTo(FormatString.literal(command));
        assertThat(script.onRun().args().stream().map(FormatString::text))
                .containsExactlyElementsOf(
                        Arrays.stream(new String[] {option, "{{Task.File.Script}}", "", "b"})
                                .skip(option.isEmpty() ? 1 : 0)
                                .toList());
        assertThat(script.embeddedFiles()).hasSize(1);
        EmbeddedFile file = script.embeddedFiles().getFirst();
        assertThat(file.name()).isEqualTo("Script");
        assertThat(file.filename().orElseThrow()).matches("Step_1_[0-9a-f]{8}\\" + suffix);
        assertThat(file.runnable()).isTrue();
        assertThat(file.endOfLine()).contains(EndOfLine.AUTO);
        assertThat(file.data()).isEqualTo(FormatString.parse("a{{Param.Text}}"));
    }

    @Rule("A9")
    @Test
    void aSimpleActionHasTheTimeoutAndCancelationOfAnyOther() {
        var action =
                readStep(
                                "'bash': {'script': 'x', 'timeout': '{{Param.Count}}',"
                                        + " 'cancelation': {'mode': 'TERMINATE'}}")
                        .script()
                        .onRun();

        assertThat(action.timeout()).contains(FormatString.parse("{{Param.Count}}"));
        assertThat(action.cancelation()).contains(new Cancelation.Terminate());
    }

    @Rule("A9")
    @Test
    void theStepReadsTheSameOnTheHost() {
        StepTemplate step = readStep("'python': {'script': 'x'}");

        assertThat(Templates.readStep(step.document(), Set.of(Extension.FEATURE_BUNDLE_1)))
                .isEqualTo(new Parsed.Valid<>(step));
    }

    @Rule("F1")
    @Test
    void theFileOfALongOrStrangeStepNameIsStillAFileName() {
        String template =
                jobOf(
                        object(
                                "{'name': '%s', 'cmd': {'script': 'x'}}"
                                        .formatted("../🎬".repeat(128))));

        assertThat(
                        read(bundled(template))
                                .steps()
                                .getFirst()
                                .script()
                                .embeddedFiles()
                                .getFirst()
                                .filename()
                                .orElseThrow())
                .matches("_{64}_[0-9a-f]{8}\\.bat");
    }

    @Rule({"A9", "T5", "S2"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'bash': {'script': '{{Task.Param.A}} {{Session.WorkingDirectory}}', 'args':"
                        + " ['{{Task.RawParam.A}}', '{{Param.Scene}}']}, 'parameterSpace':"
                        + " {'taskParameterDefinitions': [{'name': 'A', 'type': 'INT', 'range':"
                        + " '1-2'}]}",
                "'bash': {'script': 'a\\tb\\u0085', 'args': null, 'timeout': null}",
                "'bash': null, " + SCRIPT,
                "'bash': {'script': 'x'}, 'script': null"
            })
    void theseStepsAreRight(String fields) {
        assertThat(wrongPaths(bundled(step(fields)))).isEmpty();
    }

    @Rule({"A9", "S2"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "| 'description': 'nothing to run'",
                "| 'script': null",
                "| 'bash': {'script': 'x'}, 'python': {'script': 'x'}",
                "| 'bash': {'script': 'x'}, " + SCRIPT,
                " -> ruby| 'ruby': {'script': 'x'}, " + SCRIPT,
                " -> bash| 'bash': 'x'",
                " -> bash -> script| 'bash': {}",
                " -> bash -> script| 'bash': {'script': ''}",
                " -> bash -> script| 'bash': {'script': '{{Task.File.Script}}'}",
                " -> bash -> args| 'bash': {'script': 'x', 'args': []}",
                " -> bash -> args[0]| 'bash': {'script': 'x', 'args': ['{{Task.File.Script}}']}",
                " -> bash -> timeout| 'bash': {'script': 'x', 'timeout': 0}",
                " -> bash -> timeout| 'bash': {'script': 'x', 'timeout':"
                        + " '{{Session.WorkingDirectory}}'}",
                " -> bash -> command| 'bash': {'script': 'x', 'command': 'y'}",
                " -> bash -> embeddedFiles| 'bash': {'script': 'x', 'embeddedFiles': []}",
                " -> bash -> let| 'bash': {'script': 'x', 'let': ['a = 1']}"
            })
    void theseStepsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(bundled(step(parts[1])))).containsExactly("steps[0]" + parts[0]);
    }

    @Rule({"S2", "X2"})
    @Test
    void withoutTheBundleAStepHasAScriptAndNothingElse() {
        assertThat(wrongPaths(step("'description': 'nothing to run'")))
                .containsExactly("steps[0] -> script");
        assertThat(wrongPaths(step("'bash': {'script': 'x'}, 'cmd': {'script': 'x'}")))
                .containsExactly("steps[0] -> bash", "steps[0] -> cmd");
        assertThat(wrongPaths(step("'node': null, " + SCRIPT))).containsExactly("steps[0] -> node");
    }

    @Rule("S2")
    @Test
    void aStepWithTwoScriptsIsToldWhichItHas() {
        assertThat(messages(bundled(step("'node': {'script': 'x'}, " + SCRIPT))))
                .containsExactly("has script and node; only one of them may be there");
    }
}
