package freehold.worker.agent;

import freehold.api.CompletedStatus;
import freehold.api.UpdatedSessionActionInfo;
import freehold.worker.session.ActionStatus;
import java.time.Instant;
import java.util.Optional;

/** Words what happened to an action as the farm wants to read it. */
final class ActionReport {
    private static final int MESSAGE_LENGTH = 4096;

    private ActionReport() {}

    static UpdatedSessionActionInfo running(ActionStatus status, Instant now) {
        return UpdatedSessionActionInfo.builder()
                .startedAt(status.startedAt())
                .updatedAt(now)
                .progressPercent(percent(status))
                .progressMessage(status.statusMessage().map(ActionReport::cut))
                .build();
    }

    static UpdatedSessionActionInfo ended(ActionStatus status) {
        CompletedStatus end =
                switch (status.state()) {
                    case SUCCESS -> CompletedStatus.SUCCEEDED;
                    case CANCELED -> CompletedStatus.CANCELED;
                    case FAILED, TIMEOUT, RUNNING -> CompletedStatus.FAILED;
                };
        return completed(end, status, message(status));
    }

    /** An action that the agent itself ended because it stops. */
    static UpdatedSessionActionInfo interrupted(ActionStatus status, String why) {
        return completed(CompletedStatus.INTERRUPTED, status, Optional.of(cut(why)));
    }

    /** An action that failed before it could begin. */
    static UpdatedSessionActionInfo failedAtOnce(String why, Instant now) {
        return UpdatedSessionActionInfo.builder()
                .completedStatus(CompletedStatus.FAILED)
                .startedAt(now)
                .endedAt(now)
                .progressMessage(cut(why))
                .build();
    }

    static UpdatedSessionActionInfo neverAttempted(String why) {
        return UpdatedSessionActionInfo.builder()
                .completedStatus(CompletedStatus.NEVER_ATTEMPTED)
                .progressMessage(cut(why))
                .build();
    }

    private static UpdatedSessionActionInfo completed(
            CompletedStatus end, ActionStatus status, Optional<String> message) {
        return UpdatedSessionActionInfo.builder()
                .completedStatus(end)
                .startedAt(status.startedAt())
                .endedAt(status.endedAt())
                .processExitCode(status.exitCode())
                .progressPercent(
                        end == CompletedStatus.SUCCEEDED ? Optional.of(100f) : percent(status))
                .progressMessage(message.map(ActionReport::cut))
                .build();
    }

    private static Optional<String> message(ActionStatus status) {
        return status.failMessage().or(status::statusMessage);
    }

    private static Optional<Float> percent(ActionStatus status) {
        return status.progress().map(Double::floatValue);
    }

    /** Counted in code points, and never in the middle of one. */
    private static String cut(String message) {
        return message.codePointCount(0, message.length()) <= MESSAGE_LENGTH
                ? message
                : message.substring(0, message.offsetByCodePoints(0, MESSAGE_LENGTH));
    }
}
