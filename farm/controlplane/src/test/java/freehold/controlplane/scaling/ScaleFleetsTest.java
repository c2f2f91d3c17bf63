package freehold.controlplane.scaling;

import static freehold.controlplane.schedule.Reports.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import freehold.api.AutoScalingStatus;
import freehold.api.ConflictException;
import freehold.api.DesiredWorkerStatus;
import freehold.api.GetFleetRequest;
import freehold.api.GetFleetResponse;
import freehold.api.ListFleetsRequest;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateTaskRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.fleet.GetFleet;
import freehold.controlplane.fleet.ListFleets;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.schedule.Studio;
import freehold.controlplane.task.UpdateTask;
import freehold.domain.event.EventPosition;
import freehold.domain.event.StatusChange;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobSettings;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.protocol.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScaleFleetsTest {
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final JobSettings USUAL = Studio.settings(50, 20, 3);

    private final Studio studio;
    private final ScaleFleets scale;

    ScaleFleetsTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
        this.scale = new ScaleFleets(studio.store(), studio.wakeups());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aFleetThatDoesNotScaleIsLeftAlone() {
        new ScalingStudio(studio).configureNotToScale();
        studio.submit(5, List.of(), USUAL);

        assertThat(scaled()).isZero();
        assertThat(fleet().targetWorkerCount()).isEmpty();
        assertThat(fleet().autoScalingStatus()).isEmpty();
    }

    @Test
    void workWithoutWorkersIsWhatAFleetGrowsFor() {
        configure(0, 10, 0);
        assertThat(scaled()).isEqualTo(1);
        assertThat(fleet().targetWorkerCount()).contains(0);
        assertThat(fleet().autoScalingStatus()).contains(AutoScalingStatus.STEADY);
        studio.submit(4, List.of(), USUAL);

        assertThat(scaled()).isEqualTo(1);
        assertThat(fleet().targetWorkerCount()).contains(4);
        assertThat(fleet().autoScalingStatus()).contains(AutoScalingStatus.GROWING);
        assertThat(
                        new ListFleets(studio.store())
                                .handle(
                                        ListFleetsRequest.builder()
                                                .farmId(Studio.FARM.value())
                                                .build(),
                                        Studio.ADMINISTRATOR)
                                .fleets())
                .singleElement()
                .satisfies(it -> assertThat(it.targetWorkerCount()).contains(4));
        assertThat(scaled()).isZero();
    }

    @Test
    void theBoundsOfTheFleetAndOfTheJobHold() {
        configure(0, 3, 0);
        studio.submit(4, List.of(), USUAL);
        scaled();
        assertThat(fleet().targetWorkerCount()).contains(3);

        configure(0, 10, 1);
        studio.submit(9, List.of(), new JobSettings(50, 20, 3, Optional.of(2)));
        scaled();
        assertThat(fleet().targetWorkerCount()).contains(4 + 2 + 1);
    }

    @Test
    void workThatTheFleetCannotDoIsNotCounted() {
        configure(0, 10, 0);
        studio.submitNeeding(
                "{\"attributes\":[{\"name\":\"attr.worker.os.family\",\"anyOf\":[\"windows\"]}]}");
        scaled();
        assertThat(fleet().targetWorkerCount().orElse(0)).isZero();
    }

    @Test
    void idleWorkersBeyondWhatIsNeededAreToldToStopOnceTheyWereIdleLongEnough() {
        configure(1, 10, 0);
        WorkerKey first = studio.startedWorker();
        WorkerKey second = studio.startedWorker();
        studio.call(first, none());
        scaled();
        assertThat(fleet().autoScalingStatus()).contains(AutoScalingStatus.SHRINKING);
        assertThat(fleet().targetWorkerCount()).contains(2);
        assertThat(studio.call(first, none()).desiredWorkerStatus()).isEmpty();

        studio.clock().advance(IDLE);
        scaled();
        assertThat(fleet().targetWorkerCount()).contains(1);
        assertThat(studio.worker(first).status()).isEqualTo(WorkerStatus.STOPPING);
        assertThat(studio.call(first, none()).desiredWorkerStatus())
                .contains(DesiredWorkerStatus.STOPPED);
        assertThat(studio.call(second, none()).desiredWorkerStatus()).isEmpty();
        scaled();
        assertThat(fleet().autoScalingStatus()).contains(AutoScalingStatus.STEADY);

        studio.update(first, UpdatedWorkerStatus.STOPPING);
        studio.update(first, UpdatedWorkerStatus.STOPPED);
        assertThat(fleet().workerCount()).isEqualTo(1);
    }

    @Test
    void aHeldCallIsAnsweredAtOnceWhenItsWorkerIsSentAway() throws InterruptedException {
        configure(0, 10, 0);
        WorkerKey worker = studio.startedWorker();
        long mark = studio.wakeups().mark();
        var held = (Reply.WaitFor<UpdateWorkerScheduleResponse>) studio.reply(worker, none());
        scaled();
        assertThat(studio.wakeups().await(held.topics(), mark, Duration.ZERO)).isFalse();

        // The call is still held when the worker has been idle long enough.
        configure(0, 10, 0, Duration.ZERO);
        scaled();
        assertThat(studio.wakeups().await(held.topics(), mark, Duration.ZERO)).isTrue();
        var answer = (Reply.Answer<UpdateWorkerScheduleResponse>) held.resume().resume(false);
        assertThat(answer.output().desiredWorkerStatus()).contains(DesiredWorkerStatus.STOPPED);
        assertThat(answer.output().assignedSessions()).isEmpty();
    }

    @Test
    void aWorkerWithASessionStaysHoweverLongItTakes() {
        configure(0, 10, 0);
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of(), USUAL);
        assertThat(studio.call(worker, none()).assignedSessions()).hasSize(1);
        studio.clock().advance(IDLE.multipliedBy(5));
        scaled();
        assertThat(fleet().targetWorkerCount()).contains(1);
        assertThat(studio.worker(worker).status()).isEqualTo(WorkerStatus.RUNNING);
    }

    @Test
    void oneThatGotWorkAfterItWasChosenToLeaveStays() {
        configure(0, 10, 0);
        WorkerKey worker = studio.startedWorker();
        studio.clock().advance(IDLE);
        JobKey job = studio.submit(1, List.of(), USUAL);
        assertThat(studio.call(worker, none()).assignedSessions()).hasSize(1);

        List<WorkerKey> left = studio.change(new Dismissal(studio.fleet(10), List.of(worker))::run);
        assertThat(left).isEmpty();
        assertThat(studio.tasks(job).getFirst().status().name()).isEqualTo("SCHEDULED");
    }

    @Test
    void whoIsSentAwayGetsNoMoreWorkAndMayComeBackLater() {
        configure(0, 10, 0);
        WorkerKey worker = studio.startedWorker();
        studio.clock().advance(IDLE);
        scaled();
        studio.submit(1, List.of(), USUAL);
        assertThat(studio.call(worker, none()).assignedSessions()).isEmpty();
        scaled();
        assertThat(fleet().targetWorkerCount()).contains(1);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> studio.update(worker, UpdatedWorkerStatus.STARTED));
        studio.update(worker, UpdatedWorkerStatus.STOPPED);
        studio.update(worker, UpdatedWorkerStatus.STARTED);
        assertThat(studio.call(worker, none()).assignedSessions()).hasSize(1);
    }

    @Test
    void aCanceledJobLetsAFleetShrinkToItsMinimum() {
        configure(0, 10, 0);
        JobKey job = studio.submit(3, List.of(), USUAL);
        scaled();
        assertThat(fleet().targetWorkerCount()).contains(3);
        studio.tasks(job).forEach(task -> cancel(job, task));
        scaled();
        assertThat(fleet().targetWorkerCount()).contains(0);
        assertThat(fleet().autoScalingStatus()).contains(AutoScalingStatus.STEADY);
    }

    @Test
    void twoNodesComeToOneRecommendation() {
        configure(0, 10, 0);
        studio.submit(4, List.of(), USUAL);
        assertThat(scaled()).isEqualTo(1);
        assertThat(
                        new ScaleFleets(studio.store(), studio.wakeups())
                                .runOnce(studio.clock().instant()))
                .isZero();
    }

    @Test
    void aRecommendationIsToldAndToldAgainWhileItIsNotFollowed() {
        configure(0, 10, 0);
        studio.submit(4, List.of(), USUAL);
        scaled();
        studio.clock().advance(Duration.ofSeconds(59));
        scaled();
        assertThat(told()).containsExactly(size(0, 4));
        studio.clock().advance(Duration.ofSeconds(1));
        scaled();
        assertThat(told()).containsExactly(size(0, 4), size(4, 4));

        for (int worker = 0; worker < 4; worker++) {
            studio.startedWorker();
        }
        studio.clock().advance(Duration.ofSeconds(60));
        scaled();
        assertThat(told()).hasSize(2);
    }

    private static StatusChange size(int before, int after) {
        return new StatusChange.FleetSizeChange(Studio.FLEET, before, after);
    }

    private List<StatusChange> told() {
        return studio
                .store()
                .read(reading -> reading.events().from(Studio.FARM, EventPosition.START, 100))
                .stream()
                .filter(record -> record.changes().subject().job().isEmpty())
                .flatMap(record -> record.changes().changes().stream())
                .toList();
    }

    private void cancel(JobKey job, Task task) {
        Step step = studio.steps(job).getFirst();
        new UpdateTask(
                        studio.store(),
                        new Idempotency(),
                        new JobSignals(studio.store(), studio.wakeups()))
                .handle(
                        UpdateTaskRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .stepId(step.id().value())
                                .taskId(task.id().value())
                                .targetRunStatus(TaskTargetRunStatus.CANCELED)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private int scaled() {
        return scale.runOnce(studio.clock().instant());
    }

    private GetFleetResponse fleet() {
        return new GetFleet(studio.store())
                .handle(
                        GetFleetRequest.builder()
                                .farmId(Studio.FARM.value())
                                .fleetId(Studio.FLEET.value())
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private void configure(int min, int max, int standby) {
        configure(min, max, standby, IDLE);
    }

    private void configure(int min, int max, int standby, Duration idle) {
        new ScalingStudio(studio).configure(min, max, standby, idle);
    }
}
