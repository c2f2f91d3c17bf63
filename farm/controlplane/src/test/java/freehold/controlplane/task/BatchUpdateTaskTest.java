package freehold.controlplane.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.BatchUpdateTaskError;
import freehold.api.BatchUpdateTaskErrorCode;
import freehold.api.BatchUpdateTaskItem;
import freehold.api.BatchUpdateTaskRequest;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateJobLifecycleStatus;
import freehold.api.ValidationException;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.AccessTable;
import freehold.controlplane.access.Caller;
import freehold.controlplane.job.Ranch;
import freehold.domain.job.JobKey;
import freehold.domain.step.StepId;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchUpdateTaskTest {
    private static final Caller NOBODY = new Caller.WorkerHost("arn:aws:iam::111122223333:user/w");

    private Ranch ranch;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Test
    void tasksOfSeveralJobsAreTurnedInOneCall() {
        JobKey one = ranch.submit(Ranch.frames(3));
        JobKey other = ranch.submit(Ranch.frames(2));

        List<BatchUpdateTaskError> errors =
                update(
                        item(one, 0, TaskTargetRunStatus.SUSPENDED),
                        item(other, 1, TaskTargetRunStatus.SUCCEEDED),
                        item(one, 2, TaskTargetRunStatus.FAILED));

        assertThat(errors).isEmpty();
        assertThat(ranch.job(one).counts())
                .isEqualTo(
                        StatusCounts.of(TaskStatus.SUSPENDED, 1)
                                .plus(TaskStatus.READY, 1)
                                .plus(TaskStatus.FAILED, 1));
        assertThat(ranch.task(other, 0, 1).status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(ranch.task(other, 0, 1).updatedBy()).contains(Ranch.ADA.caller().principal());
    }

    @Test
    void ofTwoItemsForOneTaskTheLaterHasTheLastWord() {
        JobKey job = ranch.submit(Ranch.frames(1));

        update(
                item(job, 0, TaskTargetRunStatus.SUSPENDED),
                item(job, 0, TaskTargetRunStatus.CANCELED));

        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.CANCELED);
    }

    @Rule("S18")
    @Test
    void whatIsRefusedOfOneItemLeavesTheOthersAlone() {
        JobKey archived = ranch.submit(Ranch.frames(1));
        ranch.finish(archived, 0);
        ranch.update(archived, it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));
        JobKey job = ranch.submit(Ranch.frames(2));
        BatchUpdateTaskItem beyond =
                item(job, 0, TaskTargetRunStatus.SUSPENDED).toBuilder()
                        .taskId(new TaskId(ranch.step(job, 0).id(), 2).value())
                        .build();
        BatchUpdateTaskItem nowhere =
                item(job, 0, TaskTargetRunStatus.SUSPENDED).toBuilder()
                        .stepId(StepId.ofHex("0".repeat(32)).value())
                        .build();

        List<BatchUpdateTaskError> errors =
                update(
                        item(archived, 0, TaskTargetRunStatus.PENDING),
                        beyond,
                        nowhere,
                        item(job, 1, TaskTargetRunStatus.SUSPENDED));

        assertThat(errors)
                .extracting(BatchUpdateTaskError::code)
                .containsExactly(
                        BatchUpdateTaskErrorCode.CONFLICT_EXCEPTION,
                        BatchUpdateTaskErrorCode.RESOURCE_NOT_FOUND_EXCEPTION,
                        BatchUpdateTaskErrorCode.RESOURCE_NOT_FOUND_EXCEPTION);
        assertThat(errors.getFirst().jobId()).isEqualTo(archived.id().value());
        assertThat(errors.getFirst().message()).contains("ARCHIVED");
        assertThat(errors.get(1).taskId()).isEqualTo(beyond.taskId());
        assertThat(errors.get(1).message()).contains(beyond.taskId());
        assertThat(errors.get(2).message()).contains(nowhere.stepId());
        assertThat(ranch.task(job, 0, 1).status()).isEqualTo(TaskStatus.SUSPENDED);
        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.READY);
    }

    @Test
    void eachItemIsAskedForAsTheSingleOperationOnItsTask() {
        JobKey job = ranch.submit(Ranch.frames(2));
        List<String> asked = new ArrayList<>();
        Access onlyTheSecond =
                (_, operation, labels) -> {
                    asked.add(operation + " " + String.join("/", labels.values()));
                    if (labels.value("taskId").orElseThrow().endsWith("-0")) {
                        AccessTable.shipped().require(NOBODY, operation, labels);
                    }
                };

        List<BatchUpdateTaskError> errors =
                batch(onlyTheSecond)
                        .handle(
                                new BatchUpdateTaskRequest(
                                        Optional.empty(),
                                        List.of(
                                                item(job, 0, TaskTargetRunStatus.SUSPENDED),
                                                item(job, 1, TaskTargetRunStatus.SUSPENDED))),
                                Ranch.ADA)
                        .errors();

        assertThat(errors)
                .extracting(BatchUpdateTaskError::code)
                .containsExactly(BatchUpdateTaskErrorCode.ACCESS_DENIED_EXCEPTION);
        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.READY);
        assertThat(ranch.task(job, 0, 1).status()).isEqualTo(TaskStatus.SUSPENDED);
        assertThat(asked.getFirst())
                .startsWith("UpdateTask farm-")
                .endsWith(ranch.task(job, 0, 0).id().value());
    }

    @Test
    void aTokenTurnsItsTasksOnceAndGivesTheSameAnswerAgain() {
        JobKey job = ranch.submit(Ranch.frames(2));
        BatchUpdateTaskItem beyond =
                item(job, 0, TaskTargetRunStatus.SUSPENDED).toBuilder()
                        .taskId(new TaskId(ranch.step(job, 0).id(), 9).value())
                        .build();
        BatchUpdateTaskRequest request =
                new BatchUpdateTaskRequest(
                        Optional.of("token"),
                        List.of(item(job, 0, TaskTargetRunStatus.SUSPENDED), beyond));
        var first = batch(AccessTable.shipped()).handle(request, Ranch.ADA);
        update(item(job, 0, TaskTargetRunStatus.READY));

        var again = batch(AccessTable.shipped()).handle(request, Ranch.ADA);

        assertThat(again).isEqualTo(first);
        assertThat(again.errors()).hasSize(1);
        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.READY);
    }

    @Test
    void aTokenThatComesBackWithOtherItemsIsRefusedBeforeTheFirst() {
        JobKey job = ranch.submit(Ranch.frames(2));
        batch(AccessTable.shipped())
                .handle(
                        new BatchUpdateTaskRequest(
                                Optional.of("token"),
                                List.of(item(job, 0, TaskTargetRunStatus.SUSPENDED))),
                        Ranch.ADA);
        BatchUpdateTaskRequest other =
                new BatchUpdateTaskRequest(
                        Optional.of("token"), List.of(item(job, 1, TaskTargetRunStatus.SUSPENDED)));

        assertThatThrownBy(() -> batch(AccessTable.shipped()).handle(other, Ranch.ADA))
                .isInstanceOf(ValidationException.class);
        assertThat(ranch.task(job, 0, 1).status()).isEqualTo(TaskStatus.READY);
    }

    @Rule("S18")
    @Test
    void aCallThatWasCutOffGoesOnWhereItStopped() {
        JobKey job = ranch.submit(Ranch.frames(3));
        BatchUpdateTaskRequest request =
                new BatchUpdateTaskRequest(
                        Optional.of("token"),
                        List.of(
                                item(job, 0, TaskTargetRunStatus.SUSPENDED),
                                item(job, 1, TaskTargetRunStatus.SUSPENDED)));
        Access failing =
                (_, _, labels) -> {
                    if (labels.value("taskId").orElseThrow().endsWith("-1")) {
                        throw new IllegalStateException("the power went");
                    }
                };
        assertThatThrownBy(() -> batch(failing).handle(request, Ranch.ADA))
                .hasMessage("the power went");
        update(item(job, 0, TaskTargetRunStatus.READY));

        assertThat(batch(AccessTable.shipped()).handle(request, Ranch.ADA).errors()).isEmpty();

        assertThat(ranch.task(job, 0, 0).status()).isEqualTo(TaskStatus.READY);
        assertThat(ranch.task(job, 0, 1).status()).isEqualTo(TaskStatus.SUSPENDED);
    }

    private List<BatchUpdateTaskError> update(BatchUpdateTaskItem... items) {
        return batch(AccessTable.shipped())
                .handle(new BatchUpdateTaskRequest(Optional.empty(), List.of(items)), Ranch.ADA)
                .errors();
    }

    private BatchUpdateTask batch(Access access) {
        return new BatchUpdateTask(
                ranch.store,
                ranch.idempotency,
                access,
                new UpdateTask(ranch.store, ranch.idempotency, ranch.signals));
    }

    private BatchUpdateTaskItem item(JobKey job, long index, TaskTargetRunStatus target) {
        return BatchUpdateTaskItem.builder()
                .farmId(job.farm().value())
                .queueId(job.queue().value())
                .jobId(job.id().value())
                .stepId(ranch.step(job, 0).id().value())
                .taskId(ranch.task(job, 0, index).id().value())
                .targetRunStatus(target)
                .build();
    }
}
