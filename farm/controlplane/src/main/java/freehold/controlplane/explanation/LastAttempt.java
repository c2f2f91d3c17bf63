package freehold.controlplane.explanation;

import freehold.domain.explanation.EndReason;
import freehold.domain.session.ActionDefinition;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.EnvironmentName;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.store.Reading;
import java.util.Optional;

/** What failed in a task's last attempt: its run, or what prepared the session for it. */
final class LastAttempt {
    private LastAttempt() {}

    static Optional<EndReason.Attempt> of(Reading reading, Session session, SessionActionId run) {
        return reading.sessions()
                .findAction(session.job(), run)
                .map(own ->
                        own.status() == ActionStatus.NEVER_ATTEMPTED
                                ? firstFailed(reading, session).orElse(own)
                                : own)
                .map(failed -> attempt(session, failed));
    }

    private static EndReason.Attempt attempt(Session session, SessionAction failed) {
        return new EndReason.Attempt(
                failed.id(),
                session.worker().id(),
                what(failed),
                failed.processExitCode(),
                failed.progressMessage());
    }

    private static Optional<SessionAction> firstFailed(Reading reading, Session session) {
        return reading.sessions().actions(session.job(), session.id()).stream()
                .filter(it -> it.status() == ActionStatus.FAILED)
                .findFirst();
    }

    private static String what(SessionAction action) {
        return switch (action.definition()) {
            case ActionDefinition.TaskRun _ -> "in the task's run";
            case ActionDefinition.SyncInputJobAttachments _ -> "while bringing its input files";
            case ActionDefinition.EnvironmentEnter(var environment) ->
                    "entering environment " + name(environment);
            case ActionDefinition.EnvironmentExit(var environment) ->
                    "exiting environment " + name(environment);
        };
    }

    private static String name(String environment) {
        return switch (EnvironmentName.parse(environment)) {
            case EnvironmentName.OfJob(_, var name) -> "\"" + name + "\"";
            case EnvironmentName.OfStep(_, var name) -> "\"" + name + "\"";
        };
    }
}
