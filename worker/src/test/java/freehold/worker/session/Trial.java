package freehold.worker.session;

import static freehold.worker.session.Scripts.sh;
import static freehold.worker.session.Scripts.task;

import freehold.openjd.Action;
import freehold.openjd.Extension;
import freehold.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Path;
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

/** A session under test, with what it says and a way to run its actions beside the test. */
final class Trial implements AutoCloseable {
    static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin");

    final Recorder recorder = new Recorder();
    final ActionCanceler canceler = new ActionCanceler();
    final Session session;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Trial(SessionSettings settings, InstantSource clock) throws IOException {
        this.session = Session.open(settings, recorder, clock, Seeds.random(7));
    }

    static Trial in(Path root, Extension... extensions) throws IOException {
        return of(settings(Workplace.below(root), PATH, extensions));
    }

    static Trial of(SessionSettings settings) throws IOException {
        return new Trial(settings, InstantSource.system());
    }

    static Trial at(InstantSource clock, Path root) throws IOException {
        return new Trial(settings(Workplace.below(root), PATH), clock);
    }

    static SessionSettings settings(
            Workplace workplace, Map<String, String> environment, Extension... extensions) {
        return new SessionSettings(
                "trial", workplace, Map.of(), List.of(), environment, Set.of(extensions));
    }

    /** Runs a task of this script of the shell to its end. */
    ActionStatus run(String script) {
        return session.runTask(task(sh(script)), Map.of(), ActionContext.plain());
    }

    /** Begins such a task, and waits until it has written {@code ready}. */
    Future<ActionStatus> begin(Action action) throws InterruptedException {
        Future<ActionStatus> running =
                threads.submit(() ->
                        session.runTask(
                                task(action), Map.of(), new ActionContext(Map.of(), canceler)));
        recorder.awaitReady();
        return running;
    }

    static ActionStatus end(Future<ActionStatus> running)
            throws ExecutionException, InterruptedException, TimeoutException {
        return running.get(30, TimeUnit.SECONDS);
    }

    /** The process whose id the script wrote behind {@code name=}. */
    ProcessHandle process(String name) {
        return ProcessHandle.of(Long.parseLong(written(name))).orElseThrow();
    }

    /** What the script wrote behind {@code name=}. */
    String written(String name) {
        return recorder.lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    String log() {
        return String.join("\n", recorder.lines);
    }

    @Override
    public void close() {
        session.close();
        threads.close();
    }
}
