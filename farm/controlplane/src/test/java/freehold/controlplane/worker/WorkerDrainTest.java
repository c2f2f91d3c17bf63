package freehold.controlplane.worker;

import static freehold.controlplane.schedule.Reports.actions;
import static freehold.controlplane.schedule.Reports.ended;
import static freehold.controlplane.schedule.Reports.kinds;
import static freehold.controlplane.schedule.Reports.neverAttempted;
import static freehold.controlplane.schedule.Reports.none;
import static freehold.controlplane.schedule.Reports.running;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AssignedSessionAction;
import freehold.api.CompletedStatus;
import freehold.api.DesiredWorkerStatus;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.schedule.Studio;
import freehold.domain.job.JobKey;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a worker leaves: by its own wish, by an operator's, or at once. */
final class WorkerDrainTest {
    private final Studio studio;

    WorkerDrainTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void anAgentThatDrainsReportsInterruptedAndItsTaskIsReadyUncounted() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 0));
        List<AssignedSessionAction> given = actions(studio.call(worker, none()));
        call(worker, given, 0, ended(CompletedStatus.SUCCEEDED, now()));
        call(worker, given, 1, running(now()));
        studio.update(worker, UpdatedWorkerStatus.STOPPING);
        call(worker, given, 1, ended(CompletedStatus.INTERRUPTED, now()));
        studio.update(worker, UpdatedWorkerStatus.STOPPED);

        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.STOPPED);
        Task task = studio.tasks(job).getFirst();
        assertThat(task.status()).isEqualTo(TaskStatus.READY);
        assertThat(task.failureRetryCount()).isZero();
        assertThat(actionStatuses(worker))
                .containsExactly(
                        ActionStatus.SUCCEEDED,
                        ActionStatus.INTERRUPTED,
                        ActionStatus.NEVER_ATTEMPTED);
    }

    @Test
    void anAgentThatDrainsBeforeItBeganCostsNoAttempt() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 0));
        List<AssignedSessionAction> given = actions(studio.call(worker, none()));
        studio.update(worker, UpdatedWorkerStatus.STOPPING);
        UpdateWorkerScheduleResponse answer =
                studio.call(
                        worker,
                        Map.of(
                                given.get(0).sessionActionId(), neverAttempted(),
                                given.get(1).sessionActionId(), neverAttempted()));
        assertThat(answer.assignedSessions()).isEmpty();
        assertThat(studio.tasks(job).getFirst().status()).isEqualTo(TaskStatus.READY);
        assertThat(studio.tasks(job).getFirst().failureRetryCount()).isZero();
    }

    @Test
    void aWorkerThatAnOperatorDrainsFinishesItsPipelineExitsItsEnvironmentsAndIsToldToStop() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(5, List.of("Conda"), Studio.settings(50, 0, 0));
        List<AssignedSessionAction> given = actions(studio.call(worker, none()));
        call(worker, given, 0, ended(CompletedStatus.SUCCEEDED, now()));
        call(worker, given, 1, running(now()));

        studio.update(worker, UpdatedWorkerStatus.STOPPING);

        UpdateWorkerScheduleResponse still = studio.call(worker, none());
        assertThat(kinds(still)).containsExactly("run");
        assertThat(still.desiredWorkerStatus()).isEmpty();
        UpdateWorkerScheduleResponse leaving =
                call(worker, given, 1, ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(kinds(leaving)).containsExactly("exit");
        assertThat(leaving.desiredWorkerStatus()).isEmpty();
        UpdateWorkerScheduleResponse left =
                call(worker, actions(leaving), 0, ended(CompletedStatus.SUCCEEDED, now()));
        assertThat(left.assignedSessions()).isEmpty();
        assertThat(left.desiredWorkerStatus()).contains(DesiredWorkerStatus.STOPPED);
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.STOPPING);
        assertThat(studio.tasks(job).stream().map(Task::status))
                .containsExactly(
                        TaskStatus.SUCCEEDED,
                        TaskStatus.READY,
                        TaskStatus.READY,
                        TaskStatus.READY,
                        TaskStatus.READY);
    }

    @Test
    void anIdleWorkerThatAnOperatorDrainsIsToldToStopAtOnceWhateverWaits() {
        WorkerKey worker = studio.startedWorker();
        studio.call(worker, none());
        studio.update(worker, UpdatedWorkerStatus.STOPPING);
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse answer = studio.call(worker, none());
        assertThat(answer.assignedSessions()).isEmpty();
        assertThat(answer.desiredWorkerStatus()).contains(DesiredWorkerStatus.STOPPED);
    }

    @Test
    void aWorkerThatAnOperatorStopsIsRefusedAndItsTasksAreReadyAtOnce() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        studio.update(worker, UpdatedWorkerStatus.STOPPED);
        assertThat(studio.tasks(job).getFirst().status()).isEqualTo(TaskStatus.READY);
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.STOPPED);
    }

    private UpdateWorkerScheduleResponse call(
            WorkerKey worker,
            List<AssignedSessionAction> actions,
            int which,
            UpdatedSessionActionInfo report) {
        studio.clock().advance(Duration.ofSeconds(1));
        return studio.call(worker, Map.of(actions.get(which).sessionActionId(), report));
    }

    private List<ActionStatus> actionStatuses(WorkerKey worker) {
        return studio.store()
                .read(reading -> {
                    Session last = reading.sessions().ofWorker(worker, Page.first(9)).getLast();
                    return reading.sessions().actions(last.job(), last.id()).stream()
                            .map(SessionAction::status)
                            .toList();
                });
    }

    private Instant now() {
        return studio.clock().instant();
    }
}
