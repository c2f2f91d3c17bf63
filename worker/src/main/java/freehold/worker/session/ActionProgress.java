package freehold.worker.session;

import freehold.worker.session.ActionRun.Cancel;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a running command stands: what it said, what has ended of it, and what is due when.
 *
 * @param cancel why it is being ended early, once it is
 * @param timeout when it has run too long
 * @param kill when the notice it was given is over
 * @param grace when the rest of it must have ended: its exit after its output, or the other way
 *     round
 */
record ActionProgress(
        ActionStatus status,
        Optional<Cancel> cancel,
        Optional<Integer> exitCode,
        boolean silent,
        Deadline timeout,
        Deadline kill,
        Deadline grace) {
    static ActionProgress of(ActionStatus started, Deadline timeout) {
        return new ActionProgress(
                started,
                Optional.empty(),
                Optional.empty(),
                false,
                timeout,
                Deadline.NEVER,
                Deadline.NEVER);
    }

    boolean over() {
        return exitCode.isPresent() && silent;
    }

    long untilNextDeadline() {
        return Math.max(0, timeout.orEarlier(kill).orEarlier(grace).remainingNanos());
    }

    ActionProgress withStatus(ActionStatus now) {
        return new ActionProgress(now, cancel, exitCode, silent, timeout, kill, grace);
    }

    ActionProgress withTimeout(Deadline at) {
        return new ActionProgress(status, cancel, exitCode, silent, at, kill, grace);
    }

    ActionProgress withKill(Deadline at) {
        return new ActionProgress(status, cancel, exitCode, silent, timeout, at, grace);
    }

    ActionProgress canceling(Cancel reason, Deadline killAt) {
        return new ActionProgress(
                status,
                cancel.or(() -> Optional.of(reason)),
                exitCode,
                silent,
                Deadline.NEVER,
                killAt,
                grace);
    }

    ActionProgress outputEnded(Deadline exitBy) {
        return new ActionProgress(
                status,
                cancel,
                exitCode,
                true,
                timeout,
                kill,
                exitCode.isPresent() ? grace : exitBy);
    }

    /** With its exit an action can no longer be late; only its last lines may. */
    ActionProgress exited(int code, Deadline silentBy) {
        return new ActionProgress(
                status,
                cancel,
                Optional.of(code),
                silent,
                Deadline.NEVER,
                Deadline.NEVER,
                silentBy);
    }

    /** What still holds the output after the exit is not waited for. */
    ActionProgress graceOver() {
        return new ActionProgress(
                status,
                cancel,
                exitCode,
                silent || exitCode.isPresent(),
                timeout,
                kill,
                Deadline.NEVER);
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
