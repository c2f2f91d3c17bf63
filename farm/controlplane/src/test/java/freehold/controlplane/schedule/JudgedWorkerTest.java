package freehold.controlplane.schedule;

import static freehold.controlplane.schedule.Reports.actions;
import static freehold.controlplane.schedule.Reports.ended;
import static freehold.controlplane.schedule.Reports.none;
import static freehold.controlplane.schedule.Reports.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.AssignedSessionAction;
import freehold.api.CompletedStatus;
import freehold.api.ConflictException;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.background.ExpireSilentWorkers;
import freehold.controlplane.background.SilenceJudge;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobSettings;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.session.Session;
import freehold.domain.session.SessionLifecycle;
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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JudgedWorkerTest {
    private static final Duration THRESHOLD = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofSeconds(5);

    private final Studio studio;
    private final ExpireSilentWorkers expire;

    JudgedWorkerTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
        this.expire =
                new ExpireSilentWorkers(
                        studio.store(),
                        studio.lost(),
                        studio.heartbeats(),
                        studio.wakeups(),
                        new SilenceJudge(THRESHOLD, TICK));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aWorkerThatCallsBeforeItsTaskWasGivenElsewhereGoesOnInTheFirstAttempt() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(3, List.of("Conda"), Studio.settings(50, 0, 0));
        List<AssignedSessionAction> given = begin(worker);
        assertThat(judge()).isEqualTo(1);
        assertThat(statuses(job)).containsOnly(TaskStatus.READY);
        assertThat(session(worker).lifecycle()).isEqualTo(SessionLifecycle.ENDED);

        UpdateWorkerScheduleResponse answer = studio.call(worker, none());

        assertThat(actions(answer)).isEqualTo(given.subList(1, 2));
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.RUNNING);
        assertThat(session(worker).lifecycle()).isEqualTo(SessionLifecycle.STARTED);
        assertThat(session(worker).endedAt()).isEmpty();
        assertThat(statuses(job))
                .containsExactly(TaskStatus.RUNNING, TaskStatus.READY, TaskStatus.READY);
        studio.call(
                worker,
                Map.of(given.get(1).sessionActionId(), ended(CompletedStatus.SUCCEEDED, now())));
        Task task = studio.tasks(job).getFirst();
        assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(task.failureRetryCount()).isZero();
        assertThat(studio.job(job).counts().of(TaskStatus.SUCCEEDED)).isEqualTo(1);
        assertThat(studio.job(job).counts().total()).isEqualTo(3);
    }

    @Test
    void theCallThatReinstatesMayBringTheEndOfTheTask() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 0));
        String run = begin(worker).get(1).sessionActionId();
        judge();
        studio.call(worker, Map.of(run, ended(CompletedStatus.SUCCEEDED, now())));
        assertThat(statuses(job)).containsExactly(TaskStatus.SUCCEEDED);
        assertThat(studio.tasks(job).getFirst().latestSessionAction().orElseThrow().value())
                .isEqualTo(run);
    }

    @Test
    void aWorkerWhoseTaskWasGivenElsewhereHasToStartAgain() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 0));
        String run = begin(worker).get(1).sessionActionId();
        judge();
        WorkerKey other = studio.startedWorker();
        assertThat(studio.call(other, none()).assignedSessions()).hasSize(1);

        refused(worker, Map.of(run, ended(CompletedStatus.SUCCEEDED, now())));

        assertThat(statuses(job)).containsExactly(TaskStatus.SCHEDULED);
        studio.update(worker, UpdatedWorkerStatus.STARTED);
        assertThat(studio.call(worker, none()).assignedSessions()).isEmpty();
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.IDLE);
    }

    @Test
    void aTaskThatWasGivenElsewhereAndCameBackIsNoLongerTheWorkers() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 0));
        begin(worker);
        judge();
        WorkerKey other = studio.startedWorker();
        studio.call(other, none());
        studio.update(other, UpdatedWorkerStatus.STOPPED);
        assertThat(statuses(job)).containsExactly(TaskStatus.READY);
        refused(worker, none());
    }

    @Test
    void anIdleWorkerHasLostNothingAndIsIdleAgain() {
        WorkerKey worker = studio.startedWorker();
        studio.call(worker, none());
        judge();
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.NOT_RESPONDING);
        assertThat(studio.call(worker, none()).assignedSessions()).isEmpty();
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.IDLE);
    }

    @Test
    void aSessionThatHadEndedBeforeTheJudgementStaysSo() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        String run = actions(studio.call(worker, none())).getFirst().sessionActionId();
        studio.call(worker, Map.of(run, ended(CompletedStatus.SUCCEEDED, now())));
        judge();
        assertThat(studio.call(worker, none()).assignedSessions()).isEmpty();
        assertThat(statuses(job)).containsExactly(TaskStatus.SUCCEEDED);
    }

    @Test
    void aSessionThatWasOnItsWayOutIsNotTakenUpAgain() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 5));
        String run = begin(worker).get(1).sessionActionId();
        studio.call(worker, Map.of(run, ended(CompletedStatus.FAILED, now())));
        judge();
        refused(worker, none());
    }

    @Test
    void anAssociationThatWasStoppedMeanwhileEndsIt() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 0));
        begin(worker);
        judge();
        studio.change(tx -> {
            QueueFleetAssociation serving =
                    tx.queueFleetAssociations()
                            .find(Studio.FARM, Studio.QUEUE, Studio.FLEET)
                            .orElseThrow();
            tx.queueFleetAssociations()
                    .update(
                            new QueueFleetAssociation(
                                    serving.farm(),
                                    serving.queue(),
                                    serving.fleet(),
                                    AssociationStatus.STOPPED,
                                    serving.audit()));
            return tx;
        });
        refused(worker, none());
    }

    @Test
    void aPlaceInTheJobThatWasGivenAwayIsNotTakenBack() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(2, List.of("Conda"), new JobSettings(50, 0, 0, Optional.of(1)));
        begin(worker);
        studio.submit(1, List.of(), Studio.settings(10, 0, 0));
        judge();
        WorkerKey other = studio.startedWorker();
        assertThat(studio.call(other, none()).assignedSessions()).hasSize(1);
        refused(worker, none());
    }

    /** A session whose environment is entered and whose first task runs. */
    private List<AssignedSessionAction> begin(WorkerKey worker) {
        List<AssignedSessionAction> given = actions(studio.call(worker, none()));
        studio.clock().advance(Duration.ofSeconds(1));
        studio.call(
                worker,
                Map.of(
                        given.get(0).sessionActionId(),
                        ended(CompletedStatus.SUCCEEDED, now()),
                        given.get(1).sessionActionId(),
                        running(now())));
        return given;
    }

    private int judge() {
        int judged = 0;
        for (Duration silent = Duration.ZERO;
                silent.compareTo(THRESHOLD.plus(TICK)) <= 0;
                silent = silent.plus(TICK)) {
            judged += expire.runOnce(studio.clock().advance(TICK));
        }
        return judged;
    }

    private void refused(
            WorkerKey worker, Map<String, freehold.api.UpdatedSessionActionInfo> reports) {
        assertThatThrownBy(() -> studio.call(worker, reports))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> {
                            assertThat(conflict.resourceId()).isEqualTo(worker.id().value());
                            assertThat(conflict.context())
                                    .contains(Map.of("status", "NOT_RESPONDING"));
                        });
    }

    private Session session(WorkerKey worker) {
        return studio.store()
                .read(reading -> reading.sessions().ofWorker(worker, Page.first(9)))
                .getLast();
    }

    private List<TaskStatus> statuses(JobKey job) {
        return studio.tasks(job).stream().map(Task::status).toList();
    }

    private Instant now() {
        return studio.clock().instant();
    }
}
