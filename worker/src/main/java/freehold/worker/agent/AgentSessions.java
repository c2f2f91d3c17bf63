package freehold.worker.agent;

import freehold.api.AssignedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sessions that the farm has this worker run, and those that are still ending. */
final class AgentSessions {
    private final SessionOpening opening;
    private final Workshop workshop;
    private final ActionReporter reporter;
    private final WorkerLog log;
    private final Map<String, AgentSession> assigned = new ConcurrentHashMap<>();
    private final Set<AgentSession> ending = ConcurrentHashMap.newKeySet();

    AgentSessions(
            SessionOpening opening, Workshop workshop, ActionReporter reporter, WorkerLog log) {
        this.opening = opening;
        this.workshop = workshop;
        this.reporter = reporter;
        this.log = log;
    }

    /** As the farm's answer has to be read against. */
    Schedule schedule(Reports reports) {
        Map<String, Optional<String>> running =
                assigned.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        session -> session.getValue().running()));
        return new Schedule(running, reports.unconfirmedEnds());
    }

    void carryOut(Order order) {
        switch (order) {
            case Order.Start(String id, AssignedSession session) -> start(id, session);
            case Order.Stop(String id) -> stop(id, "The farm ended the session");
            case Order.Cancel(String id, String actionId) -> assigned.get(id).cancel(actionId);
            case Order.Queue(String id, var actions) -> assigned.get(id).replaceQueue(actions);
            case Order.Leave() ->
                    log.event("Worker", "Stop", "The farm wants this worker to stop", Map.of());
        }
    }

    private void start(String id, AssignedSession session) {
        SessionPlace place = new SessionPlace(id, session.queueId(), session.jobId());
        log.event(
                "Session",
                "Start",
                "Session starts",
                Map.of("session_id", id, "queue_id", place.queueId(), "job_id", place.jobId()));
        AgentSession fresh = new AgentSession(place, opening, workshop, reporter);
        assigned.put(id, fresh);
        fresh.start(session);
    }

    private void stop(String id, String why) {
        AgentSession gone = assigned.remove(id);
        log.event("Session", "Stop", why, Map.of("session_id", id));
        ending.add(gone);
        gone.end(why);
    }

    /** Ends the sessions of queues whose credentials are lost. */
    void endOf(List<String> queues, String why) {
        assigned.values().stream()
                .filter(session -> queues.contains(session.place().queueId()))
                .forEach(session -> session.end(why));
    }

    /** Forgets the sessions that are over; if the farm still lists one, it begins anew. */
    void forgetThoseOver() {
        List<AgentSession> over = assigned.values().stream().filter(AgentSession::isOver).toList();
        ending.addAll(over);
        assigned.values().removeAll(over);
        ending.removeIf(AgentSession::isLogged);
    }

    boolean isEmpty() {
        return assigned.isEmpty();
    }

    Set<String> queues() {
        return assigned.values().stream()
                .map(session -> session.place().queueId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ends all of them; what has not ended within {@code patience} is abandoned. */
    void endAll(String why, Duration patience) throws InterruptedException {
        List<AgentSession> all = all();
        all.forEach(session -> session.end(why));
        Instant until = workshop.clock().instant().plus(patience);
        for (AgentSession session : all) {
            Duration left = Duration.between(workshop.clock().instant(), until);
            if (!session.awaitEnd(left.isNegative() ? Duration.ZERO : left)) {
                session.abandon(why);
            }
        }
        for (AgentSession session : all) {
            session.awaitEnd(patience);
        }
    }

    /** Waits for the last lines of all logs. */
    void awaitLogs(Duration patience) throws InterruptedException {
        for (AgentSession session : all()) {
            session.awaitLog(patience);
        }
    }

    private List<AgentSession> all() {
        return Stream.concat(assigned.values().stream(), ending.stream()).toList();
    }
}
