package freehold.controlplane.step;

import freehold.api.DependencyConsumerResolutionStatus;
import freehold.api.DependencyCounts;
import freehold.api.GetStepResponse;
import freehold.api.ParameterSpace;
import freehold.api.RangeConstraint;
import freehold.api.StepAmountCapability;
import freehold.api.StepAttributeCapability;
import freehold.api.StepLifecycleStatus;
import freehold.api.StepParameter;
import freehold.api.StepParameterChunks;
import freehold.api.StepParameterType;
import freehold.api.StepRequiredCapabilities;
import freehold.api.StepSummary;
import freehold.api.StepTargetTaskRunStatus;
import freehold.api.TaskRunStatus;
import freehold.controlplane.job.JobViews;
import freehold.controlplane.job.StepRequirements;
import freehold.domain.step.Step;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.TaskStatus;
import freehold.openjd.job.Chunking;
import freehold.openjd.job.Dimension;
import freehold.openjd.job.RequiredAmount;
import freehold.openjd.job.RequiredAttribute;
import freehold.openjd.job.Requirements;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Shows steps as the API has them. */
final class StepViews {
    private StepViews() {}

    /** {@code consumers} is how many steps depend on this one. */
    static GetStepResponse step(Step step, int consumers) {
        return GetStepResponse.builder()
                .stepId(step.id().value())
                .name(step.definition().name())
                .lifecycleStatus(StepLifecycleStatus.valueOf(step.lifecycle().name()))
                .lifecycleStatusMessage(message(step.lifecycle()))
                .taskRunStatus(runStatus(step))
                .taskRunStatusCounts(JobViews.counts(step.counts()))
                .taskFailureRetryCount(Math.toIntExact(step.retryCount()))
                .targetTaskRunStatus(target(step))
                .createdAt(step.audit().createdAt())
                .createdBy(step.audit().createdBy())
                .updatedAt(step.audit().updatedAt())
                .updatedBy(step.audit().updatedBy())
                .startedAt(step.startedAt())
                .endedAt(step.endedAt())
                .dependencyCounts(dependencies(step, consumers))
                .requiredCapabilities(
                        capabilities(StepRequirements.read(step.definition().hostRequirements())))
                .parameterSpace(
                        step.definition()
                                .parameterSpace()
                                .map(freehold.openjd.job.ParameterSpace::fromJson)
                                .map(StepViews::space))
                .description(step.definition().description())
                .build();
    }

    static StepSummary summary(Step step, int consumers) {
        return StepSummary.builder()
                .stepId(step.id().value())
                .name(step.definition().name())
                .lifecycleStatus(StepLifecycleStatus.valueOf(step.lifecycle().name()))
                .lifecycleStatusMessage(message(step.lifecycle()))
                .taskRunStatus(runStatus(step))
                .taskRunStatusCounts(JobViews.counts(step.counts()))
                .taskFailureRetryCount(Math.toIntExact(step.retryCount()))
                .targetTaskRunStatus(target(step))
                .createdAt(step.audit().createdAt())
                .createdBy(step.audit().createdBy())
                .updatedAt(step.audit().updatedAt())
                .updatedBy(step.audit().updatedBy())
                .startedAt(step.startedAt())
                .endedAt(step.endedAt())
                .dependencyCounts(dependencies(step, consumers))
                .build();
    }

    /** Whether those that depend on the step still have to wait for it. */
    static DependencyConsumerResolutionStatus resolution(Step step) {
        return step.hasSucceeded()
                ? DependencyConsumerResolutionStatus.RESOLVED
                : DependencyConsumerResolutionStatus.UNRESOLVED;
    }

    private static TaskRunStatus runStatus(Step step) {
        TaskStatus status = step.counts().rollUp().orElseThrow();
        return TaskRunStatus.valueOf(status.name());
    }

    private static Optional<StepTargetTaskRunStatus> target(Step step) {
        return step.target().map(target -> StepTargetTaskRunStatus.valueOf(target.name()));
    }

    private static String message(StepLifecycle lifecycle) {
        return switch (lifecycle) {
            case CREATE_COMPLETE -> "Step creation completed successfully.";
            case UPDATE_IN_PROGRESS -> "The step is being updated.";
            case UPDATE_SUCCEEDED -> "Step update completed successfully.";
            case UPDATE_FAILED -> "The step could not be updated.";
        };
    }

    private static DependencyCounts dependencies(Step step, int consumers) {
        int unresolved = step.unresolvedDependencies();
        int resolvedConsumers = step.hasSucceeded() ? consumers : 0;
        return DependencyCounts.builder()
                .dependenciesResolved(step.definition().dependencies().size() - unresolved)
                .dependenciesUnresolved(unresolved)
                .consumersResolved(resolvedConsumers)
                .consumersUnresolved(consumers - resolvedConsumers)
                .build();
    }

    private static StepRequiredCapabilities capabilities(Requirements requirements) {
        return StepRequiredCapabilities.builder()
                .amounts(requirements.amounts().stream().map(StepViews::amount).toList())
                .attributes(requirements.attributes().stream().map(StepViews::attribute).toList())
                .build();
    }

    private static StepAmountCapability amount(RequiredAmount amount) {
        return StepAmountCapability.builder()
                .name(amount.name())
                .min(optional(amount.min()))
                .max(optional(amount.max()))
                .build();
    }

    private static StepAttributeCapability attribute(RequiredAttribute attribute) {
        return StepAttributeCapability.builder()
                .name(attribute.name())
                .anyOf(some(attribute.anyOf()))
                .allOf(some(attribute.allOf()))
                .build();
    }

    private static ParameterSpace space(freehold.openjd.job.ParameterSpace space) {
        return ParameterSpace.builder()
                .parameters(space.dimensions().stream().map(StepViews::parameter).toList())
                .combination(space.combination().map(Object::toString))
                .build();
    }

    private static StepParameter parameter(Dimension dimension) {
        return StepParameter.builder()
                .name(dimension.name())
                .type(StepParameterType.valueOf(dimension.type().name()))
                .chunks(chunks(dimension.values()))
                .build();
    }

    private static Optional<StepParameterChunks> chunks(Dimension.Values values) {
        return switch (values) {
            case Dimension.Values.Chunks chunks -> Optional.of(chunks(chunks.chunking()));
            case Dimension.Values.Range _, Dimension.Values.Listed _ -> Optional.empty();
        };
    }

    private static StepParameterChunks chunks(Chunking chunking) {
        return StepParameterChunks.builder()
                .defaultTaskCount(Math.toIntExact(chunking.defaultTaskCount()))
                .targetRuntimeSeconds(chunking.targetRuntimeSeconds().map(Math::toIntExact))
                .rangeConstraint(RangeConstraint.valueOf(chunking.rangeConstraint().name()))
                .build();
    }

    private static Optional<List<String>> some(List<String> values) {
        return Optional.of(values).filter(all -> !all.isEmpty());
    }

    private static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
