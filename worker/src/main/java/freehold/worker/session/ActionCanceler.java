package freehold.worker.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets any thread cancel one action: before it started, which then never starts its process, or
 * while it runs. Once the action has ended, nothing happens.
 */
public final class ActionCanceler {
    private final AtomicReference<Target> target =
            new AtomicReference<>(new Target(Optional.empty(), List.of()));

    /** Cancels in the way the action itself asks for; it ends as {@link ActionState#CANCELED}. */
    public void cancel() {
        cancel(Cancel.plain());
    }

    /** Cancels, and grants no longer notice than {@code limit} whatever the action asks for. */
    public void cancelWithin(Duration limit) {
        cancel(Cancel.within(limit));
    }

    /**
     * As {@link #cancel}, but the action ends as {@link ActionState#FAILED} for the reason given.
     */
    public void cancelAsFailed(String reason) {
        cancel(Cancel.because(ActionState.FAILED, reason));
    }

    private void cancel(Cancel cancel) {
        Target before = target.getAndUpdate(now -> now.asked(cancel));
        before.run().ifPresent(run -> run.cancel(cancel));
    }

    void attach(ActionRun run) {
        Target before = target.getAndSet(new Target(Optional.of(run), List.of()));
        before.early().forEach(run::cancel);
    }

    /** The running command, or what was asked before there was one. */
    private record Target(Optional<ActionRun> run, List<Cancel> early) {
        Target asked(Cancel cancel) {
            if (run.isPresent()) {
                return this;
            }
            List<Cancel> more = new ArrayList<>(early);
            more.add(cancel);
            return new Target(run, List.copyOf(more));
        }
    }
}
