package freehold.domain.session;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a worker is told of one of its sessions: everything still to do, in order, and what of it to
 * stop. A worker drops what is left out, so a queued action is withdrawn by leaving it out. A
 * running one is canceled by name, and with it all that is queued behind it except exits, for the
 * worker gives that up too (API: cancelSessionActions).
 *
 * @param session with the actions that this answer withdraws marked so
 * @param remaining every action the worker is to have, in order
 * @param canceling what to stop: of {@code remaining}, or the first of what was withdrawn, which
 *     the worker may have begun without having said so yet
 */
public record SessionAssignment(
        OpenSession session, List<SessionAction> remaining, List<SessionActionId> canceling) {
    public SessionAssignment {
        remaining = List.copyOf(remaining);
        canceling = List.copyOf(canceling);
    }

    /** The assignment of a session as it stands. */
    public static SessionAssignment of(OpenSession session) {
        boolean stopped = session.open().anyMatch(SessionAssignment::isStopped);
        OpenSession told =
                stopped
                        ? session
                        : session.with(
                                session.actions().stream()
                                        .map(SessionAssignment::withdrawn)
                                        .toList());
        List<SessionAction> remaining =
                told.open().filter(it -> it.status() != ActionStatus.RECLAIMING).toList();
        Stream<SessionAction> canceling =
                stopped
                        ? remaining.stream().filter(SessionAssignment::isWork)
                        : session.open().limit(1).filter(SessionAssignment::isCanceling);
        return new SessionAssignment(told, remaining, canceling.map(SessionAction::id).toList());
    }

    private static boolean isCanceling(SessionAction action) {
        return action.status() == ActionStatus.CANCELING;
    }

    /** Whether the worker is known to run what is to be canceled. */
    private static boolean isStopped(SessionAction action) {
        return isCanceling(action) && action.startedAt().isPresent();
    }

    private static boolean isWork(SessionAction action) {
        return !(action.definition() instanceof ActionDefinition.EnvironmentExit);
    }

    private static SessionAction withdrawn(SessionAction action) {
        return isCanceling(action) ? action.with(ActionStatus.RECLAIMING) : action;
    }
}
