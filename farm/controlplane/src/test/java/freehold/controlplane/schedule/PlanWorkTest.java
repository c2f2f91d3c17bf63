package freehold.controlplane.schedule;

import static freehold.controlplane.schedule.Reports.actions;
import static freehold.controlplane.schedule.Reports.ended;
import static freehold.controlplane.schedule.Reports.kinds;
import static freehold.controlplane.schedule.Reports.none;
import static freehold.controlplane.schedule.Reports.running;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.CompletedStatus;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateJobRequest;
import freehold.api.UpdateTaskRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.UpdateJob;
import freehold.controlplane.log.LogStream;
import freehold.controlplane.task.UpdateTask;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobSettings;
import freehold.domain.session.Session;
import freehold.domain.session.SessionId;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.protocol.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanWorkTest {
    private static final JobSettings USUAL = Studio.settings(50, 20, 3);

    private static final String WINDOWS =
            "{\"attributes\":[{\"name\":\"attr.worker.os.family\",\"anyOf\":[\"windows\"]}]}";

    private final Studio studio;

    PlanWorkTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    /** A call that is held, and when it began to look. */
    private record Held(
            Studio studio, WorkerKey worker, long mark, Reply<UpdateWorkerScheduleResponse> reply) {
        private static Held of(Studio studio, WorkerKey worker) {
            long mark = studio.wakeups().mark();
            return new Held(studio, worker, mark, studio.reply(worker, none()));
        }

        private boolean isWoken() {
            try {
                return studio.wakeups().await(waiting().topics(), mark, Duration.ZERO);
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        }

        private Reply.WaitFor<UpdateWorkerScheduleResponse> waiting() {
            return (Reply.WaitFor<UpdateWorkerScheduleResponse>) reply;
        }

        private Reply<UpdateWorkerScheduleResponse> resumed(boolean reached) {
            return waiting().resume().resume(reached);
        }

        private UpdateWorkerScheduleResponse answer() {
            return answerIn(resumed(false));
        }
    }

    private static UpdateWorkerScheduleResponse answerIn(
            Reply<UpdateWorkerScheduleResponse> reply) {
        return ((Reply.Answer<UpdateWorkerScheduleResponse>) reply).output();
    }

    private List<Held> park(int workers) {
        return Stream.generate(studio::startedWorker)
                .limit(workers)
                .map(worker -> Held.of(studio, worker))
                .toList();
    }

    /** The planner's turn after something happened. */
    private List<Held> wokenOf(List<Held> held) {
        studio.planner().runOnce(studio.clock().instant());
        return held.stream().filter(Held::isWoken).toList();
    }

    private JobKey submitted(int tasks) {
        JobKey job = studio.submit(tasks, List.of(), USUAL);
        signals().workIsReady(job);
        return job;
    }

    private JobSignals signals() {
        return new JobSignals(studio.store(), studio.wakeups());
    }

    private void turn(JobKey job, JobTargetTaskRunStatus target) {
        update(job, UpdateJobRequest.builder().targetTaskRunStatus(target));
    }

    private void update(JobKey job, UpdateJobRequest.Builder change) {
        new UpdateJob(studio.store(), new Idempotency(), signals())
                .handle(
                        change.farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private void requeue(JobKey job, Task task) {
        new UpdateTask(studio.store(), new Idempotency(), signals())
                .handle(
                        UpdateTaskRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .stepId(task.id().step().value())
                                .taskId(task.id().value())
                                .targetRunStatus(TaskTargetRunStatus.READY)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    /** Has a worker run the one task it was given to an end. */
    private UpdateWorkerScheduleResponse end(
            WorkerKey worker, UpdateWorkerScheduleResponse given, CompletedStatus status) {
        String run = actions(given).getFirst().sessionActionId();
        studio.call(worker, Map.of(run, running(studio.clock().instant())));
        return studio.call(worker, Map.of(run, ended(status, studio.clock().instant())));
    }

    private List<TaskStatus> statuses(JobKey job) {
        return studio.tasks(job).stream().map(Task::status).toList();
    }

    private Optional<Session> sessionOn(WorkerKey worker) {
        return studio.store().read(reading -> reading.sessions().openOn(worker)).stream()
                .findFirst();
    }

    @Test
    void newWorkForOneWakesTheOneThatWaitsLongest() {
        List<Held> held = park(3);
        JobKey job = submitted(1);
        assertThat(wokenOf(held)).containsExactly(held.getFirst());
        assertThat(statuses(job)).containsExactly(TaskStatus.SCHEDULED);
    }

    @Test
    void whoIsWokenIsAnsweredWithWhatWasWrittenForIt() {
        Held held = park(1).getFirst();
        submitted(1);
        wokenOf(List.of(held));
        UpdateWorkerScheduleResponse answer = held.answer();
        assertThat(kinds(answer)).containsExactly("run");
        SessionId session = new SessionId(answer.assignedSessions().keySet().iterator().next());
        assertThat(sessionOn(held.worker()).map(Session::id)).contains(session);
        assertThat(studio.worker(held.worker()).status()).isEqualTo(WorkerStatus.RUNNING);
        assertThat(studio.logs().owner(LogStream.of(Studio.FARM, Studio.QUEUE, session)))
                .contains(held.worker().id().value());
        assertThat(actions(studio.call(held.worker(), none()))).isEqualTo(actions(answer));
    }

    @Test
    void workForAllIsGivenInOneCommand() {
        List<Held> held = park(8);
        JobKey job = submitted(20);
        assertThat(wokenOf(held)).isEqualTo(held);
        assertThat(studio.planner().commands()).isEqualTo(1);
        assertThat(studio.planner().sessions()).isEqualTo(8);
        assertThat(statuses(job)).containsOnly(TaskStatus.SCHEDULED, TaskStatus.READY);
        assertThat(studio.job(job).counts().of(TaskStatus.SCHEDULED)).isEqualTo(8);
        assertThat(studio.steps(job).getFirst().counts().of(TaskStatus.READY)).isEqualTo(12);
    }

    @Test
    void manyHintsAreOnePlan() {
        List<Held> held = park(2);
        JobKey job = submitted(2);
        signals().workIsReady(job);
        signals().workIsReady(job);
        assertThat(wokenOf(held)).isEqualTo(held);
        studio.planner().runOnce(studio.clock().instant());
        assertThat(studio.planner().commands()).isEqualTo(1);
    }

    @Test
    void whatTheFleetLacksWakesNobodyAndWritesNothing() {
        List<Held> held = park(3);
        JobKey job = studio.submitNeeding(WINDOWS);
        signals().workIsReady(job);
        assertThat(wokenOf(held)).isEmpty();
        assertThat(studio.planner().commands()).isZero();
    }

    @Test
    void workThatDoesNotFitDoesNotHideWorkThatDoes() {
        List<Held> held = park(1);
        studio.submitNeeding(WINDOWS);
        submitted(1);
        assertThat(wokenOf(held)).isEqualTo(held);
    }

    @Test
    void manySmallJobsWakeAsManyWorkersThoughNoCommandSeesThemAll() {
        studio.change(tx -> {
            tx.fleets().update(studio.fleet(40));
            return tx;
        });
        List<Held> held = park(40);
        for (int number = 0; number < 35; number++) {
            submitted(1);
        }
        assertThat(wokenOf(held)).isEqualTo(held.subList(0, 35));
    }

    @Test
    void aBoundOnWorkersIsKeptAndRaisingItWakesTheNext() {
        List<Held> held = park(3);
        JobKey job = studio.submit(5, List.of(), new JobSettings(50, 20, 3, Optional.of(1)));
        signals().workIsReady(job);
        assertThat(wokenOf(held)).containsExactly(held.getFirst());
        update(job, UpdateJobRequest.builder().maxWorkerCount(2));
        assertThat(wokenOf(held)).containsExactlyElementsOf(held.subList(0, 2));
    }

    @Test
    void theEndOfASessionMakesRoomForAnotherWorkerOfItsJob() {
        WorkerKey first = studio.startedWorker();
        studio.submit(2, List.of(), new JobSettings(50, 20, 3, Optional.of(1)));
        UpdateWorkerScheduleResponse given = studio.call(first, none());
        List<Held> held = park(2);
        studio.update(first, UpdatedWorkerStatus.STOPPING);
        assertThat(wokenOf(held)).isEmpty();
        end(first, given, CompletedStatus.SUCCEEDED);
        assertThat(sessionOn(first)).isEmpty();
        assertThat(wokenOf(held)).isEqualTo(held.subList(0, 1));
    }

    @Test
    void aResumedJobWakesAsManyAsItHasTasks() {
        JobKey job = studio.submit(2, List.of(), USUAL);
        turn(job, JobTargetTaskRunStatus.SUSPENDED);
        List<Held> held = park(3);
        assertThat(wokenOf(held)).isEmpty();
        turn(job, JobTargetTaskRunStatus.READY);
        assertThat(wokenOf(held)).isEqualTo(held.subList(0, 2));
    }

    @Test
    void aRequeuedTaskWakesOne() {
        JobKey job = studio.submit(2, List.of(), USUAL);
        turn(job, JobTargetTaskRunStatus.CANCELED);
        List<Held> held = park(3);
        requeue(job, studio.tasks(job).getLast());
        assertThat(wokenOf(held)).isEqualTo(held.subList(0, 1));
        assertThat(statuses(job)).containsExactly(TaskStatus.CANCELED, TaskStatus.SCHEDULED);
    }

    @Test
    void aResolvedDependencyWakesAsManyAsWaitedForIt() {
        WorkerKey first = studio.startedWorker();
        studio.submit(List.of(1, 3), List.of(), USUAL);
        UpdateWorkerScheduleResponse given = studio.call(first, none());
        List<Held> held = park(4);
        UpdateWorkerScheduleResponse next = end(first, given, CompletedStatus.SUCCEEDED);
        assertThat(next.assignedSessions()).as("one goes to the worker that is free").hasSize(1);
        assertThat(wokenOf(held)).isEqualTo(held.subList(0, 2));
    }

    @Test
    void aTaskThatIsTriedAgainElsewhereWakesOne() {
        WorkerKey first = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), USUAL);
        studio.call(first, none());
        List<Held> held = park(3);
        studio.update(first, UpdatedWorkerStatus.STARTED);
        assertThat(statuses(job)).containsExactly(TaskStatus.READY);
        assertThat(wokenOf(held)).isEqualTo(held.subList(0, 1));
    }

    @Test
    void whoParksBetweenThePlannersLookAndItsWakeIsNotMissed() {
        List<Held> held = new ArrayList<>();
        WorkerKey worker = studio.startedWorker();
        studio.call(worker, none());
        // The work is committed after this call has looked, and the planner has had its turn before
        // the call waits: it waits from a mark before its look.
        held.add(Held.of(studio, worker));
        submitted(1);
        studio.planner().runOnce(studio.clock().instant());
        assertThat(held.getFirst().isWoken()).isTrue();
        assertThat(kinds(held.getFirst().answer())).containsExactly("run");
    }

    @Test
    void aCallWhoseTimeIsOverLooksOnceMoreByItself() {
        Held held = park(1).getFirst();
        submitted(1);
        assertThat(kinds(answerIn(held.resumed(true)))).containsExactly("run");
        studio.planner().runOnce(studio.clock().instant());
        assertThat(studio.planner().sessions()).isZero();
    }

    @Test
    void aNewerCallTakesWhatWasFoundForTheOlder() {
        Held older = park(1).getFirst();
        submitted(1);
        wokenOf(List.of(older));
        UpdateWorkerScheduleResponse newer = studio.call(older.worker(), none());
        assertThat(kinds(newer)).containsExactly("run");
        assertThat(older.answer().assignedSessions()).isEmpty();
    }

    @Test
    void aCallThatIsHeldIsNotWokenByItself() {
        WorkerKey worker = studio.startedWorker();
        Held first = Held.of(studio, worker);
        assertThat(first.isWoken()).isFalse();
        Held second = Held.of(studio, worker);
        assertThat(first.isWoken()).isTrue();
        assertThat(second.isWoken()).isFalse();
    }

    @Test
    void aWorkerThatDrainsMeanwhileIsGivenNothing() {
        List<Held> held = park(2);
        studio.update(held.getFirst().worker(), UpdatedWorkerStatus.STOPPING);
        submitted(1);
        studio.planner().runOnce(studio.clock().instant());
        assertThat(sessionOn(held.getFirst().worker())).isEmpty();
        assertThat(kinds(held.getLast().answer())).containsExactly("run");
    }

    @Test
    void whatNoHintToldOfIsFoundWithinASecond() {
        List<Held> held = park(2);
        wokenOf(held);
        studio.submit(1, List.of(), USUAL);
        assertThat(wokenOf(held)).isEmpty();
        studio.clock().advance(PlanWork.EVERY);
        assertThat(wokenOf(held)).isEqualTo(held.subList(0, 1));
    }

    @Test
    void whoseCallIsNoLongerHeldIsPassedOver() {
        List<Held> held = park(1);
        studio.clock().advance(Duration.ofSeconds(21));
        submitted(1);
        assertThat(wokenOf(held)).isEmpty();
        assertThat(studio.planner().commands()).isZero();
    }
}
