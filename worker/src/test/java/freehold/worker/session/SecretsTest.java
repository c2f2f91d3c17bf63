package freehold.worker.session;

import static freehold.worker.session.Scripts.command;
import static freehold.worker.session.Scripts.environment;
import static freehold.worker.session.Scripts.sh;
import static freehold.worker.session.Scripts.task;
import static freehold.worker.session.Scripts.variables;
import static freehold.worker.session.Scripts.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Environment;
import freehold.openjd.Extension;
import freehold.openjd.ParameterType;
import freehold.openjd.job.ParameterValue;
import freehold.testkit.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an environment declares secret, on every way out of a session. */
class SecretsTest {
    private static final ActionContext PLAIN = ActionContext.plain();
    private static final String DECLARE = "echo 'openjd_redacted_env: KEY=s3cret'";

    @TempDir private Path root;

    private static Environment declaring(String script) {
        return environment(
                "E", Optional.of(sh(script)), Optional.of(sh("echo leaving with $KEY s3cret")));
    }

    private static void enter(Trial trial, String script) {
        trial.session.enterEnvironment("e", declaring(script), PLAIN);
    }

    @Rule("RD1")
    @Test
    void withTheExtensionTheVariableIsSet() throws IOException {
        try (Trial trial = Trial.in(root, Extension.REDACTED_ENV_VARS)) {
            enter(trial, DECLARE);
            trial.run("test \"$KEY\" = s3cret && echo it is $KEY");
            trial.session.exitEnvironment("e", true, PLAIN);

            assertThat(trial.recorder.lines)
                    .contains(
                            "openjd_redacted_env: KEY=********",
                            "it is ********",
                            "leaving with ******** ********");
            assertThat(trial.log()).doesNotContain("s3cret");
        }
    }

    @Rule("RD1")
    @Test
    void withoutTheExtensionTheValueIsMaskedAllTheSame() throws IOException {
        try (Trial trial = Trial.in(root)) {
            enter(trial, DECLARE);
            trial.run("echo ${KEY-unset} s3cret");

            assertThat(trial.recorder.lines).contains("unset ********");
            assertThat(trial.log()).doesNotContain("s3cret").contains("REDACTED_ENV_VARS");
        }
    }

    @Rule({"RD1", "SD6"})
    @Test
    void aTaskSetsNoSecretVariableYetItsValueIsMasked() throws IOException {
        try (Trial trial = Trial.in(root, Extension.REDACTED_ENV_VARS)) {
            trial.run(DECLARE);
            trial.run("echo ${KEY-unset} s3cret");

            assertThat(trial.recorder.lines).contains("unset ********");
        }
    }

    @Rule("SD2")
    @Test
    void aMalformedSecretOnlyWarnsWhereTheJobListsTheExtension() throws IOException {
        String malformed = "echo 'openjd_redacted_env: 1KEY=s3cret'; echo on with s3cret";
        try (Trial trial = Trial.in(root, Extension.REDACTED_ENV_VARS)) {
            enter(trial, malformed);

            assertThat(trial.recorder.statuses.getLast().state()).isEqualTo(ActionState.SUCCESS);
            assertThat(trial.recorder.lines).contains("on with ********");
        }
        try (Trial trial = Trial.in(root)) {
            enter(trial, malformed + "; exec sleep 60");

            assertThat(trial.recorder.statuses.getLast().state()).isEqualTo(ActionState.FAILED);
            assertThat(trial.log() + trial.recorder.statuses).doesNotContain("s3cret");
        }
    }

    @Rule("SD2")
    @Test
    void aLookalikeIsFatalEverywhereAndAMalformedPayloadOnlyInEnvironments() throws IOException {
        try (Trial trial = Trial.in(root)) {
            assertThat(trial.run("echo 'openjd_env: 1A=1'; echo on").state())
                    .isEqualTo(ActionState.SUCCESS);
            assertThat(trial.recorder.lines).contains("on");
            assertThat(trial.run("echo 'Openjd_env: A=1'; exec sleep 60").state())
                    .isEqualTo(ActionState.FAILED);
        }
        try (Trial trial = Trial.in(root)) {
            Environment leaving =
                    environment(
                            "E",
                            Optional.empty(),
                            Optional.of(sh("echo 'openjd_unset_env: 1'; exec sleep 60")));
            trial.session.enterEnvironment("e", leaving, PLAIN);
            assertThat(trial.session.exitEnvironment("e", true, PLAIN).state())
                    .isEqualTo(ActionState.FAILED);
        }
    }

    @Rule({"RD2", "PC10"})
    @Test
    void statusAndFailureAreMaskedEvenIfTheyCameBefore() throws IOException {
        try (Trial trial = Trial.in(root)) {
            ActionStatus ended =
                    trial.run(
                            "echo openjd_status: at s3cret; echo openjd_fail: no s3cret;"
                                    + DECLARE
                                    + "; echo openjd_progress: 1; exit 1");

            assertThat(ended.statusMessage()).contains("at ********");
            assertThat(ended.failMessage()).contains("no ********");
            assertThat(trial.recorder.statuses.getLast()).isEqualTo(ended);
        }
    }

    @Rule("RD2")
    @Test
    void whatTheSessionItselfSaysIsMasked() throws IOException {
        try (Trial trial = Trial.in(root)) {
            enter(trial, DECLARE);
            trial.session.log("the caller's s3cret");
            ActionStatus missing =
                    trial.session.runTask(task(command("no-s3cret-here")), Map.of(), PLAIN);
            assertThat(missing.failMessage().orElseThrow()).contains("`no-********-here`");
            trial.session.exitEnvironment("e", true, PLAIN);

            assertThat(trial.log() + trial.recorder.statuses).doesNotContain("s3cret");
        }
    }

    @Rule("RD2")
    @Test
    void whyAnActionCannotBePreparedIsMasked() throws IOException {
        SessionSettings settings =
                new SessionSettings(
                        "trial",
                        Workplace.below(root),
                        Map.of("Limit", new ParameterValue(ParameterType.STRING, "s3cret")),
                        List.of(),
                        Trial.PATH,
                        Set.of(Extension.FEATURE_BUNDLE_1));
        try (Trial trial = Trial.of(settings)) {
            enter(trial, DECLARE);
            ActionStatus ended =
                    trial.session.runTask(
                            task(withTimeout(sh("true"), "{{Param.Limit}}")), Map.of(), PLAIN);

            assertThat(ended.failMessage().orElseThrow())
                    .contains("'********' is not a positive number of seconds");
            assertThat(trial.log() + trial.recorder.statuses).doesNotContain("s3cret");
        }
    }

    @Rule("RD2")
    @Test
    void whyAnActionIsCanceledIsMasked() throws Exception {
        try (Trial trial = Trial.in(root)) {
            Future<ActionStatus> running = trial.begin(sh(DECLARE + "; echo ready; exec sleep 60"));
            trial.canceler.cancelAsFailed("input s3cret is gone");

            assertThat(Trial.end(running).failMessage()).contains("input ******** is gone");
            assertThat(trial.log()).doesNotContain("s3cret");
        }
    }

    @Rule("RD2")
    @Test
    void valuesOfSeveralLinesStayHiddenWhenTheEnvironmentIsPrinted() throws IOException {
        try (Trial trial = Trial.in(root, Extension.REDACTED_ENV_VARS)) {
            enter(trial, "printf '%s\\n' 'openjd_redacted_env: \"KEY=al\\npha\\nbe\\nDELTA\"'");
            trial.run("env; printf '%s' \"$KEY\" | wc -l");

            assertThat(trial.recorder.lines)
                    .contains("KEY=********", "3")
                    .doesNotContain("pha", "be", "DELTA");
        }
    }

    @Rule("RD2")
    @Test
    void aSecretIsInNoArgumentOfAnyProcessAndInNoFileThatStays() throws IOException {
        try (Trial trial = Trial.in(root, Extension.REDACTED_ENV_VARS)) {
            enter(trial, "echo 'openjd_redacted_env: KEY=gizli-ığ'");
            trial.run("cat /proc/$$/cmdline /proc/$PPID/cmdline | tr '\\0' ' '; echo; ls -R .");

            assertThat(trial.log()).doesNotContain("gizli").doesNotContain("\\303");
            try (var files = Files.walk(trial.session.workingDirectory())) {
                assertThat(files.filter(Files::isRegularFile))
                        .noneMatch(SecretsTest::holdsTheSecret);
            }
        }
    }

    private static boolean holdsTheSecret(Path file) {
        try {
            return Files.readString(file).contains("gizli");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Rule("RD2")
    @Test
    void whatCannotBeDeletedIsNamedWithoutSecrets() throws IOException {
        Trial trial = Trial.in(root);
        enter(trial, DECLARE);
        trial.session.exitEnvironment("e", true, PLAIN);
        trial.close();

        assertThat(trial.log()).doesNotContain("s3cret");
    }

    @Rule("SD7")
    @Test
    void onlyTheSessionsOwnLinesFollowTheLevel() throws IOException {
        try (Trial trial = Trial.in(root)) {
            trial.run("echo openjd_session_runtime_loglevel: WARNING; echo shown");
            assertThat(trial.recorder.lines)
                    .contains("shown")
                    .noneMatch(line -> line.contains("exited with code"));

            trial.run("echo openjd_session_runtime_loglevel: info");
            assertThat(trial.recorder.lines).anyMatch(line -> line.contains("exited with code: 0"));
        }
    }

    @Rule({"SR7", "SD6"})
    @Test
    void anEnvironmentSetsAndThenTakesAway() throws IOException {
        Environment outer =
                variables(
                        environment(
                                "Outer",
                                Optional.of(
                                        sh(
                                                "echo openjd_unset_env: A; echo openjd_env: A=late;"
                                                        + " echo openjd_env: 'B=x y '")),
                                Optional.empty()),
                        Map.of("A", "early", "C", "c"));
        Environment inner =
                variables(
                        environment("Inner", Optional.empty(), Optional.empty()),
                        Map.of("A", "inner"));
        try (Trial trial = Trial.in(root)) {
            trial.session.enterEnvironment("o", outer, PLAIN);
            trial.run("echo \"[${A-unset}][$B][$C]\"");
            trial.session.enterEnvironment("i", inner, PLAIN);
            trial.run("echo \"[$A]\"");
            trial.session.exitEnvironment("i", true, PLAIN);
            trial.run("echo \"again [${A-unset}]\"");

            assertThat(trial.recorder.lines)
                    .containsSubsequence("[unset][x y ][c]", "[inner]", "again [unset]");
        }
    }
}
