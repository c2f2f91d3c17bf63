package freehold.worker.session;

import static freehold.worker.session.Scripts.command;
import static freehold.worker.session.Scripts.sh;
import static freehold.worker.session.Scripts.task;
import static freehold.worker.session.Scripts.withNotice;
import static freehold.worker.session.Scripts.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands and what they leave behind or write, however they are ended. */
class ProcessesTest {
    private static final ActionContext PLAIN = ActionContext.plain();

    @TempDir private Path root;

    private static void awaitEnd(ProcessHandle process) throws Exception {
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    @Rule("PC1")
    @Test
    void aChildThatLeavesTheGroupIsKilledWithIt() throws Exception {
        try (Trial trial = Trial.in(root)) {
            Future<ActionStatus> running =
                    trial.begin(
                            sh(
                                    "setsid sh -c 'echo child=$$; setsid sh -c \"echo"
                                        + " grandchild=\\$\\$; echo ready; sleep 60; true\"; true'"
                                        + " & wait"));
            ProcessHandle child = trial.process("child");
            ProcessHandle grandchild = trial.process("grandchild");

            trial.canceler.cancel();

            assertThat(Trial.end(running).exitCode()).contains(128 + 9);
            awaitEnd(child);
            awaitEnd(grandchild);
        }
    }

    @Rule("PC1")
    @Test
    void aTreeOfProcessesIsKilledDownToItsLeaves() throws Exception {
        try (Trial trial = Trial.in(root)) {
            Future<ActionStatus> running =
                    trial.begin(
                            sh(
                                    "for i in 1 2 3; do sh -c 'for j in 1 2; do sh -c \"echo"
                                        + " leaf=\\$\\$; exec sleep 60\" & done; wait' & done; echo"
                                        + " top=$$; echo ready; wait"));
            trial.recorder.await("leaf=", 6);
            var all = trial.process("top").descendants().toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(9);

            trial.canceler.cancel();

            assertThat(Trial.end(running).state()).isEqualTo(ActionState.CANCELED);
            for (ProcessHandle process : all) {
                awaitEnd(process);
            }
        }
    }

    @Rule("PC6")
    @Test
    void aDaemonMayOutliveTheActionThatStartedIt() throws Exception {
        try (Trial trial = Trial.in(root)) {
            ActionStatus ended =
                    trial.run(
                            "setsid sh -c 'echo child=$$; exec sleep 60' >out 2>&1 &"
                                    + " until [ -s out ]; do sleep 0.05; done; cat out");

            assertThat(ended.state()).isEqualTo(ActionState.SUCCESS);
            ProcessHandle daemon = trial.process("child");
            assertThat(daemon.isAlive()).isTrue();
            assertThat(daemon.destroyForcibly()).isTrue();
        }
    }

    @Rule("PC3")
    @Test
    void whoeverEndsInTimeLeavesNothingBehindEither() throws Exception {
        try (Trial trial = Trial.in(root)) {
            Future<ActionStatus> running =
                    trial.begin(
                            withNotice(
                                    sh(
                                            "sleep 60 & echo child=$!; trap 'exit 3' TERM; echo"
                                                    + " ready; wait"),
                                    60));
            ProcessHandle child = trial.process("child");

            trial.canceler.cancel();

            assertThat(Trial.end(running).exitCode()).contains(3);
            awaitEnd(child);
        }
    }

    @Rule("PC3")
    @Test
    void theNoticeNamesTheTimeOfTheSessionsClock() throws Exception {
        InstantSource clock = InstantSource.fixed(Instant.parse("2040-02-03T04:05:06.789Z"));
        try (Trial trial = Trial.at(clock, root)) {
            Future<ActionStatus> running =
                    trial.begin(
                            withNotice(
                                    sh(
                                            "n=0; trap 'cat cancel_info.json; echo; n=$((n+1))'"
                                                + " TERM; echo ready; while [ $n -lt 2 ]; do sleep"
                                                + " 0.05; done"),
                                    600));
            trial.canceler.cancel();
            trial.recorder.await("{\"NotifyEnd\":\"2040-02-03T04:15:06Z\"}", 1);
            trial.canceler.cancelWithin(Duration.ofSeconds(30));

            assertThat(Trial.end(running).state()).isEqualTo(ActionState.CANCELED);
            assertThat(trial.recorder.lines).contains("{\"NotifyEnd\":\"2040-02-03T04:05:36Z\"}");
        }
    }

    @Rule("PC5")
    @Test
    void aLaterLongerLimitChangesNothing() throws Exception {
        try (Trial trial = Trial.in(root)) {
            Future<ActionStatus> running =
                    trial.begin(
                            withNotice(
                                    sh("trap '' TERM; echo ready; while :; do sleep 0.1; done"),
                                    600));

            trial.canceler.cancelWithin(Duration.ofSeconds(1));
            trial.canceler.cancelWithin(Duration.ofSeconds(500));
            trial.canceler.cancel();

            assertThat(Trial.end(running).exitCode()).contains(128 + 9);
            assertThat(trial.recorder.lines)
                    .filteredOn(line -> line.startsWith("Asking process"))
                    .hasSize(1);
        }
    }

    @Rule("PC5")
    @Test
    void whoeverAsksForAFailureGetsOne() throws Exception {
        try (Trial trial = Trial.in(root)) {
            Future<ActionStatus> running =
                    trial.begin(
                            withNotice(
                                    sh(
                                            "trap 'exit 0' TERM; echo ready; while :; do sleep 0.1;"
                                                    + " done"),
                                    60));
            trial.canceler.cancelAsFailed("lost");
            trial.canceler.cancel();

            assertThat(Trial.end(running).state()).isEqualTo(ActionState.FAILED);
            assertThat(Trial.end(running).failMessage()).contains("lost");
        }
        assertThat(Cancel.plain().and(Cancel.because(ActionState.FAILED, "late")))
                .isEqualTo(Cancel.because(ActionState.FAILED, "late"));
        assertThat(Cancel.because(ActionState.TIMEOUT, "slow").and(Cancel.plain()).end())
                .isEqualTo(ActionState.TIMEOUT);
    }

    @Rule({"SR5", "PC5"})
    @Test
    void aSessionIsCancelingUntilItsActionHasEnded() throws Exception {
        try (Trial trial = Trial.in(root)) {
            Future<ActionStatus> running =
                    trial.begin(
                            withNotice(
                                    sh("trap '' TERM; echo ready; while :; do sleep 0.1; done"),
                                    600));
            assertThat(trial.session.state()).isEqualTo(SessionState.RUNNING);
            trial.canceler.cancel();
            trial.recorder.await("Asking process", 1);
            assertThat(trial.session.state()).isEqualTo(SessionState.CANCELING);
            assertThatThrownBy(() -> trial.run("true")).isInstanceOf(IllegalStateException.class);

            trial.canceler.cancelWithin(Duration.ZERO);
            assertThat(Trial.end(running).state()).isEqualTo(ActionState.CANCELED);
            assertThat(trial.session.state()).isEqualTo(SessionState.READY_ENDING);
        }
    }

    @Rule("PC7")
    @ParameterizedTest
    @CsvSource({
        "exit 0,          0,   SUCCESS",
        "exit 1,          1,   FAILED",
        "exit 255,        255, FAILED",
        "exec sh -c 'kill -TERM $$', 143, FAILED",
        "exec sh -c 'kill -SEGV $$', 139, FAILED"
    })
    void theExitCodeIsToldAndLogged(String script, int code, ActionState state) throws IOException {
        try (Trial trial = Trial.in(root)) {
            ActionStatus ended = trial.run(script);

            assertThat(ended.exitCode()).contains(code);
            assertThat(ended.state()).isEqualTo(state);
            assertThat(trial.recorder.lines)
                    .anyMatch(line -> line.endsWith("exited with code: " + code));
        }
    }

    @Test
    void everyByteIsReadHoweverManyThereAre() throws IOException {
        try (Trial trial = Trial.in(root)) {
            trial.run("seq 1 100000; printf 'a\\0b\\377\\n'; printf 'no end'");

            assertThat(trial.recorder.lines)
                    .hasSizeGreaterThan(100_000)
                    .contains("1", "100000", "a\0b\\xff", "no end");
        }
    }

    @Rule("SD4")
    @Test
    void aLineWithoutAnEndFillsNoMemory() throws IOException {
        try (Trial trial = Trial.in(root)) {
            trial.run("head -c 50000000 /dev/zero | tr '\\0' x; echo; echo after");

            assertThat(trial.recorder.lines).contains("x".repeat(OutputLines.LINE_CAP), "after");
        }
    }

    @Test
    void aNulInAnArgumentFailsTheAction() throws IOException {
        try (Trial trial = Trial.in(root)) {
            ActionStatus ended =
                    trial.session.runTask(task(command("echo", "a\0b")), Map.of(), PLAIN);

            assertThat(ended.state()).isEqualTo(ActionState.FAILED);
            assertThat(ended.failMessage().orElseThrow()).contains("NUL");
        }
    }

    @Rule("SR2")
    @Test
    void aProgramIsFoundOnThePathOfTheActionAndInTheWorkingDirectory() throws IOException {
        try (Trial trial = Trial.in(root)) {
            trial.run("mkdir bin; printf '#!/bin/sh\\npwd\\n' > bin/tool; chmod +x bin/tool");
            trial.session.runTask(
                    task(command("tool")),
                    Map.of(),
                    new ActionContext(Map.of("PATH", "bin:/usr/bin:/bin"), trial.canceler));
            trial.session.runTask(task(command("bin/tool")), Map.of(), PLAIN);

            String directory = trial.session.workingDirectory().toString();
            assertThat(trial.recorder.lines).filteredOn(directory::equals).hasSize(2);
            assertThat(trial.session.runTask(task(command("./bin")), Map.of(), PLAIN).state())
                    .isEqualTo(ActionState.FAILED);
        }
    }

    @Rule({"A5", "PC4"})
    @Test
    void aTimeoutIsAFailureWhateverTheExitCode() throws IOException {
        try (Trial trial = Trial.in(root)) {
            ActionStatus ended =
                    trial.session.runTask(
                            task(
                                    withTimeout(
                                            withNotice(
                                                    sh(
                                                            "trap 'exit 0' TERM; while :; do sleep"
                                                                    + " 0.05; done"),
                                                    60),
                                            1)),
                            Map.of(),
                            PLAIN);

            assertThat(ended.exitCode()).contains(0);
            assertThat(ended.state()).isEqualTo(ActionState.TIMEOUT);
            assertThat(trial.session.state()).isEqualTo(SessionState.READY_ENDING);
        }
    }

    @Test
    void closingASessionKillsWhatRunsAndDeletesTheDirectory() throws Exception {
        Trial trial = Trial.in(root);
        Future<ActionStatus> running =
                trial.begin(
                        sh("echo child=$$; trap '' TERM; echo ready; while :; do sleep 1; done"));
        ProcessHandle command = trial.process("child");

        trial.close();

        assertThat(Trial.end(running).state()).isEqualTo(ActionState.CANCELED);
        awaitEnd(command);
        assertThat(trial.session.workingDirectory()).doesNotExist();
        assertThat(trial.session.state()).isEqualTo(SessionState.ENDED);
    }

    /** A listener that fails at the line {@code now}. */
    private static SessionListener failing(Recorder recorder, Runnable failure) {
        return new SessionListener() {
            @Override
            public void output(String line) {
                recorder.output(line);
                if (line.equals("now")) {
                    failure.run();
                }
            }

            @Override
            public void changed(ActionStatus status) {
                recorder.changed(status);
            }
        };
    }

    private Session open(SessionListener listener) throws IOException {
        return Session.open(
                Trial.settings(Workplace.below(root), Trial.PATH),
                listener,
                InstantSource.system(),
                Seeds.random(3));
    }

    @Test
    void aListenerThatFailsLeavesNoProcessBehind() throws Exception {
        Recorder recorder = new Recorder();
        SessionListener listener =
                failing(
                        recorder,
                        () -> {
                            throw new IllegalArgumentException("no room");
                        });
        try (Session session = open(listener)) {
            assertThatThrownBy(() ->
                            session.runTask(
                                    task(sh("sleep 60 & echo $!; echo now; wait")),
                                    Map.of(),
                                    PLAIN))
                    .hasMessage("no room");

            String child =
                    recorder.lines.stream()
                            .filter(line -> line.matches("[0-9]+"))
                            .findFirst()
                            .orElseThrow();
            for (var left : ProcessHandle.of(Long.parseLong(child)).stream().toList()) {
                awaitEnd(left);
            }
            assertThat(session.state()).isEqualTo(SessionState.READY_ENDING);
        }
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aSessionCannotBeClosedByItsOwnAction() throws Exception {
        AtomicReference<Session> opened = new AtomicReference<>();
        List<Throwable> refusals = new ArrayList<>();
        SessionListener listener =
                failing(
                        new Recorder(),
                        () -> refusals.add(catchThrowable(() -> opened.get().close())));
        try (Session session = open(listener)) {
            opened.set(session);

            assertThat(session.runTask(task(sh("echo now")), Map.of(), PLAIN).state())
                    .isEqualTo(ActionState.SUCCESS);
            assertThat(refusals).hasOnlyElementsOfType(IllegalStateException.class).hasSize(1);
        }
    }
}
