package freehold.controlplane.worker;

import static freehold.controlplane.schedule.Reports.actions;
import static freehold.controlplane.schedule.Reports.ended;
import static freehold.controlplane.schedule.Reports.kinds;
import static freehold.controlplane.schedule.Reports.neverAttempted;
import static freehold.controlplane.schedule.Reports.none;
import static freehold.controlplane.schedule.Reports.running;
import static freehold.controlplane.schedule.Reports.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.CompletedStatus;
import freehold.api.ConflictException;
import freehold.api.ResourceNotFoundException;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.log.LogStream;
import freehold.controlplane.schedule.Studio;
import freehold.controlplane.schedule.Topics;
import freehold.domain.job.JobKey;
import freehold.domain.session.SessionId;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.protocol.Reply;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpdateWorkerScheduleTest {
    private final Studio studio;

    UpdateWorkerScheduleTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void anIdleCallWaitsForItsWorkerAndNotForItsFleetAndIsAnsweredIdleInTheEnd() {
        WorkerKey worker = studio.startedWorker();
        Reply<UpdateWorkerScheduleResponse> reply = studio.reply(worker, none());
        assertThat(reply).isInstanceOf(Reply.WaitFor.class);
        Reply.WaitFor<UpdateWorkerScheduleResponse> waits =
                (Reply.WaitFor<UpdateWorkerScheduleResponse>) reply;
        assertThat(waits.topics())
                .contains(Topics.of(worker.id()))
                .doesNotContain(Topics.of(worker.fleet()));
        assertThat(waits.deadline()).isEqualTo(studio.clock().instant().plusSeconds(20));
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.IDLE);

        UpdateWorkerScheduleResponse answer = studio.call(worker, none());
        assertThat(answer.assignedSessions()).isEmpty();
        assertThat(answer.cancelSessionActions()).isEmpty();
        assertThat(answer.desiredWorkerStatus()).isEmpty();
    }

    /** Or its worker would be given up while the farm itself keeps it waiting. */
    @Test
    void anIdleCallIsNotHeldForLongerThanAThirdOfTheSilenceAfterWhichAWorkerIsGivenUp() {
        var waits =
                (Reply.WaitFor<UpdateWorkerScheduleResponse>)
                        studio.reply(studio.startedWorker(), none(), Duration.ofSeconds(6));

        assertThat(waits.deadline()).isEqualTo(studio.clock().instant().plusSeconds(2));
    }

    @Test
    void aHeldCallIsAnsweredWithTheWorkThatWokeIt() {
        WorkerKey worker = studio.startedWorker();
        Reply.WaitFor<UpdateWorkerScheduleResponse> held =
                (Reply.WaitFor<UpdateWorkerScheduleResponse>) studio.reply(worker, none());
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        Reply<UpdateWorkerScheduleResponse> resumed = held.resume().resume(false);
        assertThat(resumed).isInstanceOf(Reply.Answer.class);
        assertThat(kinds(((Reply.Answer<UpdateWorkerScheduleResponse>) resumed).output()))
                .containsExactly("run");
    }

    @Test
    void aNewerCallReleasesTheHeldOneWithoutWork() {
        WorkerKey worker = studio.startedWorker();
        Reply.WaitFor<UpdateWorkerScheduleResponse> older =
                (Reply.WaitFor<UpdateWorkerScheduleResponse>) studio.reply(worker, none());
        studio.reply(worker, none());
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        Reply<UpdateWorkerScheduleResponse> released = older.resume().resume(false);
        assertThat(((Reply.Answer<UpdateWorkerScheduleResponse>) released).output())
                .extracting(UpdateWorkerScheduleResponse::assignedSessions)
                .isEqualTo(Map.of());
        assertThat(studio.call(worker, none()).assignedSessions()).hasSize(1);
    }

    @Test
    void aNewSessionComesWithEverythingAgentsInsistOn() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(2, List.of("Conda"), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse answer = studio.call(worker, none());
        assertThat(kinds(answer)).containsExactly("enter", "run");
        assertThat(answer.updateIntervalSeconds()).isEqualTo(1);
        assertThat(session(answer).jobId()).isEqualTo(job.id().value());
        assertThat(session(answer).queueId()).isEqualTo(Studio.QUEUE.value());
        assertThat(session(answer).logConfiguration().logDriver()).isEqualTo("awslogs");
        assertThat(session(answer).logConfiguration().parameters()).isPresent();
        SessionId id = new SessionId(answer.assignedSessions().keySet().iterator().next());
        assertThat(studio.logs().owner(LogStream.of(Studio.FARM, Studio.QUEUE, id)))
                .contains(worker.id().value());
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.RUNNING);
        assertThat(statuses(job)).containsExactly(TaskStatus.SCHEDULED, TaskStatus.READY);
    }

    @Test
    void eachAnswerRepeatsAllThatIsLeft() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse first = studio.call(worker, none());
        assertThat(actions(studio.call(worker, none()))).isEqualTo(actions(first));
    }

    @Test
    void aJobOfOneTaskGoesThroughItsEnvironmentsToItsEnd() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Outer", "Inner"), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse given = studio.call(worker, none());
        assertThat(kinds(given)).containsExactly("enter", "enter", "run");
        String outer = actions(given).get(0).sessionActionId();
        String inner = actions(given).get(1).sessionActionId();
        String run = actions(given).get(2).sessionActionId();

        report(worker, outer, running(now()));
        assertThat(statuses(job)).containsExactly(TaskStatus.STARTING);
        report(worker, outer, ended(CompletedStatus.SUCCEEDED, now()));
        report(worker, inner, ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(statuses(job)).containsExactly(TaskStatus.ASSIGNED);
        report(worker, run, running(now()));
        assertThat(statuses(job)).containsExactly(TaskStatus.RUNNING);

        UpdateWorkerScheduleResponse over =
                report(worker, run, ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(statuses(job)).containsExactly(TaskStatus.SUCCEEDED);
        assertThat(kinds(over)).containsExactly("exit", "exit");
        UpdateWorkerScheduleResponse last =
                report(
                        worker,
                        actions(over).get(0).sessionActionId(),
                        ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(kinds(last)).containsExactly("exit");
        UpdateWorkerScheduleResponse gone =
                report(
                        worker,
                        actions(last).get(0).sessionActionId(),
                        ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(gone.assignedSessions()).isEmpty();
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.IDLE);
        assertThat(studio.job(job).counts().of(TaskStatus.SUCCEEDED)).isEqualTo(1);
    }

    @Test
    void aSessionThatRunsDryMakesRoomForTheNextInTheSameAnswer() {
        WorkerKey worker = studio.startedWorker();
        JobKey first = studio.submit(1, List.of(), Studio.settings(90, 0, 0));
        JobKey second = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse given = studio.call(worker, none());
        assertThat(session(given).jobId()).isEqualTo(first.id().value());
        UpdateWorkerScheduleResponse next =
                report(
                        worker,
                        actions(given).getFirst().sessionActionId(),
                        ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(session(next).jobId()).isEqualTo(second.id().value());
    }

    @Rule("S19")
    @Test
    void aFailedTaskIsRetriedInANewSessionUntilItsRetriesAreSpent() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 1));
        UpdateWorkerScheduleResponse given = studio.call(worker, none());
        for (int attempt = 0; attempt < 2; attempt++) {
            Map<String, UpdatedSessionActionInfo> reports = new LinkedHashMap<>();
            reports.put(
                    actions(given).get(0).sessionActionId(),
                    ended(CompletedStatus.SUCCEEDED, now()));
            reports.put(
                    actions(given).get(1).sessionActionId(), ended(CompletedStatus.FAILED, now()));
            UpdateWorkerScheduleResponse closing = studio.call(worker, reports);
            assertThat(kinds(closing)).containsExactly("exit");
            given =
                    report(
                            worker,
                            actions(closing).getFirst().sessionActionId(),
                            ended(CompletedStatus.SUCCEEDED, now()));
        }
        Task task = studio.tasks(job).getFirst();
        assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(task.failureRetryCount()).isEqualTo(1);
        assertThat(studio.job(job).retryCount()).isEqualTo(1);
        assertThat(given.assignedSessions()).isEmpty();
    }

    @Rule("S21")
    @Test
    void aBrokenEnvironmentEndsInFailureRatherThanInALoop() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(3, List.of("Broken"), Studio.settings(50, 0, 2));
        int sessions = 0;
        UpdateWorkerScheduleResponse answer = studio.call(worker, none());
        while (!answer.assignedSessions().isEmpty()) {
            sessions++;
            Map<String, UpdatedSessionActionInfo> reports = new LinkedHashMap<>();
            reports.put(
                    actions(answer).get(0).sessionActionId(), ended(CompletedStatus.FAILED, now()));
            actions(answer).stream()
                    .skip(1)
                    .forEach(it -> reports.put(it.sessionActionId(), neverAttempted()));
            UpdateWorkerScheduleResponse closing = studio.call(worker, reports);
            answer =
                    report(
                            worker,
                            actions(closing).getFirst().sessionActionId(),
                            ended(CompletedStatus.FAILED, now()));
        }
        assertThat(sessions).isEqualTo(3);
        assertThat(statuses(job))
                .containsExactly(TaskStatus.FAILED, TaskStatus.CANCELED, TaskStatus.CANCELED);
    }

    @Rule("S6")
    @Test
    void aStepWaitsForTheOneBeforeIt() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(List.of(1, 1), List.of(), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse given = studio.call(worker, none());
        assertThat(statuses(job)).containsExactly(TaskStatus.SCHEDULED, TaskStatus.PENDING);
        UpdateWorkerScheduleResponse next =
                report(
                        worker,
                        actions(given).getFirst().sessionActionId(),
                        ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(kinds(next)).containsExactly("run");
        assertThat(statuses(job)).containsExactly(TaskStatus.SUCCEEDED, TaskStatus.SCHEDULED);
    }

    @Test
    void aReportForASessionThatIsOverIsTakenAndChangesNothing() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse given = studio.call(worker, none());
        String run = actions(given).getFirst().sessionActionId();
        studio.update(worker, UpdatedWorkerStatus.STARTED);
        assertThat(statuses(job)).containsExactly(TaskStatus.READY);
        UpdateWorkerScheduleResponse late =
                report(worker, run, ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(statuses(job)).containsExactly(TaskStatus.SCHEDULED);
        assertThat(actions(late).getFirst().sessionActionId()).isNotEqualTo(run);
    }

    @Test
    void aDrainingWorkerKeepsWhatItHasAndGetsNothingNew() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(2, List.of(), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse given = studio.call(worker, none());
        studio.update(worker, UpdatedWorkerStatus.STOPPING);
        assertThat(studio.call(worker, none()).assignedSessions()).hasSize(1);
        UpdateWorkerScheduleResponse drained =
                report(
                        worker,
                        actions(given).getFirst().sessionActionId(),
                        ended(CompletedStatus.INTERRUPTED, now()));
        assertThat(drained.assignedSessions()).isEmpty();
        assertThat(statuses(job)).containsExactly(TaskStatus.READY, TaskStatus.READY);
        assertThat(studio.tasks(job).getFirst().failureRetryCount()).isZero();
    }

    @Test
    void aWorkerThatIsNotOnlineIsToldItsStatus() {
        WorkerKey worker = studio.createdWorker();
        assertThatThrownBy(() -> studio.call(worker, none()))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> {
                            assertThat(conflict.resourceId()).isEqualTo(worker.id().value());
                            assertThat(conflict.context()).contains(Map.of("status", "CREATED"));
                        });
    }

    @Test
    void aWorkerThatDoesNotExistIsNotFound() {
        WorkerKey nobody = new WorkerKey(Studio.FARM, Studio.FLEET, WorkerId.ofHex("9".repeat(32)));
        assertThatThrownBy(() -> studio.call(nobody, none()))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        missing -> assertThat(missing.resourceType()).isEqualTo("worker"));
    }

    @Test
    void shortTasksArePipelined() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(1_000, List.of(), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse answer = studio.call(worker, none());
        int most = 0;
        for (int turn = 0; turn < 8; turn++) {
            most = Math.max(most, actions(answer).size());
            studio.clock().advance(Duration.ofSeconds(1));
            Map<String, UpdatedSessionActionInfo> reports = new LinkedHashMap<>();
            actions(answer)
                    .forEach(it ->
                            reports.put(
                                    it.sessionActionId(), ended(CompletedStatus.SUCCEEDED, now())));
            answer = studio.call(worker, reports);
        }
        assertThat(most).isGreaterThanOrEqualTo(16);
    }

    private UpdateWorkerScheduleResponse report(
            WorkerKey worker, String action, UpdatedSessionActionInfo report) {
        studio.clock().advance(Duration.ofMillis(100));
        return studio.call(worker, Map.of(action, report));
    }

    private Instant now() {
        return studio.clock().instant();
    }

    private List<TaskStatus> statuses(JobKey job) {
        return studio.tasks(job).stream().map(Task::status).toList();
    }
}
