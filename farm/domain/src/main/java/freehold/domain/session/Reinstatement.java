package freehold.domain.session;

import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a session goes on whose worker was judged silent, and calls after all: as if the judgement
 * had not been, in the first attempt of its tasks, provided none of them was taken up elsewhere or
 * moved by a user meanwhile.
 */
public final class Reinstatement {
    private static final Set<ActionStatus> NOT_WELL =
            Set.of(ActionStatus.FAILED, ActionStatus.CANCELED);

    private Reinstatement() {}

    /**
     * The session as it stood before {@link SessionClosing#abandon} ended it, or empty if it was on
     * its way to its end then, for there is nothing worth going on with.
     *
     * @param judged a session that the judgement ended, with all its actions
     */
    public static Optional<OpenSession> before(OpenSession judged) {
        Session session = judged.session();
        Instant at = session.endedAt().orElseThrow();
        boolean wasEnding =
                session.updatedAt().isPresent()
                        || judged.actions().stream().anyMatch(action -> isEnd(action, at));
        return wasEnding
                ? Optional.empty()
                : Optional.of(
                        new OpenSession(
                                session.reopened(),
                                judged.actions().stream()
                                        .map(action -> restored(session, action, at))
                                        .toList()));
    }

    /**
     * Whether tasks may go on in the attempts they were in: they went back, and nothing has
     * happened to them since.
     *
     * @param restored the session as it would go on
     * @param tasks those of its runs that are not over
     */
    public static boolean mayGoOn(OpenSession restored, List<Task> tasks) {
        Set<SessionActionId> runs =
                restored.taskRuns().map(SessionAction::id).collect(Collectors.toSet());
        return tasks.stream()
                .allMatch(task ->
                        task.status() == TaskStatus.READY
                                && task.latestSessionAction().filter(runs::contains).isPresent());
    }

    /** Nothing is reported in the instant of the judgement: it judges silence. */
    private static boolean isEnd(SessionAction action, Instant at) {
        boolean interruptedBefore =
                action.status() == ActionStatus.INTERRUPTED
                        && !action.endedAt().equals(Optional.of(at));
        return interruptedBefore
                || NOT_WELL.contains(action.status())
                || action.definition() instanceof ActionDefinition.EnvironmentExit;
    }

    private static SessionAction restored(Session session, SessionAction action, Instant at) {
        return switch (action.status()) {
            case INTERRUPTED ->
                    action.endedAt().equals(Optional.of(at))
                            ? action.with(
                                    ActionStatus.RUNNING, action.startedAt(), Optional.empty())
                            : action;
            case NEVER_ATTEMPTED ->
                    action.with(
                            session.confirmedAt().isPresent()
                                    ? ActionStatus.ASSIGNED
                                    : ActionStatus.SCHEDULED);
            case SCHEDULED, ASSIGNED, RUNNING, CANCELING, RECLAIMING -> action;
            case SUCCEEDED, FAILED, CANCELED, RECLAIMED -> action;
        };
    }
}
