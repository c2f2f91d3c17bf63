package freehold.worker.session;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of an action at one moment: while it runs, and finally how it ended.
 *
 * @param progress from 0 to 100, as last said by the command
 * @param exitCode 128 + n for a command that signal n ended; empty while it runs and for an action
 *     that started no process
 */
public record ActionStatus(
        ActionState state,
        Optional<Double> progress,
        Optional<String> statusMessage,
        Optional<String> failMessage,
        Optional<Integer> exitCode,
        Instant startedAt,
        Optional<Instant> endedAt) {
    static ActionStatus started(Instant now) {
        return new ActionStatus(
                ActionState.RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty());
    }

    /** An action that began and ended at once, without a process. */
    static ActionStatus atOnce(ActionState end, Optional<String> failMessage, Instant now) {
        return new ActionStatus(
                end,
                Optional.empty(),
                Optional.empty(),
                failMessage,
                Optional.empty(),
                now,
                Optional.of(now));
    }

    ActionStatus withProgress(double percent) {
        return new ActionStatus(
                state,
                Optional.of(percent),
                statusMessage,
                failMessage,
                exitCode,
                startedAt,
                endedAt);
    }

    ActionStatus withStatusMessage(String message) {
        return new ActionStatus(
                state, progress, Optional.of(message), failMessage, exitCode, startedAt, endedAt);
    }

    ActionStatus withFailMessage(String message) {
        return new ActionStatus(
                state, progress, statusMessage, Optional.of(message), exitCode, startedAt, endedAt);
    }

    ActionStatus ended(ActionState end, Optional<Integer> code, Instant now) {
        return new ActionStatus(
                end, progress, statusMessage, failMessage, code, startedAt, Optional.of(now));
    }

    ActionStatus masked(UnaryOperator<String> mask) {
        return new ActionStatus(
                state,
                progress,
                statusMessage.map(mask),
                failMessage.map(mask),
                exitCode,
                startedAt,
                endedAt);
    }
}
