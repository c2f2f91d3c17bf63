package freehold.controlplane.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.CompletedStatus;
import freehold.api.ResourceNotFoundException;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateQueueFleetAssociationStatus;
import freehold.api.UpdatedWorkerStatus;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonCode;
import freehold.controlplane.job.Ranch;
import freehold.controlplane.schedule.Reports;
import freehold.controlplane.schedule.Studio;
import freehold.domain.job.JobKey;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where tasks stand that workers hold, and what workers do. */
final class HeldTasksTest {
    private ExplainedStudio farm;

    @BeforeEach
    void open(@TempDir Path folder) {
        farm = new ExplainedStudio(folder);
    }

    @AfterEach
    void close() {
        farm.close();
    }

    @Test
    void aTaskOnAWorkerSaysWhatComesBeforeIt() {
        JobKey job = farm.studio().submit(1, List.of("Outer", "Inner"), Studio.settings(50, 0, 0));
        WorkerKey worker = farm.studio().startedWorker();
        farm.given(worker);

        ExplanationReason scheduled = farm.first(farm.task(job, 0, 0));

        assertThat(scheduled.code()).isEqualTo(ReasonCode.ON_WORKER);
        assertThat(scheduled.status()).contains("SCHEDULED");
        assertThat(scheduled.count()).contains(2L);
        assertThat(scheduled.workerId()).contains(worker.id().value());
        farm.run(worker, CompletedStatus.SUCCEEDED);
        assertThat(farm.first(farm.task(job, 0, 0)))
                .satisfies(starting -> {
                    assertThat(starting.status()).contains("STARTING");
                    assertThat(starting.count()).contains(1L);
                });
        farm.run(worker, CompletedStatus.SUCCEEDED);
        assertThat(farm.first(farm.task(job, 0, 0)).message())
                .isEqualTo(
                        "Is ASSIGNED on "
                                + worker.id()
                                + ", behind 0 actions; its session is ready.");
    }

    @Test
    void aRunningTaskSaysWhereAndSinceWhen() {
        JobKey job = farm.job(Ranch.step("Render", 1));
        WorkerKey worker = farm.studio().startedWorker();
        farm.begin(worker);

        ExplanationReason reason = farm.first(farm.task(job, 0, 0));

        assertThat(reason.code()).isEqualTo(ReasonCode.RUNNING);
        assertThat(reason.at()).contains(farm.studio().clock().instant());
        assertThat(reason.workerId()).contains(worker.id().value());
    }

    @Test
    void anInterruptedTaskSaysForWhomItWaitsAndWhatItBecomes() {
        JobKey job = farm.job(Ranch.step("Render", 1));
        farm.begin(farm.studio().startedWorker());
        farm.turn(job, 0, 0, TaskTargetRunStatus.SUSPENDED);

        ExplanationReason reason = farm.first(farm.task(job, 0, 0));

        assertThat(reason.code()).isEqualTo(ReasonCode.INTERRUPTING);
        assertThat(reason.status()).contains("SUSPENDED");
        assertThat(reason.at()).contains(farm.studio().clock().instant());
    }

    @Test
    void aWorkerThatKeepsSilentIsToldBeforeItIsGivenUp() {
        JobKey job = farm.job(Ranch.step("Render", 1));
        farm.begin(farm.studio().startedWorker());
        farm.studio().clock().advance(Duration.ofSeconds(90));

        ExplanationReason reason = farm.first(job.id().value());

        assertThat(reason.code()).isEqualTo(ReasonCode.WORKER_SILENT);
        assertThat(reason.givenUpAt())
                .contains(farm.studio().clock().instant().plusSeconds(300 - 90));
        assertThat(farm.codes(job)).containsExactly(ReasonCode.WORKER_SILENT, ReasonCode.RUNNING);
    }

    @Test
    void aWorkerSaysWhyItHasNoWork() {
        WorkerKey worker = farm.studio().createdWorker();
        assertThat(codes(worker)).containsExactly(ReasonCode.WORKER_NOT_STARTED);

        farm.studio().update(worker, UpdatedWorkerStatus.STARTED);
        assertThat(codes(worker)).containsExactly(ReasonCode.NO_READY_TASKS);

        farm.offer(8);
        JobKey job = farm.job(ExplainedStudio.stepWithCores("Big", 8));
        assertThat(codes(worker)).containsExactly(ReasonCode.TAKES_NEXT);

        farm.offer(4);
        ExplanationReason unfit = farm.first(worker.id().value());
        assertThat(unfit.code()).isEqualTo(ReasonCode.STEP_DOES_NOT_FIT);
        assertThat(unfit.jobId()).contains(job.id().value());
        assertThat(unfit.requirements().orElseThrow()).hasSize(1);

        farm.offer(8);
        farm.given(worker);
        assertThat(codes(worker)).containsExactly(ReasonCode.WORKER_BUSY);

        farm.studio().update(worker, UpdatedWorkerStatus.STOPPING);
        assertThat(codes(worker))
                .containsExactly(ReasonCode.WORKER_STOPPING, ReasonCode.WORKER_BUSY);
    }

    @Test
    void aWorkerWhoseFleetServesNoQueueSaysSo() {
        WorkerKey worker = farm.studio().startedWorker();
        farm.associate(UpdateQueueFleetAssociationStatus.STOP_SCHEDULING_AND_COMPLETE_TASKS);

        assertThat(codes(worker)).containsExactly(ReasonCode.FLEET_SERVES_NO_QUEUE);
    }

    @Test
    void aWorkerWithLessThanItsFleetPromisesSaysWhatItLacks() {
        WorkerKey worker = farm.studio().createdWorker();
        Workers.startWithCores(farm, worker, 1);

        assertThat(farm.first(worker.id().value()).message())
                .isEqualTo(
                        "The worker has less than its fleet promises: amount.worker.vcpu is 1 and"
                                + " should be at least 2.");
    }

    @Test
    void whatIsNotThereIsNotExplained() {
        JobKey job = farm.job(Ranch.step("Render", 2));
        String hex = "0".repeat(32);
        Stream.of(
                        "job-" + hex,
                        "step-" + hex,
                        "worker-" + hex,
                        "task-" + hex + "-0",
                        "task-" + hex + "-9999999999",
                        farm.task(job, 0, 0).replaceAll("-0$", "-2"))
                .forEach(id ->
                        assertThatThrownBy(() -> farm.explain(id))
                                .as(id)
                                .isInstanceOf(ResourceNotFoundException.class)
                                .hasMessageContaining(id));
    }

    @Test
    void aMillionTasksAreExplainedAsOneIs() {
        JobKey job = farm.job(Ranch.step("Render", 1_000_000));
        WorkerKey worker = farm.studio().startedWorker();
        farm.run(worker, CompletedStatus.SUCCEEDED);
        farm.studio().call(worker, Reports.none());

        assertThat(farm.explain(job).reasons())
                .anySatisfy(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.FLEET_IS_BUSY);
                    assertThat(reason.tasks().orElseThrow()).isGreaterThan(999_000L);
                });
        assertThat(farm.codes(farm.task(job, 0, 999_999)))
                .containsExactly(ReasonCode.FLEET_IS_BUSY);
    }

    private List<ReasonCode> codes(WorkerKey worker) {
        return farm.codes(worker.id().value());
    }
}
