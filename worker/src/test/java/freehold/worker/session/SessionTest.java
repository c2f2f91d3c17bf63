package freehold.worker.session;

import static freehold.worker.session.Scripts.command;
import static freehold.worker.session.Scripts.environment;
import static freehold.worker.session.Scripts.file;
import static freehold.worker.session.Scripts.sh;
import static freehold.worker.session.Scripts.task;
import static freehold.worker.session.Scripts.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.openjd.Action;
import freehold.openjd.Environment;
import freehold.openjd.ParameterType;
import freehold.openjd.job.ParameterValue;
import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final ActionContext PLAIN = ActionContext.plain();

    @TempDir private Path root;
    private final Recorder recorder = new Recorder();
    private final TestClock clock = TestClock.atNoon();

    private Session open(Map<String, ParameterValue> parameters, List<PathMappingRule> rules)
            throws IOException {
        Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "INHERITED", "yes");
        SessionSettings settings =
                new SessionSettings(
                        "session-1",
                        Workplace.below(root),
                        parameters,
                        rules,
                        environment,
                        Set.of());
        return Session.open(settings, recorder, clock, Seeds.random(1));
    }

    private Session open() throws IOException {
        return open(Map.of(), List.of());
    }

    private static Optional<Action> shell(String script) {
        return Optional.of(sh(script));
    }

    @Test
    void aTaskThatExitsWithZeroSucceedsAndIsLogged() throws IOException {
        try (Session session = open()) {
            ActionStatus ended =
                    session.runTask(task(sh("echo out; echo err >&2; pwd")), Map.of(), PLAIN);

            assertThat(ended.state()).isEqualTo(ActionState.SUCCESS);
            assertThat(ended.exitCode()).contains(0);
            assertThat(recorder.lines)
                    .containsSequence("out", "err", session.workingDirectory().toString());
            assertThat(recorder.lines.getLast()).endsWith("exited with code: 0");
            assertThat(recorder.statuses.getFirst().state()).isEqualTo(ActionState.RUNNING);
            assertThat(recorder.statuses.getLast()).isEqualTo(ended);
            assertThat(session.state()).isEqualTo(SessionState.READY);
        }
    }

    @Rule("A5")
    @Test
    void anyOtherExitCodeFailsAndOnlyExitsMayFollow() throws IOException {
        try (Session session = open()) {
            ActionStatus ended =
                    session.runTask(
                            task(sh("echo 'openjd_fail: no licence'; exit 3")), Map.of(), PLAIN);

            assertThat(ended.state()).isEqualTo(ActionState.FAILED);
            assertThat(ended.exitCode()).contains(3);
            assertThat(ended.failMessage()).contains("no licence");
            assertThat(session.state()).isEqualTo(SessionState.READY_ENDING);
            assertThatThrownBy(() -> session.runTask(task(sh("true")), Map.of(), PLAIN))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Rule("SD5")
    @Test
    void aFailMessageWithoutAnExitCodeIsASuccess() throws IOException {
        try (Session session = open()) {
            ActionStatus ended =
                    session.runTask(task(sh("echo 'openjd_fail: nearly'")), Map.of(), PLAIN);

            assertThat(ended.state()).isEqualTo(ActionState.SUCCESS);
            assertThat(ended.failMessage()).contains("nearly");
        }
    }

    @Test
    void aCommandThatDoesNotExistFailsWithItsName() throws IOException {
        try (Session session = open()) {
            ActionStatus ended =
                    session.runTask(task(command("no-such-renderer", "-v")), Map.of(), PLAIN);

            assertThat(ended.state()).isEqualTo(ActionState.FAILED);
            assertThat(ended.exitCode()).isEmpty();
            assertThat(ended.failMessage().orElseThrow())
                    .contains("no-such-renderer")
                    .contains("PATH");
        }
    }

    @Rule({"SD3", "SD5", "PC10"})
    @Test
    void progressAndStatusAreToldAsTheyCome() throws IOException {
        try (Session session = open()) {
            ActionStatus ended =
                    session.runTask(
                            task(
                                    sh(
                                            "echo 'openjd_progress: 40'; echo 'openjd_status:"
                                                    + " half'; echo 'openjd_progress: no'")),
                            Map.of(),
                            PLAIN);

            assertThat(recorder.statuses)
                    .extracting(ActionStatus::progress)
                    .contains(Optional.of(40.0));
            assertThat(ended.progress()).contains(40.0);
            assertThat(ended.statusMessage()).contains("half");
            assertThat(recorder.lines).contains("openjd_progress: 40");
        }
    }

    @Rule("SR3")
    @Test
    void environmentsNestAndTheirVariablesEndWithThem() throws IOException {
        Environment outer =
                variables(
                        environment("Outer", shell("echo enter-$A-$B"), shell("echo exit-$A-$B")),
                        Map.of("A", "outer", "INHERITED", "no"));
        Environment inner =
                environment(
                        "Inner",
                        shell(
                                "echo openjd_env: A=inner; echo openjd_env: B=b; echo"
                                        + " openjd_unset_env: INHERITED"),
                        shell("echo inner-exit-$A"));
        try (Session session = open()) {
            session.enterEnvironment("o", outer, PLAIN);
            session.enterEnvironment("i", inner, PLAIN);
            assertThat(session.enteredEnvironments()).containsExactly("o", "i");
            session.runTask(task(sh("echo task-$A-$B-${INHERITED-unset}")), Map.of(), PLAIN);
            session.exitEnvironment("i", true, PLAIN);
            session.runTask(task(sh("echo later-$A-$B-$INHERITED")), Map.of(), PLAIN);
            session.exitEnvironment("o", false, PLAIN);

            assertThat(recorder.lines)
                    .containsSubsequence(
                            "enter-outer-",
                            "task-inner-b-unset",
                            "inner-exit-inner",
                            "later-outer--no",
                            "exit-outer-");
            assertThat(session.state()).isEqualTo(SessionState.READY_ENDING);
        }
    }

    @Rule("SR5")
    @Test
    void onlyTheInnermostEnvironmentCanBeLeft() throws IOException {
        Environment environment = environment("E", shell("true"), Optional.empty());
        try (Session session = open()) {
            session.enterEnvironment("one", environment, PLAIN);
            session.enterEnvironment("two", environment, PLAIN);

            assertThatThrownBy(() -> session.exitEnvironment("one", false, PLAIN))
                    .hasMessageContaining("innermost");
            assertThat(session.exitEnvironment("two", false, PLAIN).state())
                    .isEqualTo(ActionState.SUCCESS);
            assertThat(session.exitEnvironment("one", false, PLAIN).state())
                    .isEqualTo(ActionState.SUCCESS);
        }
    }

    @Rule("SR4")
    @Test
    void anEnvironmentWhoseEnterFailedIsStillLeft() throws IOException {
        Environment broken = environment("E", shell("exit 1"), shell("echo left"));
        try (Session session = open()) {
            assertThat(session.enterEnvironment("e", broken, PLAIN).state())
                    .isEqualTo(ActionState.FAILED);
            assertThatThrownBy(() -> session.enterEnvironment("f", broken, PLAIN))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(session.exitEnvironment("e", false, PLAIN).state())
                    .isEqualTo(ActionState.SUCCESS);
            assertThat(recorder.lines).contains("left");
            assertThat(session.enteredEnvironments()).isEmpty();
        }
    }

    @Rule("SD6")
    @Test
    void variablesOfATaskItselfChangeNothing() throws IOException {
        try (Session session = open()) {
            session.runTask(task(sh("echo openjd_env: A=1")), Map.of(), PLAIN);
            session.runTask(task(sh("echo A=${A-unset}")), Map.of(), PLAIN);

            assertThat(recorder.lines).contains("A=unset");
        }
    }

    @Rule("SD2")
    @Test
    void aMalformedVariableFailsTheAction() throws IOException {
        try (Session session = open()) {
            ActionStatus ended =
                    session.enterEnvironment(
                            "e",
                            environment(
                                    "E",
                                    shell("echo ' openjd_env: A=1'; exec sleep 60"),
                                    Optional.empty()),
                            PLAIN);

            assertThat(ended.state()).isEqualTo(ActionState.FAILED);
            assertThat(ended.failMessage().orElseThrow()).contains("openjd_env: NAME=VALUE");
        }
    }

    @Rule("F5")
    @Test
    void embeddedFilesNameEachOtherAndAreWrittenBeforeEveryAction() throws IOException {
        var script =
                task(
                        command("{{Task.File.Run}}", "{{Task.Param.Frame}}"),
                        file(
                                "Run",
                                Optional.of("run.sh"),
                                true,
                                "#!/bin/sh\n"
                                        + "cat '{{Task.File.Text}}'; echo frame $1; echo gone >"
                                        + " '{{Task.File.Text}}'\n"),
                        file(
                                "Text",
                                Optional.empty(),
                                false,
                                "{{Param.Greeting}} {{Session.WorkingDirectory}}\n"));
        Map<String, ParameterValue> greeting =
                Map.of("Greeting", new ParameterValue(ParameterType.STRING, "merhaba ığ"));
        try (Session session = open(greeting, List.of())) {
            for (int frame = 1; frame <= 2; frame++) {
                session.runTask(
                        script,
                        Map.of(
                                "Frame",
                                new ParameterValue(ParameterType.INT, Integer.toString(frame))),
                        PLAIN);
            }

            String text = "merhaba ığ " + session.workingDirectory();
            assertThat(recorder.lines)
                    .containsSubsequence(text, "frame 1", text, "frame 2")
                    .doesNotContain("gone");
        }
    }

    @Rule("SR7")
    @Test
    void argumentsAndVariablesKeepEveryLetterWhateverTheLocale() throws IOException {
        try (Session session = open()) {
            session.runTask(
                    task(
                            command(
                                    "sh",
                                    "-c",
                                    "printf '%s|' \"$0\" \"$1\" \"$V\"",
                                    "ığ 東京\n",
                                    "it's 100% \\n $HOME")),
                    Map.of(),
                    new ActionContext(Map.of("V", "größe\n"), new ActionCanceler()));

            assertThat(String.join("\n", recorder.lines))
                    .contains("ığ 東京\n|it's 100% \\n $HOME|größe\n|");
        }
    }

    @Rule("PM4")
    @Test
    void pathParametersAreMappedAndRawOnesAreNot() throws IOException {
        Map<String, ParameterValue> parameters =
                Map.of(
                        "Scene",
                        new ParameterValue(ParameterType.PATH, "P:\\shot\\a.ma"),
                        "Text",
                        new ParameterValue(ParameterType.STRING, "P:\\shot"));
        List<PathMappingRule> rules =
                List.of(new PathMappingRule(PathFormat.WINDOWS, "P:\\shot", "/mnt/shot"));
        try (Session session = open(parameters, rules)) {
            session.runTask(
                    task(
                            command(
                                    "printf",
                                    "%s\\n",
                                    "{{Param.Scene}}",
                                    "{{RawParam.Scene}}",
                                    "{{Param.Text}}",
                                    "{{Session.HasPathMappingRules}}")),
                    Map.of(),
                    PLAIN);
            session.runTask(
                    task(command("cat", "{{Session.PathMappingRulesFile}}")), Map.of(), PLAIN);

            assertThat(recorder.lines)
                    .containsSubsequence("/mnt/shot/a.ma", "P:\\shot\\a.ma", "P:\\shot", "true");
            assertThat(recorder.lines).anyMatch(line -> line.contains("pathmapping-1.0"));
        }
    }

    @Test
    void aReferenceThatHasNoValueFailsTheAction() throws IOException {
        try (Session session = open()) {
            ActionStatus ended =
                    session.runTask(task(command("echo", "{{Param.Missing}}")), Map.of(), PLAIN);

            assertThat(ended.state()).isEqualTo(ActionState.FAILED);
            assertThat(ended.failMessage().orElseThrow()).contains("Param.Missing");
        }
    }

    @Rule("RD1")
    @Test
    void aSecretIsMaskedInEveryLaterLineAndMessage() throws IOException {
        try (Session session = open()) {
            ActionStatus ended =
                    session.runTask(
                            task(
                                    sh(
                                            "echo 'openjd_redacted_env: KEY=s3cret'; echo the"
                                                    + " s3cret; echo openjd_status: s3cret")),
                            Map.of(),
                            PLAIN);

            assertThat(String.join("\n", recorder.lines))
                    .doesNotContain("s3cret")
                    .contains("the ********");
            assertThat(ended.statusMessage()).contains("********");
        }
    }

    @Rule("SR1")
    @Test
    void theWorkingDirectoryIsGoneAtTheEnd() throws IOException {
        Path directory;
        try (Session session = open()) {
            directory = session.workingDirectory();
            session.runTask(
                    task(
                            sh(
                                    "mkdir -p deep/er; echo x > deep/er/file; test"
                                            + " \"$OPENJD_SESSION_WORKING_DIR\" = \"$(pwd)\"")),
                    Map.of(),
                    PLAIN);
            assertThat(recorder.statuses.getLast().state()).isEqualTo(ActionState.SUCCESS);
            assertThat(Files.exists(directory.resolve("deep/er/file"))).isTrue();
        }
        assertThat(directory).doesNotExist();
    }
}
