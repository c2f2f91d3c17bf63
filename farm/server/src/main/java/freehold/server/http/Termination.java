package freehold.server.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Ends the process in order: on SIGTERM or SIGINT the listener goes down, then what is behind it,
 * and the exit status is 0.
 *
 * <p>A JVM that is signaled runs its shutdown hooks and would then exit with 128 plus the signal;
 * so the hook, once done, halts the process itself. It must therefore be the last word: nothing
 * else may rely on a shutdown hook.
 */
public final class Termination {
    private static final Logger LOG = System.getLogger(Termination.class.getName());

    private Termination() {}

    /**
     * Arms the hook.
     *
     * @param listener goes down first
     * @param behind closes the rest, such as the store
     */
    public static void onSignal(Listener listener, Runnable behind) {
        onSignal(() -> {}, listener, behind);
    }

    /**
     * Arms the hook.
     *
     * @param before goes down while the listener still answers
     * @param listener goes down next
     * @param behind closes the rest, such as the store
     */
    public static void onSignal(Runnable before, Listener listener, Runnable behind) {
        Thread hook = new Thread(() -> end(before, listener, behind), "termination");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void end(Runnable before, Listener listener, Runnable behind) {
        int status = 0;
        try {
            before.run();
            listener.stop();
            behind.run();
        } catch (InterruptedException | RuntimeException failure) {
            LOG.log(Level.ERROR, "did not go down in order", failure);
            status = 1;
        }
        Runtime.getRuntime().halt(status);
    }
}
