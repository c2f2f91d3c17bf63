package freehold.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a session comes to its end: what ends it, which environments are still to be exited, and what
 * becomes of its actions when its worker is gone.
 */
public final class SessionClosing {
    private static final Set<ActionStatus> STOPPING =
            Set.of(
                    ActionStatus.FAILED,
                    ActionStatus.CANCELED,
                    ActionStatus.INTERRUPTED,
                    ActionStatus.NEVER_ATTEMPTED);

    private SessionClosing() {}

    /**
     * The session after one turn: ending once an action of its work did not succeed; with the exits
     * of its environments once nothing else is open; ended once those are over too.
     */
    public static OpenSession settle(OpenSession session, Instant now) {
        OpenSession settled = hasFailed(session) ? end(session) : session;
        if (!settled.session().ending()
                || settled.work().anyMatch(action -> !action.status().isFinal())) {
            return settled;
        }
        for (String environment : toExit(settled)) {
            settled = settled.plus(new ActionDefinition.EnvironmentExit(environment));
        }
        return settled.open().findAny().isPresent()
                ? settled
                : settled.with(settled.session().ended(now));
    }

    /** The session as it is once it takes no more tasks; what is open goes on. */
    public static OpenSession end(OpenSession session) {
        return session.with(session.session().asEnding());
    }

    /** The session with all its work to be canceled; environments are exited afterwards. */
    public static OpenSession cancel(OpenSession session) {
        return end(
                session.with(session.actions().stream().map(SessionClosing::canceling).toList()));
    }

    /**
     * The session ended without its worker, which is lost, started over or never took it: what ran
     * is INTERRUPTED, the rest was never attempted.
     */
    public static OpenSession abandon(OpenSession session, Instant now) {
        List<SessionAction> actions =
                session.actions().stream().map(action -> abandoned(action, now)).toList();
        return session.with(session.session().ended(now)).with(actions);
    }

    private static SessionAction abandoned(SessionAction action, Instant now) {
        if (action.status().isFinal()) {
            return action;
        }
        return action.startedAt().isPresent()
                ? action.with(ActionStatus.INTERRUPTED, action.startedAt(), Optional.of(now))
                : action.with(ActionStatus.NEVER_ATTEMPTED);
    }

    private static SessionAction canceling(SessionAction action) {
        boolean stays =
                action.status().isFinal()
                        || action.status() == ActionStatus.RECLAIMING
                        || action.definition() instanceof ActionDefinition.EnvironmentExit;
        return stays ? action : action.with(ActionStatus.CANCELING);
    }

    private static boolean hasFailed(OpenSession session) {
        return session.work().anyMatch(action -> STOPPING.contains(action.status()));
    }

    /**
     * Environments whose entering was tried in any way and that have no exit yet, innermost first.
     */
    private static List<String> toExit(OpenSession session) {
        Set<String> exited =
                session.actions().stream()
                        .map(SessionAction::definition)
                        .filter(ActionDefinition.EnvironmentExit.class::isInstance)
                        .map(it -> ((ActionDefinition.EnvironmentExit) it).environmentId())
                        .collect(Collectors.toSet());
        return session.actions().reversed().stream()
                .filter(action -> wasTried(action.status()))
                .map(SessionAction::definition)
                .filter(ActionDefinition.EnvironmentEnter.class::isInstance)
                .map(it -> ((ActionDefinition.EnvironmentEnter) it).environmentId())
                .filter(environment -> !exited.contains(environment))
                .toList();
    }

    private static boolean wasTried(ActionStatus status) {
        return switch (status) {
            case SUCCEEDED, FAILED, CANCELED, INTERRUPTED, RUNNING -> true;
            case SCHEDULED, ASSIGNED, CANCELING, RECLAIMING, NEVER_ATTEMPTED, RECLAIMED -> false;
        };
    }
}
