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
import freehold.openjd.Cancelation;
import freehold.openjd.EmbeddedFile;
import freehold.openjd.EndOfLine;
import freehold.openjd.Environment;
import freehold.openjd.Extension;
import freehold.openjd.ParameterType;
import freehold.openjd.expression.FormatString;
import freehold.openjd.job.ParameterValue;
import freehold.testkit.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session does in which order, and with what. */
class SessionRulesTest {
    private static final ActionContext PLAIN = ActionContext.plain();

    @TempDir private Path root;

    private static Environment named(String name) {
        return variables(
                environment(
                        name,
                        Optional.of(sh("echo enter " + name + " $" + name)),
                        Optional.of(sh("echo exit " + name + " $" + name))),
                Map.of(name, "set"));
    }

    @Rule({"SR3", "SR6"})
    @Test
    void aSessionGoesFromOneStepToAnotherThroughItsEnvironments() throws IOException {
        try (Trial trial = Trial.in(root)) {
            trial.session.enterEnvironment("queue", named("Q"), PLAIN);
            trial.session.enterEnvironment("job", named("J"), PLAIN);
            trial.session.enterEnvironment("step1", named("S"), PLAIN);
            trial.run("echo task one $Q$J$S");
            trial.session.exitEnvironment("step1", true, PLAIN);
            assertThat(trial.session.state()).isEqualTo(SessionState.READY);
            trial.session.enterEnvironment("step2", named("T"), PLAIN);
            trial.run("echo task two $Q$J$S$T");
            for (String left : List.of("step2", "job", "queue")) {
                trial.session.exitEnvironment(left, false, PLAIN);
            }

            assertThat(trial.recorder.lines)
                    .filteredOn(line -> line.matches("(enter|exit|task) .*"))
                    .containsExactly(
                            "enter Q set",
                            "enter J set",
                            "enter S set",
                            "task one setsetset",
                            "exit S set",
                            "enter T set",
                            "task two setsetset",
                            "exit T set",
                            "exit J set",
                            "exit Q set");
        }
    }

    @Rule({"SR4", "SR5"})
    @ParameterizedTest
    @CsvSource({"FAILED, exit 1", "TIMEOUT, exec sleep 60", "CANCELED, exec sleep 60"})
    void afterAnyActionThatDidNotSucceedOnlyExitsFollow(ActionState end, String script)
            throws IOException {
        try (Trial trial = Trial.in(root)) {
            trial.session.enterEnvironment("e", named("E"), PLAIN);
            ActionCanceler canceler = new ActionCanceler();
            if (end == ActionState.CANCELED) {
                canceler.cancel();
            }
            Action action =
                    end == ActionState.TIMEOUT ? Scripts.withTimeout(sh(script), 1) : sh(script);
            ActionStatus ended =
                    trial.session.runTask(
                            task(action), Map.of(), new ActionContext(Map.of(), canceler));

            assertThat(ended.state()).isEqualTo(end);
            assertThatThrownBy(() -> trial.run("true")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> trial.session.enterEnvironment("f", named("F"), PLAIN))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(trial.session.exitEnvironment("e", true, PLAIN).state())
                    .isEqualTo(ActionState.SUCCESS);
            assertThat(trial.session.state()).isEqualTo(SessionState.READY_ENDING);
        }
    }

    @Rule({"SR8", "A4"})
    @Test
    void aModeThatIsNoneFailsTheActionOnceItsFilesAreThere() throws IOException {
        Action plain = command("echo", "ran");
        Action action =
                new Action(
                        plain.command(),
                        plain.args(),
                        Optional.empty(),
                        Optional.of(
                                new Cancelation.Deferred(
                                        FormatString.parse("{{Session.HasPathMappingRules}}"),
                                        Optional.empty())));
        try (Trial trial = Trial.in(root, Extension.FEATURE_BUNDLE_1)) {
            ActionStatus ended =
                    trial.session.runTask(
                            task(action, file("F", Optional.of("f"), false, "x")), Map.of(), PLAIN);

            assertThat(ended.state()).isEqualTo(ActionState.FAILED);
            assertThat(ended.failMessage().orElseThrow()).contains("'false'");
            assertThat(trial.recorder.lines).doesNotContain("ran");
            assertThat(trial.session.workingDirectory().resolve("embedded_files/f")).exists();
        }
    }

    @Rule({"SR9", "FS4"})
    @Test
    void aTaskWithoutParametersRunsOnce() throws IOException {
        try (Trial trial = Trial.in(root)) {
            trial.session.runTask(
                    task(command("echo", "rules: {{Session.HasPathMappingRules}}")),
                    Map.of(),
                    PLAIN);

            assertThat(trial.recorder.lines).filteredOn("rules: false"::equals).hasSize(1);
        }
    }

    @Rule({"PM1", "PM4", "PM5", "FS4"})
    @Test
    void pathsOfTasksAreMappedByTheRulesOfTheFile() throws IOException {
        SessionSettings settings =
                new SessionSettings(
                        "trial",
                        Workplace.below(root),
                        Map.of(),
                        List.of(new PathMappingRule(PathFormat.POSIX, "/far", "/near")),
                        Trial.PATH,
                        Set.of());
        try (Trial trial = Trial.of(settings)) {
            trial.session.runTask(
                    task(
                            command(
                                    "printf",
                                    "%s\\n",
                                    "{{Task.Param.P}}",
                                    "{{Task.RawParam.P}}",
                                    "{{Task.Param.S}}",
                                    "{{Session.HasPathMappingRules}}")),
                    Map.of(
                            "P", new ParameterValue(ParameterType.PATH, "/far/a/"),
                            "S", new ParameterValue(ParameterType.STRING, "/far/b")),
                    PLAIN);
            trial.session.runTask(
                    task(command("cat", "{{Session.PathMappingRulesFile}}")), Map.of(), PLAIN);

            assertThat(trial.recorder.lines)
                    .containsSubsequence("/near/a/", "/far/a/", "/far/b", "true")
                    .contains(
                            "{\"version\":\"pathmapping-1.0\",\"path_mapping_rules\":[{\"source_path_format\":\"POSIX\",\"source_path\":\"/far\",\"destination_path\":\"/near\"}]}");
        }
    }

    @Rule("F4")
    @ParameterizedTest
    @CsvSource({
        "true,  '',   a_b_c-_",
        "true,  AUTO, a_b_c-_",
        "true,  LF,   a_b_c-_",
        "true,  CRLF, a-_b-_c--_",
        "false, '',   a_b-_c--_"
    })
    void lineEndsFollowTheirSettingUnderTheExtensionOnly(
            boolean extension, String endOfLine, String written) throws IOException {
        EmbeddedFile file =
                new EmbeddedFile(
                        "F",
                        Optional.of("f"),
                        false,
                        Optional.of(endOfLine)
                                .filter(text -> !text.isEmpty())
                                .map(EndOfLine::valueOf),
                        FormatString.literal("a\nb\r\nc\r\r\n"));
        Extension[] extensions =
                extension ? new Extension[] {Extension.FEATURE_BUNDLE_1} : new Extension[0];
        try (Trial trial = Trial.in(root, extensions)) {
            trial.session.runTask(task(sh("true"), file), Map.of(), PLAIN);

            Path path = trial.session.workingDirectory().resolve("embedded_files/f");
            assertThat(
                            Files.readString(path, StandardCharsets.UTF_8)
                                    .replace('\r', '-')
                                    .replace('\n', '_'))
                    .isEqualTo(written);
        }
    }

    @Rule("PC10")
    @Test
    void anActionTellsItsStartEachDirectiveAndItsEnd() throws IOException {
        Instant now = Instant.parse("2040-01-02T03:04:05Z");
        try (Trial trial = Trial.at(InstantSource.fixed(now), root)) {
            trial.run(
                    "echo openjd_progress: 5; echo openjd_status: on; echo openjd_fail: off; exit"
                            + " 2");

            assertThat(trial.recorder.statuses)
                    .extracting(ActionStatus::state)
                    .containsExactly(
                            ActionState.RUNNING,
                            ActionState.RUNNING,
                            ActionState.RUNNING,
                            ActionState.RUNNING,
                            ActionState.FAILED);
            assertThat(trial.recorder.statuses.getLast())
                    .isEqualTo(
                            new ActionStatus(
                                    ActionState.FAILED,
                                    Optional.of(5.0),
                                    Optional.of("on"),
                                    Optional.of("off"),
                                    Optional.of(2),
                                    now,
                                    Optional.of(now)));
        }
    }

    @Rule("SR1")
    @Test
    void theWorkingDirectoryGoesWithAllThatActionsMadeOfIt() throws IOException {
        Path outside = Files.createDirectory(root.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Trial trial = Trial.in(root.resolve("sessions"));
        trial.run(
                "mkdir -p a/b/c ro; echo x > ro/x; ln -s "
                        + outside
                        + " link; ln -s . loop; mkfifo pipe; chmod 000 a/b/c a/b a; chmod 555 ro;"
                        + " chmod 000 embedded_files; chmod 500 .");
        trial.close();

        assertThat(trial.session.workingDirectory()).doesNotExist();
        assertThat(outside.resolve("kept")).hasContent("kept");
        assertThat(trial.log()).doesNotContain("Not deleted");
    }

    @Rule("SR1")
    @Test
    void aDirectoryToBeRetainedStays() throws IOException {
        Workplace place = new Workplace(root, true, Optional.empty());
        Trial trial = Trial.of(Trial.settings(place, Trial.PATH));
        trial.run("echo x > left");
        trial.close();

        Path left = trial.session.workingDirectory();
        assertThat(left.resolve("left")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
                .isEqualTo("rwx------");
    }

    @Rule("SR1")
    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b", "a b", "."})
    void aNameThatWouldLeadElsewhereIsRefused(String name) {
        assertThatThrownBy(() ->
                        new SessionSettings(
                                name,
                                Workplace.below(root),
                                Map.of(),
                                List.of(),
                                Map.of(),
                                Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSessionThatIsOverRunsNothing() throws IOException {
        Trial trial = Trial.in(root);
        trial.close();
        trial.close();

        assertThatThrownBy(() -> trial.run("true")).isInstanceOf(IllegalStateException.class);
    }
}
