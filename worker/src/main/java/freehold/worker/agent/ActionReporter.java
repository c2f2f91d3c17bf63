package freehold.worker.agent;

import freehold.api.AssignedSessionAction;
import freehold.api.UpdatedSessionActionInfo;
import freehold.worker.session.ActionStatus;
import java.time.InstantSource;
import java.util.List;

/** Hands what happens in sessions on to the agent's loop, which tells the farm. */
final class ActionReporter {
    private final Reports reports;
    private final Bell bell;
    private final InstantSource clock;

    ActionReporter(Reports reports, Bell bell, InstantSource clock) {
        this.reports = reports;
        this.bell = bell;
        this.clock = clock;
    }

    /** News of a running action; it goes with the next call. */
    void running(String actionId, ActionStatus status) {
        reports.add(actionId, ActionReport.running(status, clock.instant()));
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
