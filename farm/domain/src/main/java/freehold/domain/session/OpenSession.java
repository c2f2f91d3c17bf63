package freehold.domain.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A session with what decisions about a worker's time are made on. However long it has been, these
 * are few: runs of tasks that have succeeded need no further decision, and may be left out.
 *
 * @param actions in order, all but runs that succeeded before
 * @param nextNumber the number the next action gets
 * @param left the latest of the runs left out
 */
public record OpenSession(
        Session session, List<SessionAction> actions, int nextNumber, PastRuns left) {
    public OpenSession {
        actions = List.copyOf(actions);
    }

    /** A session of which nothing is left out. */
    public OpenSession(Session session, List<SessionAction> actions) {
        this(session, actions, behind(actions), PastRuns.NONE);
    }

    private static int behind(List<SessionAction> actions) {
        return actions.isEmpty() ? 0 : actions.getLast().id().number() + 1;
    }

    /** Whether every action that prepares the session for its tasks has succeeded. */
    public boolean isSetUp() {
        return setUp().allMatch(action -> action.status() == ActionStatus.SUCCEEDED);
    }

    /** Whether the worker has begun, or given up, any action. */
    public boolean hasBegun() {
        return left.runs() > 0
                || actions.stream()
                        .anyMatch(action ->
                                action.status().isFinal() || action.startedAt().isPresent());
    }

    /** The actions that prepare the session: attachments brought, environments entered. */
    public Stream<SessionAction> setUp() {
        return actions.stream()
                .filter(action ->
                        switch (action.definition()) {
                            case ActionDefinition.SyncInputJobAttachments _,
                                    ActionDefinition.EnvironmentEnter _ ->
                                    true;
                            case ActionDefinition.EnvironmentExit _, ActionDefinition.TaskRun _ ->
                                    false;
                        });
    }

    /** The latest runs that succeeded, whether left out or not. */
    public PastRuns pastRuns() {
        return taskRuns()
                .filter(run -> run.status() == ActionStatus.SUCCEEDED)
                .reduce(left, PastRuns::plus, (_, later) -> later);
    }

    /** The runs of tasks, in order. */
    public Stream<SessionAction> taskRuns() {
        return actions.stream()
                .filter(action -> action.definition() instanceof ActionDefinition.TaskRun);
    }

    /**
     * Everything but the exits of environments: what a failure or an end asked for does away with.
     */
    public Stream<SessionAction> work() {
        return actions.stream()
                .filter(action ->
                        !(action.definition() instanceof ActionDefinition.EnvironmentExit));
    }

    /** What has no final status yet. */
    public Stream<SessionAction> open() {
        return actions.stream().filter(action -> !action.status().isFinal());
    }

    public Optional<SessionAction> find(SessionActionId id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /**
     * The actions that are new or different in {@code after}; actions only ever join at the end.
     */
    public List<SessionAction> changedIn(OpenSession after) {
        List<SessionAction> now = after.actions();
        return IntStream.range(0, now.size())
                .filter(at -> at >= actions.size() || !actions.get(at).equals(now.get(at)))
                .mapToObj(now::get)
                .toList();
    }

    OpenSession with(List<SessionAction> changed) {
        return new OpenSession(session, changed, nextNumber, left);
    }

    OpenSession with(Session changed) {
        return new OpenSession(changed, actions, nextNumber, left);
    }

    /** The same with one more action at the end. */
    public OpenSession plus(ActionDefinition definition) {
        SessionAction action =
                SessionAction.scheduled(new SessionActionId(session.id(), nextNumber), definition);
        return new OpenSession(
                session,
                Stream.concat(actions.stream(), Stream.of(action)).toList(),
                nextNumber + 1,
                left);
    }
}
