package freehold.worker.session;

import java.io.InputStream;
import java.util.function.IntConsumer;

/**
 * A running command together with every process it starts, so that all of them can be ended. Rule
 * PC1.
 */
interface ProcessGroup {
    /** The process that this one has started. */
    Process leader();

    /** Who wrote a line of the output. */
    enum Writer {
        COMMAND,
        /** What logs a user in, before the command begins; it gives no directives. */
        LOGIN,
        /** What starts the command, for the group alone to know. */
        LAUNCHER
    }

    /** Who wrote the line that comes next. */
    Writer writer(String line);

    /** Asks the command itself to end (SIGTERM); what it started is its own to end. */
    void askToEnd();

    /** Kills the command and all that it started (SIGKILL). */
    void kill();

    default long id() {
        return leader().pid();
    }

    default InputStream output() {
        return leader().getInputStream();
    }

    /** Tells the exit code once the command has ended: 128 + n if signal n ended it. */
    default void onExit(IntConsumer told) {
        Thread.ofVirtual()
                .name("exit-of-" + id())
                .start(() -> {
                    try {
                        told.accept(leader().waitFor());
                    } catch (InterruptedException never) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
