package freehold.controlplane.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.BatchUpdateJobErrorCode;
import freehold.api.BatchUpdateJobItem;
import freehold.api.BatchUpdateJobRequest;
import freehold.api.ConflictException;
import freehold.api.GetTaskRequest;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.ResourceNotFoundException;
import freehold.api.StepTargetTaskRunStatus;
import freehold.api.TaskRunStatus;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateJobLifecycleStatus;
import freehold.api.UpdateJobRequest;
import freehold.api.UpdateStepRequest;
import freehold.api.UpdateTaskRequest;
import freehold.controlplane.access.AccessTable;
import freehold.controlplane.step.UpdateStep;
import freehold.controlplane.task.GetTask;
import freehold.controlplane.task.TaskParameters;
import freehold.controlplane.task.TaskViews;
import freehold.controlplane.task.UpdateTask;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs that are put away, and what is left of them. */
final class EndOfJobsTest {
    private static final Set<TaskStatus> RESTING =
            EnumSet.of(
                    TaskStatus.FAILED,
                    TaskStatus.CANCELED,
                    TaskStatus.SUCCEEDED,
                    TaskStatus.SUSPENDED);

    private Ranch ranch;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Rule("S23")
    @ParameterizedTest
    @EnumSource(TaskStatus.class)
    void whetherAJobCanBeArchivedIsAMatterOfTheStatusItShows(TaskStatus status) {
        JobKey key = ranch.submit(Ranch.frames(2));
        ranch.move(key, 0, 0, TaskStatus.SUCCEEDED);
        ranch.move(key, 0, 1, status);

        if (RESTING.contains(status)) {
            archive(key);
            assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.ARCHIVED);
        } else {
            assertConflict(() -> archive(key), status.name());
            assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.CREATE_COMPLETE);
        }
    }

    @Rule("S24")
    @Test
    void anArchivedJobRefusesEveryChangeAndStaysAsItWas() {
        JobKey key = archived(Ranch.frames(2));
        Job before = ranch.job(key);

        assertRefused(key, it -> it.priority(1));
        assertRefused(key, it -> it.maxFailedTasksCount(1));
        assertRefused(key, it -> it.maxRetriesPerTask(1));
        assertRefused(key, it -> it.maxWorkerCount(1));
        assertRefused(key, it -> it.name("Other"));
        assertRefused(key, it -> it.description("other"));
        assertRefused(key, it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));
        for (JobTargetTaskRunStatus target :
                JobTargetTaskRunStatus.SHAPE.values().stream()
                        .map(JobTargetTaskRunStatus::valueOf)
                        .toList()) {
            assertRefused(key, it -> it.targetTaskRunStatus(target));
            assertConflict(() -> updateStep(key, target.name()), "ARCHIVED");
            assertConflict(() -> updateTask(key, target.name()), "ARCHIVED");
        }
        assertThat(batch(key)).isEqualTo(BatchUpdateJobErrorCode.CONFLICT_EXCEPTION);

        assertThat(ranch.job(key)).isEqualTo(before);
        assertThat(get(key)).isEqualTo(TaskRunStatus.SUCCEEDED);
    }

    @Rule("S25")
    @Test
    void anArchivedJobIsKeptForItsTimeAfterThatAndGoesWithItsTasks() {
        JobKey key = ranch.submit(Ranch.frames(2));
        ranch.finish(key, 0);
        ranch.clock.advance(Duration.ofDays(20));
        archive(key);
        PurgeExpiredJobs purge = new PurgeExpiredJobs(ranch.store, Duration.ofDays(30));
        String step = ranch.step(key, 0).id().value();
        String task = ranch.task(key, 0, 0).id().value();

        ranch.clock.advance(Duration.ofDays(30));
        assertThat(purge.runOnce(ranch.clock.instant())).isZero();
        assertThat(get(key)).isEqualTo(TaskRunStatus.SUCCEEDED);
        ranch.clock.advance(Duration.ofSeconds(1));
        assertThat(purge.runOnce(ranch.clock.instant())).isPositive();

        assertThatThrownBy(() -> get(key, step, task))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal -> assertThat(refusal.resourceType()).isEqualTo("job"));
    }

    @Rule("S15")
    @Test
    void whileAWideUpdateIsUnderWayNoOtherTargetIsTaken() {
        JobKey key = ranch.submit(Ranch.template(Ranch.step("A", 1_500), Ranch.step("B", 1)));
        for (int index = 0; index <= OpenBooks.SLICE; index++) {
            ranch.move(key, 0, index, TaskStatus.SUSPENDED);
        }
        ranch.update(key, it -> it.targetTaskRunStatus(JobTargetTaskRunStatus.CANCELED));

        assertConflict(() -> updateStep(key, "PENDING"), "UPDATE_IN_PROGRESS");
        assertConflict(() -> updateTask(key, "PENDING"), "UPDATE_IN_PROGRESS");
        assertConflict(() -> archive(key), "UPDATE_IN_PROGRESS");
        new ApplyWideUpdates(ranch.store, ranch.signals).runOnce(ranch.clock.instant());

        updateTask(key, "PENDING");
        assertThat(ranch.task(key, 0, 0).status()).isEqualTo(TaskStatus.READY);
    }

    private JobKey archived(String template) {
        JobKey key = ranch.submit(template);
        ranch.finish(key, 0);
        archive(key);
        return key;
    }

    private void archive(JobKey key) {
        ranch.update(key, it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));
    }

    private void assertRefused(JobKey key, Consumer<UpdateJobRequest.Builder> change) {
        assertConflict(() -> ranch.update(key, change), "ARCHIVED");
    }

    private static void assertConflict(ThrowingCallable call, String status) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refusal ->
                                assertThat(refusal.context()).contains(Map.of("status", status)));
    }

    private void updateStep(JobKey key, String target) {
        new UpdateStep(ranch.store, ranch.idempotency, ranch.signals)
                .handle(
                        UpdateStepRequest.builder()
                                .farmId(key.farm().value())
                                .queueId(key.queue().value())
                                .jobId(key.id().value())
                                .stepId(ranch.step(key, 0).id().value())
                                .targetTaskRunStatus(StepTargetTaskRunStatus.valueOf(target))
                                .build(),
                        Ranch.ADA);
    }

    private void updateTask(JobKey key, String target) {
        new UpdateTask(ranch.store, ranch.idempotency, ranch.signals)
                .handle(
                        UpdateTaskRequest.builder()
                                .farmId(key.farm().value())
                                .queueId(key.queue().value())
                                .jobId(key.id().value())
                                .stepId(ranch.step(key, 0).id().value())
                                .taskId(ranch.task(key, 0, 0).id().value())
                                .targetRunStatus(TaskTargetRunStatus.valueOf(target))
                                .build(),
                        Ranch.ADA);
    }

    private BatchUpdateJobErrorCode batch(JobKey key) {
        BatchUpdateJobItem item =
                BatchUpdateJobItem.builder()
                        .farmId(key.farm().value())
                        .queueId(key.queue().value())
                        .jobId(key.id().value())
                        .priority(1)
                        .build();
        return new BatchUpdateJob(
                        ranch.store, ranch.idempotency, AccessTable.shipped(), ranch.updateJob())
                .handle(new BatchUpdateJobRequest(Optional.empty(), List.of(item)), Ranch.ADA)
                .errors()
                .getFirst()
                .code();
    }

    private TaskRunStatus get(JobKey key) {
        return get(key, ranch.step(key, 0).id().value(), ranch.task(key, 0, 0).id().value());
    }

    private TaskRunStatus get(JobKey key, String step, String task) {
        return new GetTask(ranch.store, new TaskViews(new TaskParameters(1)))
                .handle(
                        GetTaskRequest.builder()
                                .farmId(key.farm().value())
                                .queueId(key.queue().value())
                                .jobId(key.id().value())
                                .stepId(step)
                                .taskId(task)
                                .build(),
                        Ranch.ADA)
                .runStatus();
    }
}
