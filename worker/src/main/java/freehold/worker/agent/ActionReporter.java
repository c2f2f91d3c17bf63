package freehold.worker.agent;

import freehold.api.AssignedSessionAction;
import freehold.api.UpdatedSessionActionInfo;
import freehold.worker.session.ActionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Hands what happens in sessions on to the agent's loop, which tells the farm. */
final class ActionReporter {
    private static final Duration BETWEEN_BEGINNINGS = Duration.ofSeconds(1);

    private final Reports reports;
    private final Bell bell;
    private final InstantSource clock;

    private final AtomicReference<Beginning> told =
            new AtomicReference<>(new Beginning("", Instant.MIN));

    /** The last beginning of an action that was told at once. */
    private record Beginning(String action, Instant at) {}

    ActionReporter(Reports reports, Bell bell, InstantSource clock) {
        this.reports = reports;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * News of a running action. That it has begun is told at once, but for the sake of a farm with
     * many short tasks not more often than a worker calls anyway; the rest goes with the next call.
     */
    void running(String actionId, ActionStatus status) {
        Instant at = clock.instant();
        reports.add(actionId, ActionReport.running(status, at));
        Beginning before = told.get();
        boolean begins = !before.action().equals(actionId);
        boolean isDue = !at.isBefore(before.at().plus(BETWEEN_BEGINNINGS));
        if (begins && isDue && told.compareAndSet(before, new Beginning(actionId, at))) {
            bell.ringSoon();
        }
    }

    /** An end is told at once, by {@link #ring}, after all that follows from it is here too. */
    void ended(String actionId, UpdatedSessionActionInfo report) {
        reports.add(actionId, report);
    }

    void failedAtOnce(String actionId, String why) {
        reports.add(actionId, ActionReport.failedAtOnce(why, clock.instant()));
    }

    void neverAttempted(List<AssignedSessionAction> actions, String why) {
        actions.forEach(
                action -> reports.add(action.sessionActionId(), ActionReport.neverAttempted(why)));
    }

    void ring() {
        bell.ring();
    }
}
