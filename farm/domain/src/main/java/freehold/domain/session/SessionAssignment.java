package freehold.domain.session;

import java.util.List;

/**
 * What a worker is told of one of its sessions: everything still to do, in order, and what of it to
 * stop. A worker drops what is left out, so a queued action is withdrawn by leaving it out; a
 * running one is canceled by name, which makes the worker give up what is queued behind it.
 *
 * @param session with the actions that this answer withdraws marked so
 * @param remaining every action the worker is to have, in order
 * @param canceling those of {@code remaining} to stop
 */
public record SessionAssignment(
        OpenSession session, List<SessionAction> remaining, List<SessionActionId> canceling) {
    public SessionAssignment {
        remaining = List.copyOf(remaining);
        canceling = List.copyOf(canceling);
    }

    /** The assignment of a session as it stands. */
    public static SessionAssignment of(OpenSession session) {
        boolean wholly =
                session.open()
                        .findFirst()
                        .map(head -> head.status() == ActionStatus.CANCELING)
                        .orElse(false);
        OpenSession told =
                wholly
                        ? session
                        : session.with(
                                session.actions().stream()
                                        .map(SessionAssignment::withdrawn)
                                        .toList());
        List<SessionAction> remaining =
                told.open().filter(it -> it.status() != ActionStatus.RECLAIMING).toList();
        return new SessionAssignment(
                told,
                remaining,
                remaining.stream()
                        .filter(action -> action.status() == ActionStatus.CANCELING)
                        .map(SessionAction::id)
                        .toList());
    }

    private static SessionAction withdrawn(SessionAction action) {
        return action.status() == ActionStatus.CANCELING && action.startedAt().isEmpty()
                ? action.with(ActionStatus.RECLAIMING)
                : action;
    }
}
