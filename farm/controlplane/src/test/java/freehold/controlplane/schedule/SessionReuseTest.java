package freehold.controlplane.schedule;

import static freehold.controlplane.schedule.Reports.actions;
import static freehold.controlplane.schedule.Reports.ended;
import static freehold.controlplane.schedule.Reports.kinds;
import static freehold.controlplane.schedule.Reports.none;
import static freehold.controlplane.schedule.Reports.running;
import static freehold.controlplane.schedule.Reports.session;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AssignedSessionAction;
import freehold.api.CompletedStatus;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.queue.StopAssociations;
import freehold.domain.job.JobKey;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a session gets more tasks, and what keeps it from getting them. */
final class SessionReuseTest {
    private final Studio studio;

    SessionReuseTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
    }

    @BeforeEach
    void passTime() {
        studio.clock().advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aSessionGoesOnWithTheNextTaskOfItsStepInTheEnvironmentItHasEntered() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(2, List.of("Conda"), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse given = entered(worker);
        String session = given.assignedSessions().keySet().iterator().next();
        UpdateWorkerScheduleResponse next = succeed(worker, actions(given).get(0), 90);
        assertThat(next.assignedSessions()).containsOnlyKeys(session);
        assertThat(kinds(next)).containsExactly("run");
        assertThat(kinds(succeed(worker, actions(next).get(0), 90))).containsExactly("exit");
    }

    @Test
    void aSessionGetsNoMoreWhileAJobOfHigherPriorityWaits() {
        WorkerKey worker = studio.startedWorker();
        JobKey low = studio.submit(3, List.of("Conda"), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse given = entered(worker);
        JobKey high = studio.submit(1, List.of(), Studio.settings(90, 0, 0));
        UpdateWorkerScheduleResponse leaving = succeed(worker, actions(given).get(0), 1);
        assertThat(kinds(leaving)).containsExactly("exit");
        UpdateWorkerScheduleResponse next = succeed(worker, actions(leaving).get(0), 1);
        assertThat(session(next).jobId()).isEqualTo(high.id().value());
        assertThat(statuses(low))
                .containsExactly(TaskStatus.SUCCEEDED, TaskStatus.READY, TaskStatus.READY);
    }

    @Test
    void anAssociationThatStopsLetsTheTaskEndAndGivesNoMore() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(3, List.of("Conda"), Studio.settings(50, 0, 0));
        UpdateWorkerScheduleResponse given = entered(worker);
        associate(AssociationStatus.STOP_SCHEDULING_AND_COMPLETE_TASKS);
        assertThat(stopped()).isZero();
        UpdateWorkerScheduleResponse leaving = succeed(worker, actions(given).get(0), 1);
        assertThat(kinds(leaving)).containsExactly("exit");
        assertThat(succeed(worker, actions(leaving).get(0), 1).assignedSessions()).isEmpty();
        assertThat(stopped()).isEqualTo(1);
    }

    @Test
    void anAssociationThatCancelsInterruptsTheTaskWhichIsReadyForOthers() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 0));
        AssignedSessionAction run = actions(entered(worker)).get(0);
        studio.call(worker, Map.of(run.sessionActionId(), running(now())));
        associate(AssociationStatus.STOP_SCHEDULING_AND_CANCEL_TASKS);
        assertThat(stopped()).isZero();
        assertThat(statuses(job)).containsExactly(TaskStatus.INTERRUPTING);
        assertThat(studio.call(worker, none()).cancelSessionActions().values())
                .containsExactly(List.of(run.sessionActionId()));
        UpdateWorkerScheduleResponse leaving =
                report(worker, run, ended(CompletedStatus.CANCELED, now()));
        assertThat(kinds(leaving)).containsExactly("exit");
        succeed(worker, actions(leaving).get(0), 1);
        assertThat(statuses(job)).containsExactly(TaskStatus.READY);
        assertThat(studio.tasks(job).getFirst().failureRetryCount()).isZero();
        assertThat(stopped()).isEqualTo(1);
    }

    /** The answer after the environment of a new session was entered. */
    private UpdateWorkerScheduleResponse entered(WorkerKey worker) {
        return succeed(worker, actions(studio.call(worker, none())).get(0), 1);
    }

    private UpdateWorkerScheduleResponse succeed(
            WorkerKey worker, AssignedSessionAction action, int seconds) {
        Instant began = now();
        studio.clock().advance(Duration.ofSeconds(seconds));
        return report(
                worker,
                action,
                ended(CompletedStatus.SUCCEEDED, now()).toBuilder().startedAt(began).build());
    }

    private UpdateWorkerScheduleResponse report(
            WorkerKey worker, AssignedSessionAction action, UpdatedSessionActionInfo report) {
        return studio.call(worker, Map.of(action.sessionActionId(), report));
    }

    private void associate(AssociationStatus status) {
        studio.change(tx -> {
            QueueFleetAssociation now =
                    tx.queueFleetAssociations()
                            .find(Studio.FARM, Studio.QUEUE, Studio.FLEET)
                            .orElseThrow();
            tx.queueFleetAssociations()
                    .update(
                            new QueueFleetAssociation(
                                    now.farm(), now.queue(), now.fleet(), status, now.audit()));
            return tx;
        });
    }

    private int stopped() {
        return new StopAssociations(
                        studio.store(), new JobSignals(studio.store(), studio.wakeups()))
                .runOnce(now());
    }

    private List<TaskStatus> statuses(JobKey job) {
        return studio.tasks(job).stream().map(Task::status).toList();
    }

    private Instant now() {
        return studio.clock().instant();
    }
}
