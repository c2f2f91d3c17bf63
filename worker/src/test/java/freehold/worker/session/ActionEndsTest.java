package freehold.worker.session;

import static freehold.worker.session.Scripts.sh;
import static freehold.worker.session.Scripts.task;
import static freehold.worker.session.Scripts.withNotice;
import static freehold.worker.session.Scripts.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Action;
import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How actions end that do not end by themselves: canceled, late, or leaving processes behind. */
class ActionEndsTest {
    @TempDir private Path root;
    private final Recorder recorder = new Recorder();
    private final ActionCanceler canceler = new ActionCanceler();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Session session;

    @BeforeEach
    void openSession() throws IOException {
        SessionSettings settings =
                new SessionSettings(
                        "session-1",
                        Workplace.below(root),
                        Map.of(),
                        List.of(),
                        Map.of("PATH", "/usr/bin:/bin"),
                        Set.of());
        session = Session.open(settings, recorder, InstantSource.system(), Seeds.random(2));
    }

    @AfterEach
    void closeSession() throws IOException {
        session.close();
        threads.close();
    }

    private Future<ActionStatus> start(Action action) {
        return threads.submit(() ->
                session.runTask(task(action), Map.of(), new ActionContext(Map.of(), canceler)));
    }

    private static ActionStatus end(Future<ActionStatus> running)
            throws ExecutionException, InterruptedException, TimeoutException {
        return running.get(30, TimeUnit.SECONDS);
    }

    /** The process the script wrote as {@code child=PID}. */
    private ProcessHandle child() {
        String pid =
                recorder.lines.stream()
                        .filter(line -> line.startsWith("child="))
                        .findFirst()
                        .orElseThrow()
                        .substring(6);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Rule("PC2")
    @Test
    void terminateKillsTheCommandAndAllItStarted() throws Exception {
        Future<ActionStatus> running =
                start(sh("sleep 60 & echo child=$!; trap '' TERM; echo ready; wait; sleep 60"));
        recorder.awaitReady();
        ProcessHandle child = child();

        canceler.cancel();

        assertThat(end(running).state()).isEqualTo(ActionState.CANCELED);
        assertThat(end(running).exitCode()).contains(128 + 9);
        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(session.state()).isEqualTo(SessionState.READY_ENDING);
    }

    @Rule("PC3")
    @Test
    void notifyWritesTheNoticeBeforeTheSignal() throws Exception {
        Action patient =
                sh(
                        "trap 'cat cancel_info.json; echo; echo bye; exit 0' TERM; echo ready;"
                                + " while :; do sleep 0.1; done");
        Future<ActionStatus> running = start(withNotice(patient, 60));
        recorder.awaitReady();

        canceler.cancel();

        ActionStatus ended = end(running);
        assertThat(ended.state()).isEqualTo(ActionState.CANCELED);
        assertThat(ended.exitCode()).contains(0);
        assertThat(recorder.lines).contains("bye");
        assertThat(recorder.lines)
                .anyMatch(line -> line.matches("\\{\"NotifyEnd\":\"[0-9-]{10}T[0-9:]{8}Z\"}"));
    }

    @Rule("PC3")
    @Test
    void whoIgnoresTheNoticeIsKilledWhenItIsOver() throws Exception {
        Future<ActionStatus> running =
                start(withNotice(sh("trap '' TERM; echo ready; while :; do sleep 0.1; done"), 1));
        recorder.awaitReady();

        canceler.cancel();

        assertThat(end(running).exitCode()).contains(128 + 9);
    }

    @Rule("PC5")
    @Test
    void aShorterLimitOfTheCallerWinsEvenLater() throws Exception {
        Action deaf = sh("trap 'echo asked' TERM; echo ready; while :; do sleep 0.1; done");
        Future<ActionStatus> running = start(withNotice(deaf, 600));
        recorder.awaitReady();

        canceler.cancel();
        canceler.cancelWithin(Duration.ofSeconds(2));

        assertThat(end(running).state()).isEqualTo(ActionState.CANCELED);
        assertThat(recorder.lines).contains("asked");
    }

    @Rule("PC5")
    @Test
    void aCancelCanBeReportedAsAFailure() throws Exception {
        Future<ActionStatus> running = start(sh("echo ready; exec sleep 60"));
        recorder.awaitReady();

        canceler.cancelAsFailed("inputs are gone");

        assertThat(end(running).state()).isEqualTo(ActionState.FAILED);
        assertThat(end(running).failMessage()).contains("inputs are gone");
    }

    @Test
    void anActionCanceledBeforeItStartsNeverRuns() throws Exception {
        canceler.cancel();

        assertThat(end(start(sh("echo ran"))).state()).isEqualTo(ActionState.CANCELED);
        assertThat(recorder.lines).doesNotContain("ran");
    }

    @Test
    void aCancelAfterTheEndChangesNothing() throws Exception {
        ActionStatus ended = end(start(sh("true")));
        canceler.cancel();

        assertThat(ended.state()).isEqualTo(ActionState.SUCCESS);
        assertThat(session.state()).isEqualTo(SessionState.READY);
    }

    @Rule("PC4")
    @Test
    void anActionThatTakesTooLongEndsInATimeout() throws Exception {
        ActionStatus ended = end(start(withTimeout(sh("exec sleep 60"), 1)));

        assertThat(ended.state()).isEqualTo(ActionState.TIMEOUT);
        assertThat(ended.failMessage().orElseThrow()).startsWith("TIMEOUT");
    }

    @Rule("PC4")
    @Test
    void aTimeoutGivesTheNoticeOfTheAction() throws Exception {
        Action action = sh("trap 'echo asked; exit 5' TERM; while :; do sleep 0.1; done");

        ActionStatus ended = end(start(withTimeout(withNotice(action, 30), 1)));

        assertThat(ended.state()).isEqualTo(ActionState.TIMEOUT);
        assertThat(ended.exitCode()).contains(5);
        assertThat(recorder.lines).contains("asked");
    }

    @Rule("PC6")
    @Test
    void anOrphanThatHoldsTheOutputDoesNotHoldTheSession() throws Exception {
        ActionStatus ended = end(start(sh("sleep 60 & echo child=$!; exit 0")));

        assertThat(ended.state()).isEqualTo(ActionState.SUCCESS);
        child().destroyForcibly();
    }

    @Rule("PC6")
    @Test
    void aCommandThatClosesItsOutputAndStaysIsKilled() throws Exception {
        ActionStatus ended = end(start(sh("exec >/dev/null 2>&1; exec sleep 60")));

        assertThat(ended.state()).isEqualTo(ActionState.FAILED);
        assertThat(ended.exitCode()).contains(128 + 9);
    }

    @Test
    void aThreadThatIsInterruptedKillsTheCommand() throws Exception {
        Future<ActionStatus> running = start(sh("sleep 60 & echo child=$!; echo ready; wait"));
        recorder.awaitReady();
        ProcessHandle child = child();

        threads.shutdownNow();

        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(running.state()).isNotNull();
    }

    @Test
    void aFloodOfOutputArrivesWhole() throws Exception {
        ActionStatus ended = end(start(sh("seq 1 20000")));

        assertThat(ended.state()).isEqualTo(ActionState.SUCCESS);
        assertThat(recorder.lines).contains("1", "20000").hasSizeGreaterThanOrEqualTo(20000);
    }
}
