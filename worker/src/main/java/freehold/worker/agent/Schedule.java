package freehold.worker.agent;

import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.DesiredWorkerStatus;
import freehold.api.UpdateWorkerScheduleResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an answer to UpdateWorkerSchedule as orders, in the order in which they are to be carried
 * out: sessions that are gone, new ones, cancels, queues, and last the wish that the worker leaves.
 *
 * @param running the sessions this worker has, each with its running action
 * @param finished actions that have ended and whose end the farm may not know yet
 */
record Schedule(Map<String, Optional<String>> running, Set<String> finished) {
    Schedule {
        running = Map.copyOf(running);
        finished = Set.copyOf(finished);
    }

    List<Order> orders(UpdateWorkerScheduleResponse answer) {
        List<Order> orders = new ArrayList<>();
        running.keySet().stream()
                .filter(known -> !answer.assignedSessions().containsKey(known))
                .sorted()
                .forEach(gone -> orders.add(new Order.Stop(gone)));
        answer.assignedSessions()
                .forEach((id, assigned) -> start(id, assigned).ifPresent(orders::add));
        answer.cancelSessionActions()
                .forEach((id, actions) -> cancel(id, actions).ifPresent(orders::add));
        answer.assignedSessions()
                .forEach((id, assigned) -> {
                    if (running.containsKey(id)) {
                        orders.add(new Order.Queue(id, notYetBegun(assigned, running.get(id))));
                    }
                });
        if (answer.desiredWorkerStatus().equals(Optional.of(DesiredWorkerStatus.STOPPED))
                && answer.assignedSessions().isEmpty()) {
            orders.add(new Order.Leave());
        }
        return orders;
    }

    /**
     * A session that failed to open is listed until the farm has read why; it must not be opened
     * twice.
     */
    private Optional<Order> start(String id, AssignedSession assigned) {
        if (running.containsKey(id)) {
            return Optional.empty();
        }
        List<AssignedSessionAction> actions = notYetBegun(assigned, Optional.empty());
        boolean onlyOldNews = actions.isEmpty() && !assigned.sessionActions().isEmpty();
        return onlyOldNews
                ? Optional.empty()
                : Optional.of(
                        new Order.Start(id, assigned.toBuilder().sessionActions(actions).build()));
    }

    private Optional<Order> cancel(String id, List<String> actions) {
        return running.getOrDefault(id, Optional.empty())
                .filter(actions::contains)
                .map(action -> new Order.Cancel(id, action));
    }

    private List<AssignedSessionAction> notYetBegun(
            AssignedSession assigned, Optional<String> running) {
        return assigned.sessionActions().stream()
                .filter(action -> !finished.contains(action.sessionActionId()))
                .filter(action -> !running.equals(Optional.of(action.sessionActionId())))
                .toList();
    }
}
