package freehold.controlplane.schedule;

import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.CompletedStatus;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An agent as its protocol describes it, without processes: what it is told replaces its queue,
 * what it has done it says until an answer arrives, and it exits no environment by itself.
 */
final class SimulatedAgent {
    private final Map<String, List<AssignedSessionAction>> queues = new LinkedHashMap<>();
    private final Map<String, AssignedSessionAction> running = new LinkedHashMap<>();
    private final Map<String, UpdatedSessionActionInfo> unreported = new LinkedHashMap<>();
    private final List<AssignedSessionAction> begun = new ArrayList<>();

    /** Every action this agent ever began, in order. */
    List<AssignedSessionAction> begun() {
        return begun;
    }

    Map<String, UpdatedSessionActionInfo> reports() {
        return Map.copyOf(unreported);
    }

    /** Forgets everything, as a new process does. */
    void restart() {
        queues.clear();
        running.clear();
        unreported.clear();
    }

    /** Begins the next action of a session, or ends the one that runs. */
    void act(Instant now, CompletedStatus outcome) {
        for (String session : List.copyOf(queues.keySet())) {
            AssignedSessionAction action = running.get(session);
            if (action == null) {
                begin(session, now);
            } else {
                end(session, action, outcome, now);
            }
        }
    }

    /** Takes an answer to a call that carried {@code sent}. */
    void take(UpdateWorkerScheduleResponse answer, Map<String, ?> sent, Instant now) {
        sent.keySet().forEach(unreported::remove);
        Map<String, AssignedSession> assigned = answer.assignedSessions();
        queues.keySet().removeIf(session -> !assigned.containsKey(session));
        running.keySet().removeIf(session -> !assigned.containsKey(session));
        answer.cancelSessionActions().forEach((session, ids) -> cancel(session, ids, now));
        assigned.forEach((session, given) -> queues.put(session, queued(session, given)));
    }

    private void begin(String session, Instant now) {
        List<AssignedSessionAction> queue = queues.getOrDefault(session, List.of());
        if (!queue.isEmpty()) {
            AssignedSessionAction next = queue.getFirst();
            queues.put(session, new ArrayList<>(queue.subList(1, queue.size())));
            running.put(session, next);
            begun.add(next);
            unreported.put(next.sessionActionId(), Reports.running(now));
        }
    }

    private void end(
            String session, AssignedSessionAction action, CompletedStatus outcome, Instant now) {
        running.remove(session);
        unreported.put(action.sessionActionId(), Reports.ended(outcome, now));
        if (outcome != CompletedStatus.SUCCEEDED) {
            List<AssignedSessionAction> kept = new ArrayList<>();
            for (AssignedSessionAction queued : queues.getOrDefault(session, List.of())) {
                if (queued.definition() instanceof AssignedSessionActionDefinition.EnvExit) {
                    kept.add(queued);
                } else {
                    unreported.put(queued.sessionActionId(), Reports.neverAttempted());
                }
            }
            queues.put(session, kept);
        }
    }

    private void cancel(String session, List<String> ids, Instant now) {
        Optional.ofNullable(running.get(session))
                .filter(action -> ids.contains(action.sessionActionId()))
                .ifPresent(action -> end(session, action, CompletedStatus.CANCELED, now));
    }

    private List<AssignedSessionAction> queued(String session, AssignedSession given) {
        Optional<AssignedSessionAction> current = Optional.ofNullable(running.get(session));
        return new ArrayList<>(
                given.sessionActions().stream()
                        .filter(action -> !current.equals(Optional.of(action)))
                        .filter(action -> !unreported.containsKey(action.sessionActionId()))
                        .toList());
    }
}
