package freehold.simulation;

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
 * The memory of one agent's process, as the protocol describes it: what it is told replaces its
 * queues; what it has done it says again until an answer arrives; a session that it is not told of
 * any more is over.
 */
final class Agent {
    private final Map<String, List<AssignedSessionAction>> queues = new LinkedHashMap<>();
    private final Map<String, AssignedSessionAction> running = new LinkedHashMap<>();
    private final Map<String, UpdatedSessionActionInfo> unreported = new LinkedHashMap<>();
    private final Map<String, List<String>> entered = new LinkedHashMap<>();
    private final Map<String, Instant> since = new LinkedHashMap<>();

    /** What a call is to report. */
    Map<String, UpdatedSessionActionInfo> reports() {
        return new LinkedHashMap<>(unreported);
    }

    /** Whether some session has nothing left to do, so that its agent calls at once. */
    boolean ranDry() {
        return queues.entrySet().stream()
                .anyMatch(it -> it.getValue().isEmpty() && !running.containsKey(it.getKey()));
    }

    /** The sessions that could begin an action now, each with that action. */
    Map<String, AssignedSessionAction> startable() {
        Map<String, AssignedSessionAction> startable = new LinkedHashMap<>();
        queues.forEach((session, queue) -> {
            if (!queue.isEmpty() && !running.containsKey(session)) {
                startable.put(session, queue.getFirst());
            }
        });
        return startable;
    }

    boolean isRunning(String session, AssignedSessionAction action) {
        return action.equals(running.get(session));
    }

    /** The action that runs in a session, if one does. */
    Optional<AssignedSessionAction> running(String session) {
        return Optional.ofNullable(running.get(session));
    }

    void begin(String session, AssignedSessionAction action, Instant now) {
        Optional.ofNullable(queues.get(session)).orElseThrow().removeFirst();
        running.put(session, action);
        unreported.put(
                action.sessionActionId(),
                UpdatedSessionActionInfo.builder().startedAt(now).updatedAt(now).build());
        switch (action.definition()) {
            case AssignedSessionActionDefinition.EnvEnter(var enter) -> {
                List<String> stack = entered.computeIfAbsent(session, _ -> new ArrayList<>());
                if (stack.contains(enter.environmentId())) {
                    throw new Violation(enter.environmentId() + " entered twice in " + session);
                }
                stack.add(enter.environmentId());
            }
            case AssignedSessionActionDefinition.EnvExit(var exit) -> {
                List<String> stack = entered.getOrDefault(session, List.of());
                if (stack.isEmpty() || !stack.getLast().equals(exit.environmentId())) {
                    throw new Violation(
                            "%s left in %s while %s are entered"
                                    .formatted(exit.environmentId(), session, stack));
                }
                stack.removeLast();
            }
            default -> {}
        }
    }

    /** The running action of a session ends; if it did not succeed, only exits may follow. */
    void end(String session, CompletedStatus end, Instant startedAt, Instant now) {
        AssignedSessionAction action = Optional.ofNullable(running.remove(session)).orElseThrow();
        unreported.put(action.sessionActionId(), ended(end, startedAt, now));
        if (end != CompletedStatus.SUCCEEDED) {
            dropAllButExits(session);
        }
    }

    private static UpdatedSessionActionInfo ended(
            CompletedStatus end, Instant startedAt, Instant now) {
        return UpdatedSessionActionInfo.builder()
                .completedStatus(end)
                .startedAt(startedAt)
                .endedAt(now)
                .processExitCode(end == CompletedStatus.SUCCEEDED ? 0 : 1)
                .build();
    }

    private void dropAllButExits(String session) {
        List<AssignedSessionAction> exits = new ArrayList<>();
        for (AssignedSessionAction queued : queues.getOrDefault(session, List.of())) {
            if (queued.definition() instanceof AssignedSessionActionDefinition.EnvExit) {
                exits.add(queued);
            } else {
                unreported.put(
                        queued.sessionActionId(),
                        UpdatedSessionActionInfo.builder()
                                .completedStatus(CompletedStatus.NEVER_ATTEMPTED)
                                .build());
            }
        }
        queues.put(session, exits);
    }

    /** The agent stops: running actions are interrupted, queued ones never attempted. */
    void interruptAll(Instant now) {
        for (String session : List.copyOf(queues.keySet())) {
            if (running.containsKey(session)) {
                end(session, CompletedStatus.INTERRUPTED, now, now);
            }
            dropAllButExits(session);
            queues.put(session, new ArrayList<>());
        }
    }

    /**
     * Takes the answer to a call that carried {@code sent} and was made at {@code calledAt}.
     *
     * @return the sessions whose running action is to be canceled
     */
    List<String> take(
            UpdateWorkerScheduleResponse answer,
            Map<String, UpdatedSessionActionInfo> sent,
            Instant calledAt) {
        sent.forEach(unreported::remove);
        Map<String, AssignedSession> assigned = answer.assignedSessions();
        queues.keySet().removeIf(session -> !assigned.containsKey(session));
        running.keySet().removeIf(session -> !assigned.containsKey(session));
        assigned.forEach((session, given) -> {
            queues.put(session, queued(session, given));
            since.putIfAbsent(session, calledAt);
        });
        List<String> canceled = new ArrayList<>();
        answer.cancelSessionActions()
                .forEach((session, ids) ->
                        Optional.ofNullable(running.get(session))
                                .filter(it -> ids.contains(it.sessionActionId()))
                                .ifPresent(_ -> canceled.add(session)));
        return canceled;
    }

    /** A session that is no longer assigned, with environments that were entered and not left. */
    record Abandoned(String session, Instant since, List<String> environments) {}

    /** The sessions that were abandoned since the last time. */
    List<Abandoned> abandoned() {
        List<Abandoned> abandoned = new ArrayList<>();
        entered.forEach((session, stack) -> {
            if (!queues.containsKey(session) && !stack.isEmpty()) {
                Instant from = Optional.ofNullable(since.get(session)).orElseThrow();
                abandoned.add(new Abandoned(session, from, List.copyOf(stack)));
            }
        });
        entered.keySet().removeIf(session -> !queues.containsKey(session));
        since.keySet().removeIf(session -> !queues.containsKey(session));
        return abandoned;
    }

    /** The sessions that are assigned, each with the action that runs in it. */
    Map<String, String> runningActions() {
        Map<String, String> actions = new LinkedHashMap<>();
        running.forEach((session, action) -> actions.put(session, action.sessionActionId()));
        return actions;
    }

    private List<AssignedSessionAction> queued(String session, AssignedSession given) {
        Optional<AssignedSessionAction> current = Optional.ofNullable(running.get(session));
        return new ArrayList<>(
                given.sessionActions().stream()
                        .filter(action -> current.map(it -> !isSame(it, action)).orElse(true))
                        .filter(action -> !unreported.containsKey(action.sessionActionId()))
                        .toList());
    }

    private static boolean isSame(AssignedSessionAction one, AssignedSessionAction other) {
        return one.sessionActionId().equals(other.sessionActionId());
    }
}
