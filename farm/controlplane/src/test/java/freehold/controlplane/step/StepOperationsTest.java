package freehold.controlplane.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import freehold.api.DependencyConsumerResolutionStatus;
import freehold.api.DependencyCounts;
import freehold.api.GetStepRequest;
import freehold.api.GetStepResponse;
import freehold.api.ListStepConsumersRequest;
import freehold.api.ListStepDependenciesRequest;
import freehold.api.ListStepsRequest;
import freehold.api.ListStepsResponse;
import freehold.api.RangeConstraint;
import freehold.api.ResourceNotFoundException;
import freehold.api.StepAmountCapability;
import freehold.api.StepAttributeCapability;
import freehold.api.StepConsumer;
import freehold.api.StepDependency;
import freehold.api.StepLifecycleStatus;
import freehold.api.StepParameter;
import freehold.api.StepParameterChunks;
import freehold.api.StepParameterType;
import freehold.api.StepSummary;
import freehold.api.StepTargetTaskRunStatus;
import freehold.api.TaskRunStatus;
import freehold.api.UpdateStepRequest;
import freehold.controlplane.job.Ranch;
import freehold.domain.job.JobKey;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StepOperationsTest {
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
    void aStepShowsWhatItNeedsAndWhatItsTasksAre() {
        JobKey job =
                ranch.submit(
                        Ranch.template(
                                "{'name': 'Render', 'description': 'all frames',"
                                    + " 'hostRequirements': {'amounts': [{'name':"
                                    + " 'amount.worker.vcpu', 'min': 2, 'max': 8}], 'attributes':"
                                    + " [{'name': 'attr.worker.os.family', 'anyOf': ['linux']}]},"
                                    + " 'parameterSpace': {'taskParameterDefinitions': [{'name':"
                                    + " 'Frame', 'type': 'INT', 'range': '1-3'}, {'name': 'Tile',"
                                    + " 'type': 'STRING', 'range': ['a', 'b', 'c']}],"
                                    + " 'combination': '(Frame, Tile)'}"
                                        + Ranch.SCRIPT
                                        + "}"));

        GetStepResponse step = get(job, 0);

        assertThat(step.name()).isEqualTo("Render");
        assertThat(step.description()).contains("all frames");
        assertThat(step.lifecycleStatus()).isEqualTo(StepLifecycleStatus.CREATE_COMPLETE);
        assertThat(step.lifecycleStatusMessage()).isPresent();
        assertThat(step.taskRunStatus()).isEqualTo(TaskRunStatus.READY);
        assertThat(step.taskRunStatusCounts()).hasSize(12).containsEntry("READY", 3);
        assertThat(step.requiredCapabilities().orElseThrow().amounts())
                .containsExactly(
                        StepAmountCapability.builder()
                                .name("amount.worker.vcpu")
                                .min(2)
                                .max(8)
                                .build());
        assertThat(step.requiredCapabilities().orElseThrow().attributes())
                .containsExactly(
                        StepAttributeCapability.builder()
                                .name("attr.worker.os.family")
                                .anyOf(List.of("linux"))
                                .build());
        assertThat(step.parameterSpace().orElseThrow().parameters())
                .extracting(StepParameter::name, StepParameter::type)
                .containsExactly(
                        tuple("Frame", StepParameterType.INT),
                        tuple("Tile", StepParameterType.STRING));
        assertThat(step.parameterSpace().orElseThrow().combination().orElseThrow())
                .contains("Frame", "Tile");
    }

    @Test
    void aStepShowsHowItsIntegersAreJoinedAndCountsChunks() {
        JobKey job = ranch.submit(Ranch.chunks("1-10", 4, "NONCONTIGUOUS"));

        GetStepResponse step = get(job, 0);

        assertThat(step.taskRunStatusCounts()).containsEntry("READY", 3);
        assertThat(step.parameterSpace().orElseThrow().parameters())
                .containsExactly(
                        StepParameter.builder()
                                .name("Frames")
                                .type(StepParameterType.CHUNK_INT)
                                .chunks(
                                        StepParameterChunks.builder()
                                                .defaultTaskCount(4)
                                                .targetRuntimeSeconds(90)
                                                .rangeConstraint(RangeConstraint.NONCONTIGUOUS)
                                                .build())
                                .build());
    }

    @Test
    void aPlainStepNeedsNothingAndHasNoSpace() {
        JobKey job = ranch.submit(Ranch.template("{'name': 'A'" + Ranch.SCRIPT + "}"));

        assertThat(get(job, 0).requiredCapabilities().orElseThrow().amounts()).isEmpty();
        assertThat(get(job, 0).requiredCapabilities().orElseThrow().attributes()).isEmpty();
        assertThat(get(job, 0).parameterSpace()).isEmpty();
    }

    @Test
    void dependenciesAndConsumersAreCountedAndListed() {
        JobKey job =
                ranch.submit(
                        Ranch.template(
                                Ranch.step("A", 1),
                                Ranch.step("B", 1),
                                Ranch.step("C", 1, "B", "A"),
                                Ranch.step("D", 1, "A")));
        ranch.finish(job, 0);

        assertThat(get(job, 2).dependencyCounts())
                .contains(
                        DependencyCounts.builder()
                                .dependenciesResolved(1)
                                .dependenciesUnresolved(1)
                                .consumersResolved(0)
                                .consumersUnresolved(0)
                                .build());
        assertThat(get(job, 0).dependencyCounts().orElseThrow().consumersResolved()).isEqualTo(2);
        assertThat(get(job, 1).dependencyCounts().orElseThrow().consumersUnresolved()).isEqualTo(1);
        assertThat(dependencies(job, 2))
                .containsExactly(
                        StepDependency.builder()
                                .stepId(id(job, 0))
                                .status(DependencyConsumerResolutionStatus.RESOLVED)
                                .build(),
                        StepDependency.builder()
                                .stepId(id(job, 1))
                                .status(DependencyConsumerResolutionStatus.UNRESOLVED)
                                .build());
        assertThat(consumers(job, 0))
                .extracting(StepConsumer::stepId)
                .containsExactly(id(job, 2), id(job, 3));
        assertThat(consumers(job, 0))
                .extracting(StepConsumer::status)
                .containsOnly(DependencyConsumerResolutionStatus.RESOLVED);
    }

    @Test
    void stepsAreListedInTemplateOrder() {
        JobKey job =
                ranch.submit(
                        Ranch.template(Ranch.step("Z", 1), Ranch.step("A", 1), Ranch.step("M", 1)));
        ListSteps listSteps = new ListSteps(ranch.store);
        ListStepsRequest request =
                ListStepsRequest.builder()
                        .farmId(job.farm().value())
                        .queueId(job.queue().value())
                        .jobId(job.id().value())
                        .maxResults(2)
                        .build();

        ListStepsResponse first = listSteps.handle(request, Ranch.ADA);
        ListStepsResponse second =
                listSteps.handle(
                        request.toBuilder().nextToken(first.nextToken()).build(), Ranch.ADA);

        assertThat(first.steps()).extracting(StepSummary::name).containsExactly("Z", "A");
        assertThat(second.steps()).extracting(StepSummary::name).containsExactly("M");
        assertThat(second.nextToken()).isEmpty();
    }

    @Test
    void oneStepIsSuspendedAndResumedAlone() {
        JobKey job = ranch.submit(Ranch.template(Ranch.step("A", 3), Ranch.step("B", 2)));

        update(job, 0, StepTargetTaskRunStatus.SUSPENDED);
        assertThat(ranch.job(job).counts())
                .isEqualTo(StatusCounts.of(TaskStatus.SUSPENDED, 3).plus(TaskStatus.READY, 2));
        assertThat(get(job, 0).targetTaskRunStatus()).contains(StepTargetTaskRunStatus.SUSPENDED);
        assertThat(get(job, 0).lifecycleStatus()).isEqualTo(StepLifecycleStatus.UPDATE_SUCCEEDED);
        assertThat(get(job, 0).updatedBy()).contains(Ranch.ADA.caller().principal());
        update(job, 0, StepTargetTaskRunStatus.READY);

        assertThat(ranch.job(job).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 5));
    }

    @Rule("S6")
    @Test
    void aStepMarkedSucceededFreesItsConsumers() {
        JobKey job = ranch.submit(Ranch.template(Ranch.step("A", 9), Ranch.step("B", 2, "A")));

        update(job, 0, StepTargetTaskRunStatus.SUCCEEDED);

        assertThat(ranch.step(job, 1).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 2));
    }

    @Rule("S28")
    @Test
    void stepsOfAJobThatCouldNotBeCreatedDoNotExist() {
        JobKey good = ranch.submit(Ranch.frames(1));
        JobKey bad = ranch.submit("nonsense");
        GetStepRequest request =
                GetStepRequest.builder()
                        .farmId(bad.farm().value())
                        .queueId(bad.queue().value())
                        .jobId(bad.id().value())
                        .stepId(id(good, 0))
                        .build();

        assertThatThrownBy(() -> new GetStep(ranch.store).handle(request, Ranch.ADA))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal -> assertThat(refusal.resourceType()).isEqualTo("step"));
    }

    private GetStepResponse get(JobKey job, int step) {
        return new GetStep(ranch.store)
                .handle(
                        GetStepRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .stepId(id(job, step))
                                .build(),
                        Ranch.ADA);
    }

    private void update(JobKey job, int step, StepTargetTaskRunStatus target) {
        new UpdateStep(ranch.store, ranch.idempotency, ranch.signals)
                .handle(
                        UpdateStepRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .stepId(id(job, step))
                                .targetTaskRunStatus(target)
                                .build(),
                        Ranch.ADA);
    }

    private List<StepDependency> dependencies(JobKey job, int step) {
        return new ListStepDependencies(ranch.store)
                .handle(
                        ListStepDependenciesRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .stepId(id(job, step))
                                .build(),
                        Ranch.ADA)
                .dependencies();
    }

    private List<StepConsumer> consumers(JobKey job, int step) {
        return new ListStepConsumers(ranch.store)
                .handle(
                        ListStepConsumersRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .stepId(id(job, step))
                                .build(),
                        Ranch.ADA)
                .consumers();
    }

    private String id(JobKey job, int step) {
        return ranch.step(job, step).id().value();
    }
}
