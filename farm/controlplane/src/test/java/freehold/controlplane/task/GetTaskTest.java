package freehold.controlplane.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.ResourceNotFoundException;
import freehold.api.TaskParameterValue;
import freehold.api.TaskRunStatus;
import freehold.api.TaskTargetRunStatus;
import freehold.controlplane.job.Ranch;
import freehold.domain.job.JobKey;
import freehold.domain.step.Step;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GetTaskTest {
    private Ranch ranch;
    private GetTask getTask;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
        getTask = new GetTask(ranch.store, new TaskViews(new TaskParameters(4)));
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Test
    void anUntouchedTaskShowsWhatItWasCreatedWith() {
        JobKey job = ranch.submit(Ranch.frames(3));

        GetTaskResponse task = get(job, 2);

        assertThat(task.taskId()).isEqualTo("task-" + ranch.step(job, 0).id().hex() + "-2");
        assertThat(task.runStatus()).isEqualTo(TaskRunStatus.READY);
        assertThat(task.createdAt()).isEqualTo(ranch.job(job).audit().createdAt());
        assertThat(task.createdBy()).isEqualTo(ranch.job(job).audit().createdBy());
        assertThat(task.failureRetryCount()).contains(0);
        assertThat(task.parameters()).contains(Map.of("Frame", new TaskParameterValue.Int("3")));
        assertThat(task.targetRunStatus()).isEmpty();
        assertThat(task.startedAt()).isEmpty();
        assertThat(task.endedAt()).isEmpty();
        assertThat(task.updatedAt()).isEmpty();
        assertThat(task.updatedBy()).isEmpty();
        assertThat(task.latestSessionActionId()).isEmpty();
    }

    @Test
    void aRunningTaskShowsItsStartAndItsAction() {
        JobKey job = ranch.submit(Ranch.frames(3));
        String action = ranch.run(job, 0, 1).value();

        GetTaskResponse task = get(job, 1);

        assertThat(task.runStatus()).isEqualTo(TaskRunStatus.RUNNING);
        assertThat(task.startedAt()).contains(ranch.clock.instant());
        assertThat(task.latestSessionActionId()).contains(action);
        assertThat(task.endedAt()).isEmpty();
        ranch.move(job, 0, 1, TaskStatus.SUCCEEDED);
        assertThat(get(job, 1).endedAt()).contains(ranch.clock.instant());
        assertThat(get(job, 1).updatedAt()).isEmpty();
    }

    @Test
    void eachTypeOfParameterIsAMemberOfItsUnion() {
        String step =
                "{'name': 'A', 'parameterSpace': {'taskParameterDefinitions': ["
                        + "{'name': 'Int', 'type': 'INT', 'range': '7-9'},"
                        + "{'name': 'Float', 'type': 'FLOAT', 'range': [0.5]},"
                        + "{'name': 'String', 'type': 'STRING', 'range': ['ş']},"
                        + "{'name': 'Path', 'type': 'PATH', 'range': ['/a b']}]}"
                        + Ranch.SCRIPT
                        + "}";
        JobKey job = ranch.submit(Ranch.template(step));

        assertThat(get(job, 1).parameters())
                .contains(
                        Map.of(
                                "Int", new TaskParameterValue.Int("8"),
                                "Float", new TaskParameterValue.Float("0.5"),
                                "String", new TaskParameterValue.String("ş"),
                                "Path", new TaskParameterValue.Path("/a b")));
    }

    @Test
    void aTaskOfChunksShowsTheIntegersItCovers() {
        JobKey contiguous = ranch.submit(Ranch.chunks("1-3,10", 2, "CONTIGUOUS"));
        JobKey mixed = ranch.submit(Ranch.chunks("1-3,10", 2, "NONCONTIGUOUS"));

        assertThat(range(contiguous, 2)).isEqualTo("10-10");
        assertThat(range(mixed, 0)).isEqualTo("1,2");
        assertThat(range(mixed, 1)).isEqualTo("3,10");
        assertNotFound(mixed, "task", it -> it.taskId(taskId(mixed, 2)));
    }

    @Test
    void theLastOfManyChunksAnswers() {
        JobKey job = ranch.submit(Ranch.chunks("1-1000000000", 1000, "CONTIGUOUS"));

        assertThat(range(job, 0)).isEqualTo("1-1000");
        assertThat(range(job, 999_999)).isEqualTo("999999001-1000000000");
        assertNotFound(job, "task", it -> it.taskId(taskId(job, 1_000_000)));
    }

    @Test
    void aStepWithoutParametersHasOneTaskWithNone() {
        JobKey job = ranch.submit(Ranch.template("{'name': 'A'" + Ranch.SCRIPT + "}"));

        assertThat(get(job, 0).parameters()).contains(Map.of());
        assertNotFound(job, "task", it -> it.taskId(taskId(job, 1)));
    }

    @Test
    void theFirstAndTheLastOfAMillionTasksAnswer() {
        JobKey job = ranch.submit(Ranch.frames(1_000_000));

        assertThat(get(job, 0).parameters())
                .contains(Map.of("Frame", new TaskParameterValue.Int("1")));
        assertThat(get(job, 999_999).parameters())
                .contains(Map.of("Frame", new TaskParameterValue.Int("1000000")));
        assertNotFound(job, "task", it -> it.taskId(taskId(job, 1_000_000)));
    }

    @Rule("S28")
    @Test
    void theFirstMissingPartOfThePathIsNamed() {
        JobKey job = ranch.submit(Ranch.template(Ranch.step("A", 2), Ranch.step("B", 2)));
        String nobody = "0".repeat(32);

        assertNotFound(job, "farm", it -> it.farmId("farm-" + nobody));
        assertNotFound(job, "queue", it -> it.queueId("queue-" + nobody));
        assertNotFound(job, "job", it -> it.jobId("job-" + nobody));
        assertNotFound(job, "step", it -> it.stepId("step-" + nobody));
        assertNotFound(job, "task", it -> it.taskId("task-" + nobody + "-0"));
        Step other = ranch.step(job, 1);
        assertNotFound(job, "task", it -> it.taskId("task-" + other.id().hex() + "-0"));
    }

    @Test
    void aRequestedTargetIsShown() {
        JobKey job = ranch.submit(Ranch.frames(2));
        ranch.run(job, 0, 0);
        ranch.update(job, it -> it.targetTaskRunStatus(JobTargetTaskRunStatus.SUSPENDED));

        assertThat(get(job, 0).runStatus()).isEqualTo(TaskRunStatus.INTERRUPTING);
        assertThat(get(job, 0).targetRunStatus()).contains(TaskTargetRunStatus.SUSPENDED);
        assertThat(get(job, 1).runStatus()).isEqualTo(TaskRunStatus.SUSPENDED);
        assertThat(get(job, 1).updatedBy()).contains(Ranch.ADA.caller().principal());
        assertThat(get(job, 1).updatedAt()).contains(ranch.clock.instant());
    }

    private String range(JobKey job, long index) {
        TaskParameterValue value = get(job, index).parameters().orElseThrow().get("Frames");
        return ((TaskParameterValue.ChunkInt) Objects.requireNonNull(value)).value();
    }

    private GetTaskResponse get(JobKey job, long index) {
        return getTask.handle(request(job, index).build(), Ranch.ADA);
    }

    private GetTaskRequest.Builder request(JobKey job, long index) {
        return GetTaskRequest.builder()
                .farmId(job.farm().value())
                .queueId(job.queue().value())
                .jobId(job.id().value())
                .stepId(ranch.step(job, 0).id().value())
                .taskId(taskId(job, index));
    }

    private String taskId(JobKey job, long index) {
        return "task-" + ranch.step(job, 0).id().hex() + "-" + index;
    }

    private void assertNotFound(
            JobKey job, String type, UnaryOperator<GetTaskRequest.Builder> wrong) {
        GetTaskRequest request = wrong.apply(request(job, 0)).build();

        assertThatThrownBy(() -> getTask.handle(request, Ranch.ADA))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal -> {
                            assertThat(refusal.resourceType()).isEqualTo(type);
                            assertThat(refusal)
                                    .hasMessage(
                                            "Resource of type "
                                                    + type
                                                    + " with id "
                                                    + refusal.resourceId()
                                                    + " could not be found.");
                        });
    }
}
