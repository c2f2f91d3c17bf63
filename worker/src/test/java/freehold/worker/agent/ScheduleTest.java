package freehold.worker.agent;

import static freehold.worker.agent.Assigned.session;
import static freehold.worker.agent.Assigned.task;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AssignedSession;
import freehold.api.DesiredWorkerStatus;
import freehold.api.UpdateWorkerScheduleResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final String S = "session-1";

    private static UpdateWorkerScheduleResponse answer(
            Map<String, AssignedSession> sessions, Map<String, List<String>> cancels) {
        return UpdateWorkerScheduleResponse.builder()
                .assignedSessions(sessions)
                .cancelSessionActions(cancels)
                .updateIntervalSeconds(1)
                .build();
    }

    private static Schedule knowing(String running) {
        return new Schedule(Map.of(S, Optional.of(running)), Set.of());
    }

    @Test
    void aSessionThatIsNotListedAnyMoreEnds() {
        assertThat(knowing("a").orders(answer(Map.of(), Map.of())))
                .containsExactly(new Order.Stop(S));
    }

    @Test
    void anUnknownSessionStarts() {
        AssignedSession assigned = session(List.of(task("a"), task("b")));

        assertThat(new Schedule(Map.of(), Set.of()).orders(answer(Map.of(S, assigned), Map.of())))
                .containsExactly(new Order.Start(S, assigned));
    }

    @Test
    void theQueueIsWhatIsListedWithoutWhatRunsOrHasEnded() {
        Schedule schedule = new Schedule(Map.of(S, Optional.of("b")), Set.of("a"));
        AssignedSession assigned = session(List.of(task("a"), task("b"), task("d"), task("c")));

        assertThat(schedule.orders(answer(Map.of(S, assigned), Map.of())))
                .containsExactly(new Order.Queue(S, List.of(task("d"), task("c"))));
    }

    @Test
    void aListedSessionWithoutActionsIsKept() {
        assertThat(knowing("a").orders(answer(Map.of(S, session(List.of())), Map.of())))
                .containsExactly(new Order.Queue(S, List.of()));
    }

    @Test
    void onlyTheRunningActionIsCanceled() {
        Map<String, List<String>> cancels = Map.of(S, List.of("a", "b"), "session-2", List.of("x"));
        AssignedSession assigned = session(List.of(task("a"), task("b")));

        assertThat(knowing("a").orders(answer(Map.of(S, assigned), cancels)))
                .containsExactly(new Order.Cancel(S, "a"), new Order.Queue(S, List.of(task("b"))));
    }

    @Test
    void aSessionThatFailedIsNotOpenedAgainBeforeTheFarmHasReadWhy() {
        Schedule schedule = new Schedule(Map.of(), Set.of("a", "b"));
        AssignedSession assigned = session(List.of(task("a"), task("b")));

        assertThat(schedule.orders(answer(Map.of(S, assigned), Map.of()))).isEmpty();
        assertThat(
                        schedule.orders(
                                answer(
                                        Map.of(S, session(List.of(task("a"), task("c")))),
                                        Map.of())))
                .containsExactly(new Order.Start(S, session(List.of(task("c")))));
    }

    @Test
    void theWishToStopCountsOnlyWithoutSessions() {
        UpdateWorkerScheduleResponse idle =
                answer(Map.of(), Map.of()).toBuilder()
                        .desiredWorkerStatus(DesiredWorkerStatus.STOPPED)
                        .build();
        UpdateWorkerScheduleResponse busy =
                idle.toBuilder().assignedSessions(Map.of(S, session(List.of()))).build();

        assertThat(new Schedule(Map.of(), Set.of()).orders(idle))
                .containsExactly(new Order.Leave());
        assertThat(knowing("a").orders(busy)).doesNotContain(new Order.Leave());
    }
}
