package freehold.worker.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a running command stands: what it said, what has ended of it, and what is due when.
 *
 * @param cancel why it is being ended early, once it is
 * @param silent whether its output has ended
 */
record ActionProgress(
        ActionStatus status,
        Optional<Cancel> cancel,
        Optional<Integer> exitCode,
        boolean silent,
        Deadlines deadlines) {
    static ActionProgress of(ActionStatus started, Deadline timeout) {
        return new ActionProgress(
                started,
                Optional.empty(),
                Optional.empty(),
                false,
                Deadlines.NONE.withTimeout(timeout));
    }

    boolean over() {
        return exitCode.isPresent() && silent;
    }

    ActionProgress withStatus(ActionStatus now) {
        return new ActionProgress(now, cancel, exitCode, silent, deadlines);
    }

    ActionProgress with(Deadlines changed) {
        return new ActionProgress(status, cancel, exitCode, silent, changed);
    }

    /** What is being ended early can no longer run too long. */
    ActionProgress canceling(Cancel reason) {
        return new ActionProgress(
                status,
                Optional.of(cancel.map(before -> before.and(reason)).orElse(reason)),
                exitCode,
                silent,
                deadlines.withTimeout(Deadline.NEVER));
    }

    ActionProgress outputEnded(Deadline exitBy) {
        return new ActionProgress(
                status,
                cancel,
                exitCode,
                true,
                exitCode.isPresent() ? deadlines : deadlines.withGrace(exitBy));
    }

    /** With its exit an action can no longer be late; only its last lines may. */
    ActionProgress exited(int code, Deadline silentBy) {
        return new ActionProgress(
                status, cancel, Optional.of(code), silent, Deadlines.NONE.withGrace(silentBy));
    }

    /** What still holds the output after the exit is not waited for. */
    ActionProgress graceOver() {
        return new ActionProgress(
                status,
                cancel,
                exitCode,
                silent || exitCode.isPresent(),
                deadlines.withGrace(Deadline.NEVER));
    }

    ActionStatus ended(Instant now) {
        ActionState natural =
                exitCode.filter(code -> code == 0).isPresent()
                        ? ActionState.SUCCESS
                        : ActionState.FAILED;
        ActionState end = cancel.map(Cancel::end).orElse(natural);
        ActionStatus said =
                cancel.flatMap(Cancel::message).map(status::withFailMessage).orElse(status);
        return said.ended(end, exitCode, now);
    }
}
