package freehold.worker.session;

import static freehold.worker.session.Scripts.command;
import static freehold.worker.session.Scripts.environment;
import static freehold.worker.session.Scripts.file;
import static freehold.worker.session.Scripts.sh;
import static freehold.worker.session.Scripts.task;
import static freehold.worker.session.Scripts.variables;
import static freehold.worker.session.Scripts.withNotice;
import static freehold.worker.session.Scripts.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import freehold.openjd.Environment;
import freehold.testkit.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sessions whose commands run as another user. {@code FREEHOLD_TEST_JOB_USER=user:group} names one
 * that the user of the tests may become by sudo without a password, and a group of both.
 */
class JobUserTest {
    private static final String NAMED = "FREEHOLD_TEST_JOB_USER";
    private static final ActionContext PLAIN = ActionContext.plain();

    @TempDir private Path root;

    @BeforeEach
    void letOthersIn() throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static JobUser user() {
        String named = System.getenv().getOrDefault(NAMED, "");
        // Reason: a developer's machine need not have a second user.
        assumeTrue(!named.isEmpty(), NAMED + " names no user:group to run jobs as");
        return new JobUser(named.split(":", 2)[0], named.split(":", 2)[1]);
    }

    private Workplace place() {
        return new Workplace(root, false, Optional.of(user()));
    }

    private Trial trial() throws IOException {
        return Trial.of(Trial.settings(place(), Map.of("GIVEN", "it's ığ 東京 āĆć $HOME\n\"x\"")));
    }

    @Rule({"PC8", "SR2"})
    @Test
    void commandsRunAsTheUserInTheWorkingDirectory() throws IOException {
        try (Trial trial = trial()) {
            ActionStatus ended = trial.run("id -un; id -gn; pwd; echo $OPENJD_SESSION_WORKING_DIR");

            String directory = trial.session.workingDirectory().toString();
            assertThat(ended.state()).isEqualTo(ActionState.SUCCESS);
            assertThat(trial.recorder.lines).contains(user().user());
            assertThat(trial.recorder.lines).filteredOn(directory::equals).hasSize(2);
            assertThat(trial.log()).doesNotContain("group");
        }
    }

    @Rule({"PC8", "SR7"})
    @Test
    void argumentsAndVariablesArriveAsTheyAre() throws IOException {
        String odd = "a b\t'\"\\ \\n $HOME `id` $(id) ;&|<>*?[]{}~#! ığ 東京 āĂăĄąĆćĈ\n-e";
        try (Trial trial = trial()) {
            trial.session.runTask(
                    task(
                            command("printf", "%s|", odd, "", "-n", "{{Task.File.T}}"),
                            file("T", Optional.of("t"), false, "x")),
                    Map.of(),
                    PLAIN);
            trial.session.runTask(
                    task(sh("printf '%s|%s|' \"$GIVEN\" \"$ODD\"; echo $-; env | grep SUDO")),
                    Map.of(),
                    new ActionContext(Map.of("ODD", odd), trial.canceler));

            assertThat(trial.log())
                    .contains(odd + "||-n|" + trial.session.workingDirectory())
                    .contains("it's ığ 東京 āĆć $HOME\n\"x\"|" + odd + "|")
                    .doesNotContain("SUDO_");
        }
    }

    @Rule({"PC8", "SR7"})
    @Test
    void theEnvironmentIsThatOfTheLoginWithTheChangesOfTheSession() throws IOException {
        Environment changing =
                variables(
                        environment(
                                "E",
                                Optional.of(
                                        sh("echo openjd_unset_env: HOME; echo openjd_env: A=b")),
                                Optional.empty()),
                        Map.of("A", "a"));
        try (Trial trial = trial()) {
            trial.run("echo \"<$USER $HOME>\"");
            trial.session.enterEnvironment("e", changing, PLAIN);
            trial.run("echo \"[$A ${HOME-unset}]\"");

            assertThat(trial.log()).contains("<" + user().user() + " /").contains("[b unset]");
        }
    }

    @Rule({"SR1", "F3", "PC8"})
    @Test
    void directoriesAndFilesBelongToTheGroup() throws IOException {
        try (Trial trial = trial()) {
            trial.session.runTask(
                    task(
                            command("{{Task.File.Run}}"),
                            file(
                                    "Run",
                                    Optional.of("run"),
                                    true,
                                    "#!/bin/sh\ncat '{{Task.File.Text}}'\n"),
                            file("Text", Optional.of("text"), false, "read it\n")),
                    Map.of(),
                    PLAIN);

            Path directory = trial.session.workingDirectory();
            assertThat(trial.recorder.lines).contains("read it");
            assertThat(mode(directory)).isEqualTo(01770);
            assertThat(mode(directory.resolve("embedded_files"))).isEqualTo(01770);
            assertThat(mode(directory.resolve("embedded_files/run"))).isEqualTo(0770);
            assertThat(mode(directory.resolve("embedded_files/text"))).isEqualTo(0660);
            assertThat(Files.readAttributes(directory, PosixFileAttributes.class).group().getName())
                    .isEqualTo(user().group());
        }
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777;
    }

    @Rule("PC8")
    @Test
    void theUserCanLeadNoFileOfTheSessionElsewhere() throws IOException {
        Path outside = Files.writeString(root.resolve("outside"), "stays");
        try (Trial trial = trial()) {
            trial.run(
                    "mv embedded_files other; ln -s / embedded_files/text.new; ln -s "
                            + outside
                            + " embedded_files/text; ln -s "
                            + outside
                            + " cancel_info.json.new; echo done");
            trial.session.runTask(
                    task(
                            command("cat", "{{Task.File.Text}}"),
                            file("Text", Optional.of("text"), false, "new\n")),
                    Map.of(),
                    PLAIN);

            assertThat(trial.recorder.lines).contains("done", "new");
            assertThat(outside).hasContent("stays");
        }
    }

    @Rule({"PC7", "PC8"})
    @ParameterizedTest
    @CsvSource({"exit 0, 0", "exit 7, 7", "kill -TERM $$, 143", "exec no-such-program, 127"})
    void exitCodesComeThroughSudo(String script, int code) throws IOException {
        try (Trial trial = trial()) {
            assertThat(trial.run(script).exitCode()).contains(code);
            assertThat(trial.log()).contains("exited with code: " + code);
        }
    }

    @Rule("PC8")
    @Test
    void whatALoginSaysIsLoggedAndGivesNoDirectives() throws IOException {
        Process process = new ProcessBuilder("true").start();
        ProcessGroup group = new JobUserProcesses(process, Signals.own(), "marker: ");

        assertThat(group.writer("openjd_fail: motd")).isEqualTo(ProcessGroup.Writer.LOGIN);
        assertThat(group.writer("marker: 1234")).isEqualTo(ProcessGroup.Writer.LAUNCHER);
        assertThat(group.writer("marker: 1")).isEqualTo(ProcessGroup.Writer.COMMAND);
    }

    @Rule({"PC2", "PC8"})
    @Test
    void aCancelKillsWhatTheUserStarted() throws Exception {
        try (Trial trial = trial()) {
            Future<ActionStatus> running =
                    trial.begin(
                            sh(
                                    "setsid sh -c 'echo child=$$; exec sleep 60' & sleep 60 & echo"
                                        + " other=$!; trap '' TERM; until pgrep -s 0 sleep"
                                        + " >/dev/null; do :; done; echo ready; wait; sleep 60"));
            trial.recorder.await("child=", 1);
            ProcessHandle child = trial.process("child");
            ProcessHandle other = trial.process("other");

            trial.canceler.cancel();

            assertThat(Trial.end(running).state()).isEqualTo(ActionState.CANCELED);
            assertThat(Trial.end(running).exitCode()).contains(128 + 9);
            child.onExit().get(10, TimeUnit.SECONDS);
            other.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Rule({"PC3", "PC8"})
    @Test
    void aNoticeReachesTheCommandItself() throws Exception {
        try (Trial trial = trial()) {
            Future<ActionStatus> running =
                    trial.begin(
                            withNotice(
                                    sh(
                                            "trap 'cat cancel_info.json; exit 4' TERM; echo ready;"
                                                    + " while :; do sleep 0.1; done"),
                                    60));
            trial.canceler.cancel();

            assertThat(Trial.end(running).exitCode()).contains(4);
            assertThat(trial.log()).contains("NotifyEnd");
        }
    }

    @Rule({"PC4", "PC8"})
    @Test
    void aTimeoutEndsTheCommand() throws IOException {
        try (Trial trial = trial()) {
            ActionStatus ended =
                    trial.session.runTask(
                            task(withTimeout(sh("exec sleep 60"), 1)), Map.of(), PLAIN);

            assertThat(ended.state()).isEqualTo(ActionState.TIMEOUT);
        }
    }

    @Rule("PC8")
    @Test
    void whatTheUserMadeUnreadableIsDeletedAsThatUser() throws IOException {
        Path directory;
        Path outside = Files.writeString(root.resolve("outside"), "stays");
        try (Trial trial = trial()) {
            directory = trial.session.workingDirectory();
            trial.run(
                    "umask 077; mkdir -p a/b/c d; echo x > a/b/c/f; ln -s "
                            + outside
                            + " a/link; chmod 000 a/b/c a/b; chmod 500 d; touch"
                            + " embedded_files/mine");
        }
        assertThat(directory).doesNotExist();
        assertThat(outside).hasContent("stays");
    }

    @Rule("PC8")
    @Test
    void aUserOrGroupThatIsUnknownIsNamedBeforeAnythingRuns() {
        JobUser known = user();

        assertThatThrownBy(() -> open(new JobUser("nobody-of-that-name", known.group())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no user 'nobody-of-that-name'");
        assertThatThrownBy(() -> open(new JobUser(known.user(), "nothing-of-that-name")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no group 'nothing-of-that-name'");
        assertThat(root).isEmptyDirectory();
    }

    private void open(JobUser user) throws IOException {
        Trial.of(Trial.settings(new Workplace(root, false, Optional.of(user)), new HashMap<>()))
                .close();
    }

    @Rule("PC8")
    @Test
    void aFolderThatTheUserCannotEnterIsNamedBeforeAnythingRuns() throws IOException {
        JobUser user = user();
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> open(user))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot run commands in " + root.toRealPath());
        assertThat(root).isEmptyDirectory();
    }

    @Rule("PC8")
    @Test
    void oneselfNeedsNoSudo() throws IOException {
        JobUser self = new JobUser(System.getProperty("user.name"), "any-group");
        Workplace place = new Workplace(root, false, Optional.of(self));
        try (Trial trial = Trial.of(Trial.settings(place, Trial.PATH))) {
            assertThat(trial.run("true").state()).isEqualTo(ActionState.SUCCESS);
            assertThat(mode(trial.session.workingDirectory())).isEqualTo(0700);
        }
    }

    @Rule("PC8")
    @ParameterizedTest
    @CsvSource({"-u, g", "u, -g", "'', g", "u, ''", "a b, g", "#0, g", "u:v, g", "../u, g"})
    void whatCannotBeANameIsRefused(String user, String group) {
        assertThatThrownBy(() -> new JobUser(user, group))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no name of a");
    }
}
