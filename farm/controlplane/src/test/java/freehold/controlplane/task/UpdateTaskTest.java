package freehold.controlplane.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.ConflictException;
import freehold.api.ConflictExceptionReason;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateJobLifecycleStatus;
import freehold.api.UpdateTaskRequest;
import freehold.controlplane.job.Ranch;
import freehold.domain.job.JobKey;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.SessionActionId;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpdateTaskTest {
    private Ranch ranch;
    private UpdateTask updateTask;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
        updateTask = new UpdateTask(ranch.store, ranch.idempotency, ranch.signals);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Rule("S16")
    @Test
    void aReadyTaskIsMarkedAtOnce() {
        JobKey job = ranch.submit(Ranch.frames(3));
        ranch.clock.advance(Duration.ofSeconds(5));

        update(job, 0, 1, TaskTargetRunStatus.SUCCEEDED);

        Task task = ranch.task(job, 0, 1);
        assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(task.target()).contains(TargetStatus.SUCCEEDED);
        assertThat(task.endedAt()).contains(ranch.clock.instant());
        assertThat(task.startedAt()).isEmpty();
        assertThat(ranch.job(job).counts())
                .isEqualTo(StatusCounts.of(TaskStatus.READY, 2).plus(TaskStatus.SUCCEEDED, 1));
    }

    @Test
    void aRunningTaskIsInterruptedAndItsActionCanceled() throws InterruptedException {
        JobKey job = ranch.submit(Ranch.frames(3));
        SessionActionId action = ranch.run(job, 0, 1);
        String worker =
                ranch.store
                        .read(it -> it.sessions().find(job, action.session()))
                        .orElseThrow()
                        .worker()
                        .id()
                        .value();
        long mark = ranch.wakeups.mark();

        update(job, 0, 1, TaskTargetRunStatus.CANCELED);

        assertThat(ranch.task(job, 0, 1).status()).isEqualTo(TaskStatus.INTERRUPTING);
        assertThat(ranch.task(job, 0, 1).target()).contains(TargetStatus.CANCELED);
        assertThat(
                        ranch.store
                                .read(it -> it.sessions().findAction(job, action))
                                .orElseThrow()
                                .status())
                .isEqualTo(ActionStatus.CANCELING);
        assertThat(ranch.wakeups.await(Set.of("worker:" + worker), mark, Duration.ZERO)).isTrue();
    }

    @Rule("S14")
    @Test
    void aFailedTaskAtItsRetryMaximumGetsOneFreshAttempt() {
        JobKey job = ranch.submit(Ranch.frames(3));
        ranch.move(
                job,
                0,
                0,
                task ->
                        new Task(
                                task.id(),
                                TaskStatus.FAILED,
                                task.target(),
                                5,
                                task.startedAt(),
                                task.endedAt(),
                                task.updatedAt(),
                                task.updatedBy(),
                                task.latestSessionAction()));

        update(job, 0, 0, TaskTargetRunStatus.PENDING);

        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.READY);
        assertThat(ranch.task(job, 0, 0).failureRetryCount()).isEqualTo(5);
        assertThat(ranch.job(job).retryCount()).isEqualTo(5);
    }

    @Rule("S12")
    @Test
    void aRequeuedTaskOfAWaitingStepWaitsWithIt() {
        JobKey job = ranch.submit(Ranch.template(Ranch.step("A", 1), Ranch.step("B", 2, "A")));
        update(job, 1, 0, TaskTargetRunStatus.SUSPENDED);

        update(job, 1, 0, TaskTargetRunStatus.READY);

        assertThat(ranch.task(job, 1, 0).status()).isEqualTo(TaskStatus.PENDING);
        ranch.finish(job, 0);
        assertThat(ranch.task(job, 1, 0).status()).isEqualTo(TaskStatus.READY);
        assertThat(ranch.task(job, 1, 1).status()).isEqualTo(TaskStatus.READY);
    }

    @Rule("S8")
    @Test
    void aRequeueInAFinishedStepLetsItsConsumersWaitAgain() {
        JobKey job = ranch.submit(Ranch.template(Ranch.step("A", 2), Ranch.step("B", 3, "A")));
        ranch.finish(job, 0);
        ranch.move(job, 1, 0, TaskStatus.SUCCEEDED);
        ranch.run(job, 1, 1);

        update(job, 0, 1, TaskTargetRunStatus.PENDING);

        assertThat(ranch.task(job, 0, 1).status()).isEqualTo(TaskStatus.READY);
        assertThat(ranch.task(job, 1, 0).status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(ranch.task(job, 1, 1).status()).isEqualTo(TaskStatus.INTERRUPTING);
        assertThat(ranch.task(job, 1, 1).target()).contains(TargetStatus.PENDING);
        assertThat(ranch.task(job, 1, 2).status()).isEqualTo(TaskStatus.PENDING);
        assertThat(ranch.step(job, 1).unresolvedDependencies()).isEqualTo(1);
    }

    @Rule("S13")
    @Test
    void askingForTheStatusItHasChangesNothing() {
        JobKey job = ranch.submit(Ranch.frames(3));
        Task before = ranch.task(job, 0, 1);

        update(job, 0, 1, TaskTargetRunStatus.READY);
        update(job, 0, 1, TaskTargetRunStatus.PENDING);

        assertThat(ranch.task(job, 0, 1)).isEqualTo(before);
    }

    @Test
    void aRequeuedTaskThatNoFleetCanTakeIsNotCompatible() {
        JobKey job =
                ranch.submit(
                        Ranch.template(
                                "{'name': 'Needy', 'hostRequirements': {'amounts': [{'name':"
                                        + " 'amount.worker.vcpu', 'min': 64}]}"
                                        + Ranch.SCRIPT
                                        + "}"));
        update(job, 0, 0, TaskTargetRunStatus.CANCELED);
        ranch.addFleet(8);

        update(job, 0, 0, TaskTargetRunStatus.READY);

        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.NOT_COMPATIBLE);
    }

    @Rule("S4")
    @Test
    void aRequeueThatNoFleetCanTakeCancelsTheOtherStepsOfItsJob() {
        JobKey job =
                ranch.submit(
                        Ranch.template(
                                Ranch.step("Modest", 3),
                                "{'name': 'Needy', 'hostRequirements': {'amounts': [{'name':"
                                        + " 'amount.worker.vcpu', 'min': 64}]}"
                                        + Ranch.SCRIPT
                                        + "}"));
        ranch.move(job, 0, 0, TaskStatus.SUCCEEDED);
        ranch.run(job, 0, 1);
        update(job, 1, 0, TaskTargetRunStatus.SUSPENDED);
        ranch.addFleet(8);

        update(job, 1, 0, TaskTargetRunStatus.READY);

        assertThat(ranch.task(job, 1, 0).status()).isEqualTo(TaskStatus.NOT_COMPATIBLE);
        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(ranch.task(job, 0, 1).status()).isEqualTo(TaskStatus.INTERRUPTING);
        assertThat(ranch.task(job, 0, 1).target()).contains(TargetStatus.CANCELED);
        assertThat(ranch.task(job, 0, 2).status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(ranch.job(job).counts().rollUp()).contains(TaskStatus.NOT_COMPATIBLE);
    }

    @Rule("S5")
    @Test
    void aFleetAddedLaterRevivesNothingUntilTheTaskIsRequeued() {
        ranch.addFleet(8);
        JobKey job =
                ranch.submit(
                        Ranch.template(
                                "{'name': 'Needy', 'hostRequirements': {'amounts': [{'name':"
                                        + " 'amount.worker.vcpu', 'min': 64}]}"
                                        + Ranch.SCRIPT
                                        + "}"));
        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.NOT_COMPATIBLE);

        ranch.addFleet(64);
        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.NOT_COMPATIBLE);
        update(job, 0, 0, TaskTargetRunStatus.PENDING);

        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.READY);
    }

    @Test
    void aTaskOfAnArchivedJobStaysAsItIs() {
        JobKey job = ranch.submit(Ranch.frames(1));
        ranch.finish(job, 0);
        ranch.update(job, it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));

        assertThatThrownBy(() -> update(job, 0, 0, TaskTargetRunStatus.PENDING))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refusal -> {
                            assertThat(refusal.reason())
                                    .isEqualTo(ConflictExceptionReason.STATUS_CONFLICT);
                            assertThat(refusal.context()).contains(Map.of("status", "ARCHIVED"));
                        });
    }

    @Test
    void aTokenMovesATaskOnce() {
        JobKey job = ranch.submit(Ranch.frames(1));
        UpdateTaskRequest request =
                request(job, 0, 0, TaskTargetRunStatus.SUSPENDED).clientToken("t").build();
        updateTask.handle(request, Ranch.ADA);
        update(job, 0, 0, TaskTargetRunStatus.READY);

        updateTask.handle(request, Ranch.ADA);

        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.READY);
    }

    private void update(JobKey job, int step, long index, TaskTargetRunStatus target) {
        updateTask.handle(request(job, step, index, target).build(), Ranch.ADA);
    }

    private UpdateTaskRequest.Builder request(
            JobKey job, int step, long index, TaskTargetRunStatus target) {
        return UpdateTaskRequest.builder()
                .farmId(job.farm().value())
                .queueId(job.queue().value())
                .jobId(job.id().value())
                .stepId(ranch.step(job, step).id().value())
                .taskId(ranch.task(job, step, index).id().value())
                .targetRunStatus(target);
    }
}
