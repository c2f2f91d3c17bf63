package freehold.simulation;

import static freehold.simulation.Promise.require;

import freehold.api.CompletedStatus;
import freehold.domain.job.JobKey;
import freehold.domain.session.ActionDefinition;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The life of each session action from both sides: what its machine did, and what the farm said of
 * it. On either side an end that came from the machine holds for good.
 */
final class ActionHistory {
    /** Ends that the farm itself gave, and takes back for a worker that it hears again in time. */
    private static final List<ActionStatus> BY_THE_FARM =
            List.of(ActionStatus.INTERRUPTED, ActionStatus.NEVER_ATTEMPTED);

    private final EventLog log;
    private final Map<String, String> begun = new HashMap<>();
    private final Map<String, CompletedStatus> ended = new HashMap<>();
    private final Map<SessionActionId, Reported> acknowledged = new LinkedHashMap<>();
    private final Map<String, ActionStatus> closed = new HashMap<>();
    private final Map<String, Instant> canceling = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final Map<String, String> attempts = new HashMap<>();
    private final Set<SessionActionId> known = new HashSet<>();
    private final Map<SessionId, SessionActionId> brokenBy = new HashMap<>();

    /** The end of an action of a job, as its worker reported it. */
    record Reported(JobKey job, CompletedStatus end) {}

    ActionHistory(EventLog log) {
        this.log = log;
    }

    /** A machine begins an action; no action is ever begun twice. */
    void begins(String action, String worker) {
        log.note("action begins", action + " on " + worker);
        String before = begun.putIfAbsent(action, worker);
        require(before == null, "%s began %s, which %s had begun", worker, action, before);
    }

    /**
     * A machine begins to run a task. Whoever ran it before has ended it, or has lost it in the
     * eyes of the farm; a machine that has not heard yet that it lost it is none of those.
     */
    void attempts(String task, String action) {
        log.noteInPassing("attempt", action + " runs " + task);
        if (closed.containsKey(action)) {
            return;
        }
        String before = attempts.put(task, action);
        require(
                before == null || ended.containsKey(before) || closed.containsKey(before),
                "task %s is run as %s, and is still running as %s",
                task,
                action,
                before);
    }

    /** A machine ends an action. */
    void ends(String action, CompletedStatus end) {
        log.note("action ends", action + " " + end);
        ended.put(action, end);
    }

    /** The farm has answered a call that reported the end of an action. */
    void acknowledges(SessionActionId action, Reported end) {
        acknowledged.putIfAbsent(action, end);
    }

    /** Every action whose end the farm has acknowledged, in that order. */
    Map<SessionActionId, Reported> acknowledged() {
        return acknowledged;
    }

    /** The farm has committed an action as it is now; those of a session come in their order. */
    void committed(SessionAction action, Instant now) {
        checkAdded(action);
        String id = action.id().value();
        if (action.status() == ActionStatus.CANCELING) {
            canceling.putIfAbsent(id, now);
        } else if (canceling.remove(id) != null) {
            stopped.add(id);
        }
        if (!action.status().isFinal()) {
            // A silent worker that is heard of again goes on with what the farm had closed.
            closed.computeIfPresent(id, (_, end) -> BY_THE_FARM.contains(end) ? null : end);
        }
        Optional<ActionStatus> before = Optional.ofNullable(closed.get(id));
        require(
                before.isEmpty() || before.get() == action.status(),
                "%s was over as %s and is %s now",
                id,
                before,
                action.status());
        if (action.status().isFinal() && before.isEmpty()) {
            Optional<CompletedStatus> machine = Optional.ofNullable(ended.get(id));
            require(
                    agrees(action.status(), machine),
                    "%s is %s, and on its machine it is %s",
                    id,
                    action.status(),
                    machine);
            closed.put(id, action.status());
        }
    }

    /** Once something has failed in a session, only its environments are left (API: sessions). */
    private void checkAdded(SessionAction action) {
        if (action.definition() instanceof ActionDefinition.EnvironmentExit) {
            return;
        }
        SessionId session = action.id().session();
        boolean isNew = known.add(action.id());
        Optional<SessionActionId> broken = Optional.ofNullable(brokenBy.get(session));
        require(
                !isNew || broken.isEmpty(),
                "%s was added after %s had failed",
                action.id(),
                broken);
        if (action.status() == ActionStatus.FAILED || action.status() == ActionStatus.CANCELED) {
            brokenBy.putIfAbsent(session, action.id());
        }
    }

    /** That an action ended by itself is said of none that did not. */
    private static boolean agrees(ActionStatus end, Optional<CompletedStatus> machine) {
        return (end != ActionStatus.SUCCEEDED && end != ActionStatus.FAILED)
                || machine.map(Enum::name).equals(Optional.of(end.name()));
    }

    /** Whether an action was being canceled when its end came, so that its task went elsewhere. */
    boolean wasStopped(SessionActionId action) {
        return stopped.contains(action.value());
    }

    /** Since when the farm has wanted an action canceled. */
    Optional<Instant> cancelingSince(String action) {
        return Optional.ofNullable(canceling.get(action));
    }
}
