package freehold.worker;

import freehold.worker.agent.Agent;
import freehold.worker.farm.FarmAccess;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * One worker, to be run inside any process: the {@code freehold worker} command, a demonstration, a
 * test.
 */
public final class Worker {
    private final Agent agent;
    private final CompletableFuture<WorkerEnd> ended = new CompletableFuture<>();

    public Worker(WorkerSettings settings, FarmAccess farm, InstantSource clock) {
        this.agent = new Agent(settings, farm, System.getenv(), clock, new SecureRandom());
    }

    /**
     * Works until {@link #stop}, or until the farm wants the worker gone or will not have it.
     *
     * @throws IOException if the state directory or the session root cannot be used
     */
    public WorkerEnd run() throws InterruptedException, IOException {
        try {
            WorkerEnd end = agent.run();
            ended.complete(end);
            return end;
        } finally {
            // Has an effect only when the agent broke off.
            ended.cancel(false);
        }
    }

    /**
     * As {@link #run}, and SIGTERM or SIGINT to this process drains the worker before the process
     * ends; its exit status is 0 then.
     */
    public WorkerEnd runUntilSignaled() throws InterruptedException, IOException {
        Thread drain = new Thread(this::drainAndHalt, "drain-worker");
        Runtime.getRuntime().addShutdownHook(drain);
        try {
            return run();
        } finally {
            forget(drain);
        }
    }

    private static void forget(Thread hook) {
        try {
            var _ = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook itself is what ended the worker.
            System.getLogger(Worker.class.getName())
                    .log(System.Logger.Level.DEBUG, "worker ended by a signal");
        }
    }

    /** Asks the worker to give back what it has not begun, interrupt the rest, and end. */
    public void stop() {
        agent.stop();
    }

    /**
     * A JVM that is signaled runs its hooks and would then exit with 128 plus the signal; this hook
     * is the last word of a worker that has taken its leave.
     */
    private void drainAndHalt() {
        stop();
        boolean inOrder =
                ended.handle((end, _) -> end != null && !(end instanceof WorkerEnd.Failed)).join();
        if (inOrder) {
            Runtime.getRuntime().halt(0);
        }
    }
}
