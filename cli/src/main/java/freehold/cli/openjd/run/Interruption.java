package freehold.cli.openjd.run;

import freehold.worker.session.ActionCanceler;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a user who interrupts gets: the first time the running action is canceled as it asks for,
 * and the environments are left; the second time it is killed, and nothing else runs.
 *
 * <p>An action's canceler is put in place before the count is looked at, and a signal counts before
 * it cancels: whichever comes first, no action starts unnoticed.
 */
final class Interruption {
    private final RunLog log;
    private final AtomicInteger signals = new AtomicInteger();
    private final AtomicReference<ActionCanceler> running =
            new AtomicReference<>(new ActionCanceler());

    Interruption(RunLog log) {
        this.log = log;
    }

    /** Hears a signal, on any thread. */
    void signal() {
        if (signals.incrementAndGet() == 1) {
            log.command("Interrupted; canceling the session. Interrupt again to end at once.");
            running.get().cancel();
        } else {
            log.command("Interrupted again; ending at once.");
            running.get().cancelWithin(Duration.ZERO);
        }
    }

    /** What cancels the action that comes next. */
    ActionCanceler arm() {
        ActionCanceler canceler = new ActionCanceler();
        running.set(canceler);
        return canceler;
    }

    /** Whether only environments may still be left. */
    boolean isAsked() {
        return signals.get() > 0;
    }

    /** Whether nothing may run any more. */
    boolean isUrgent() {
        return signals.get() > 1;
    }
}
