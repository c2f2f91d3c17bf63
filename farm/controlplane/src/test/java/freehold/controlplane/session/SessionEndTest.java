package freehold.controlplane.session;

import static freehold.controlplane.schedule.Reports.actions;
import static freehold.controlplane.schedule.Reports.ended;
import static freehold.controlplane.schedule.Reports.kinds;
import static freehold.controlplane.schedule.Reports.neverAttempted;
import static freehold.controlplane.schedule.Reports.none;
import static freehold.controlplane.schedule.Reports.running;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AssignedSessionAction;
import freehold.api.CompletedStatus;
import freehold.api.SessionLifecycleTargetStatus;
import freehold.api.UpdateSessionRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.schedule.Studio;
import freehold.domain.job.JobKey;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import freehold.store.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a session ends that a user ends, and what is reported of sessions that are not one's own. */
final class SessionEndTest {
    private final Studio studio;

    SessionEndTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aSessionThatAUserEndsCancelsWhatRunsExitsItsEnvironmentsAndGivesItsTasksBack() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Outer", "Inner"), Studio.settings(50, 0, 0));
        List<AssignedSessionAction> given = actions(studio.call(worker, none()));
        call(worker, given.get(0), ended(CompletedStatus.SUCCEEDED, now()));
        call(worker, given.get(1), running(now()));

        end(worker);

        UpdateWorkerScheduleResponse canceling = studio.call(worker, none());
        assertThat(kinds(canceling)).containsExactly("enter", "run");
        assertThat(canceling.cancelSessionActions().values())
                .containsExactly(
                        List.of(given.get(1).sessionActionId(), given.get(2).sessionActionId()));
        assertThat(session(worker).lifecycle()).isEqualTo(SessionLifecycle.UPDATE_IN_PROGRESS);

        Map<String, UpdatedSessionActionInfo> reports = new LinkedHashMap<>();
        reports.put(given.get(1).sessionActionId(), ended(CompletedStatus.CANCELED, now()));
        reports.put(given.get(2).sessionActionId(), neverAttempted());
        UpdateWorkerScheduleResponse leaving = studio.call(worker, reports);
        assertThat(kinds(leaving)).containsExactly("exit", "exit");
        assertThat(leaving.cancelSessionActions()).isEmpty();
        assertThat(statuses(job)).containsExactly(TaskStatus.READY);
        assertThat(studio.tasks(job).getFirst().failureRetryCount()).isZero();

        call(worker, actions(leaving).get(0), ended(CompletedStatus.SUCCEEDED, now()));
        UpdateWorkerScheduleResponse next =
                call(worker, actions(leaving).get(1), ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(first(worker).lifecycle()).isEqualTo(SessionLifecycle.ENDED);
        assertThat(next.assignedSessions()).doesNotContainKey(first(worker).id().value());
    }

    @Test
    void whatTheWorkerHasNotBegunIsTakenBackAndTheSessionIsOverWithoutIt() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Outer"), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        end(worker);

        UpdateWorkerScheduleResponse withdrawn = studio.call(worker, none());
        assertThat(actions(withdrawn)).isEmpty();
        assertThat(actionStatuses(worker)).containsOnly(ActionStatus.RECLAIMING);

        studio.clock().advance(Duration.ofSeconds(1));
        studio.call(worker, none());
        assertThat(first(worker).lifecycle()).isEqualTo(SessionLifecycle.ENDED);
        assertThat(firstActionStatuses(worker)).containsOnly(ActionStatus.RECLAIMED);
        assertThat(studio.tasks(job).getFirst().failureRetryCount()).isZero();
    }

    @Test
    void whatAWorkerReportsOfAnothersSessionOrOfNoneIsTakenAndChangesNothing() {
        WorkerKey worker = studio.startedWorker();
        WorkerKey other = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        AssignedSessionAction run = actions(studio.call(worker, none())).getFirst();
        Map<String, UpdatedSessionActionInfo> reports =
                Map.of(
                        run.sessionActionId(),
                        ended(CompletedStatus.FAILED, now()),
                        "sessionaction-" + "f".repeat(32) + "-0",
                        ended(CompletedStatus.FAILED, now()),
                        session(worker).id().value().replace("session-", "sessionaction-") + "-99",
                        ended(CompletedStatus.FAILED, now()));

        assertThat(studio.call(other, reports).assignedSessions()).isEmpty();

        assertThat(statuses(job)).containsExactly(TaskStatus.SCHEDULED);
        assertThat(actionStatuses(worker)).containsExactly(ActionStatus.SCHEDULED);
    }

    @Test
    void theSameReportTwiceCountsOnce() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Outer"), Studio.settings(50, 0, 3));
        List<AssignedSessionAction> given = actions(studio.call(worker, none()));
        call(worker, given.get(0), ended(CompletedStatus.SUCCEEDED, now()));
        UpdatedSessionActionInfo failed = ended(CompletedStatus.FAILED, now());
        UpdateWorkerScheduleResponse once = call(worker, given.get(1), failed);
        UpdateWorkerScheduleResponse twice = call(worker, given.get(1), failed);
        assertThat(actions(twice)).isEqualTo(actions(once));
        assertThat(studio.tasks(job).getFirst().failureRetryCount()).isEqualTo(1);
        assertThat(studio.job(job).retryCount()).isEqualTo(1);
    }

    @Test
    void aTimeThatAWorkerReportsIsNeitherBeforeItsSessionNorInTheFuture() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        Instant given = now();
        AssignedSessionAction run = actions(studio.call(worker, none())).getFirst();
        studio.clock().advance(Duration.ofMinutes(1));
        studio.call(
                worker,
                Map.of(
                        run.sessionActionId(),
                        ended(CompletedStatus.SUCCEEDED, now()).toBuilder()
                                .startedAt(given.minus(Duration.ofDays(1)))
                                .endedAt(now().plus(Duration.ofDays(1)))
                                .build()));
        Task task = studio.tasks(job).getFirst();
        assertThat(task.startedAt()).contains(given);
        assertThat(task.endedAt()).contains(now());
    }

    private void end(WorkerKey worker) {
        Session session = session(worker);
        new UpdateSession(
                        studio.store(),
                        new Idempotency(),
                        new JobSignals(studio.store(), studio.wakeups()))
                .handle(
                        UpdateSessionRequest.builder()
                                .farmId(session.job().farm().value())
                                .queueId(session.job().queue().value())
                                .jobId(session.job().id().value())
                                .sessionId(session.id().value())
                                .targetLifecycleStatus(SessionLifecycleTargetStatus.ENDED)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private UpdateWorkerScheduleResponse call(
            WorkerKey worker, AssignedSessionAction action, UpdatedSessionActionInfo report) {
        studio.clock().advance(Duration.ofSeconds(1));
        return studio.call(worker, Map.of(action.sessionActionId(), report));
    }

    private List<Session> sessions(WorkerKey worker) {
        return studio.store().read(reading -> reading.sessions().ofWorker(worker, Page.first(9)));
    }

    private Session session(WorkerKey worker) {
        return sessions(worker).getLast();
    }

    private Session first(WorkerKey worker) {
        return sessions(worker).getFirst();
    }

    private List<ActionStatus> actionStatuses(WorkerKey worker) {
        return statuses(session(worker));
    }

    private List<ActionStatus> firstActionStatuses(WorkerKey worker) {
        return statuses(first(worker));
    }

    private List<ActionStatus> statuses(Session session) {
        return studio
                .store()
                .read(reading -> reading.sessions().actions(session.job(), session.id()))
                .stream()
                .map(SessionAction::status)
                .toList();
    }

    private List<TaskStatus> statuses(JobKey job) {
        return studio.tasks(job).stream().map(Task::status).toList();
    }

    private Instant now() {
        return studio.clock().instant();
    }
}
