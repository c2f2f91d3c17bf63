package freehold.controlplane.session;

import freehold.api.AcquiredLimit;
import freehold.api.DeadlineShapes;
import freehold.api.EnvironmentEnterSessionActionDefinition;
import freehold.api.EnvironmentEnterSessionActionDefinitionSummary;
import freehold.api.EnvironmentExitSessionActionDefinition;
import freehold.api.EnvironmentExitSessionActionDefinitionSummary;
import freehold.api.GetSessionActionResponse;
import freehold.api.SessionActionDefinition;
import freehold.api.SessionActionDefinitionSummary;
import freehold.api.SessionActionStatus;
import freehold.api.SessionActionSummary;
import freehold.api.SyncInputJobAttachmentsSessionActionDefinition;
import freehold.api.SyncInputJobAttachmentsSessionActionDefinitionSummary;
import freehold.api.TaskParameterValue;
import freehold.api.TaskRunManifestPropertiesResponse;
import freehold.api.TaskRunSessionActionDefinition;
import freehold.api.TaskRunSessionActionDefinitionSummary;
import freehold.controlplane.task.TaskParameters;
import freehold.domain.ResourceId;
import freehold.domain.job.JobKey;
import freehold.domain.session.ActionDefinition;
import freehold.domain.session.SessionAction;
import freehold.domain.task.TaskId;
import freehold.protocol.rest.Json;
import freehold.store.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows session actions as the API has them. */
public final class SessionActionViews {
    private final TaskParameters parameters;

    public SessionActionViews(TaskParameters parameters) {
        this.parameters = parameters;
    }

    GetSessionActionResponse action(Reading reading, JobKey job, SessionAction action) {
        return GetSessionActionResponse.builder()
                .sessionActionId(action.id().value())
                .status(SessionActionStatus.valueOf(action.status().name()))
                .startedAt(action.startedAt())
                .endedAt(action.endedAt())
                .workerUpdatedAt(action.workerUpdatedAt())
                .progressPercent(action.progressPercent().map(Double::floatValue))
                .manifests(manifests(action))
                .acquiredLimits(acquired(reading, job, action))
                .sessionId(action.id().session().value())
                .processExitCode(action.processExitCode())
                .progressMessage(action.progressMessage())
                .definition(definition(reading, job, action.definition()))
                .build();
    }

    SessionActionSummary summary(Reading reading, JobKey job, SessionAction action) {
        return SessionActionSummary.builder()
                .sessionActionId(action.id().value())
                .status(SessionActionStatus.valueOf(action.status().name()))
                .startedAt(action.startedAt())
                .endedAt(action.endedAt())
                .workerUpdatedAt(action.workerUpdatedAt())
                .progressPercent(action.progressPercent().map(Double::floatValue))
                .manifests(manifests(action))
                .definition(summarized(reading, job, action.definition()))
                .build();
    }

    private SessionActionDefinition definition(
            Reading reading, JobKey job, ActionDefinition definition) {
        return switch (definition) {
            case ActionDefinition.SyncInputJobAttachments(var step) ->
                    new SessionActionDefinition.SyncInputJobAttachments(
                            SyncInputJobAttachmentsSessionActionDefinition.builder()
                                    .stepId(step.map(ResourceId::value))
                                    .build());
            case ActionDefinition.EnvironmentEnter(String environment) ->
                    new SessionActionDefinition.EnvEnter(
                            EnvironmentEnterSessionActionDefinition.builder()
                                    .environmentId(environment)
                                    .build());
            case ActionDefinition.EnvironmentExit(String environment) ->
                    new SessionActionDefinition.EnvExit(
                            EnvironmentExitSessionActionDefinition.builder()
                                    .environmentId(environment)
                                    .build());
            case ActionDefinition.TaskRun(var task) ->
                    new SessionActionDefinition.TaskRun(
                            TaskRunSessionActionDefinition.builder()
                                    .taskId(task.value())
                                    .stepId(task.step().value())
                                    .parameters(parameters(reading, job, task))
                                    .build());
        };
    }

    private SessionActionDefinitionSummary summarized(
            Reading reading, JobKey job, ActionDefinition definition) {
        return switch (definition) {
            case ActionDefinition.SyncInputJobAttachments(var step) ->
                    new SessionActionDefinitionSummary.SyncInputJobAttachments(
                            SyncInputJobAttachmentsSessionActionDefinitionSummary.builder()
                                    .stepId(step.map(ResourceId::value))
                                    .build());
            case ActionDefinition.EnvironmentEnter(String environment) ->
                    new SessionActionDefinitionSummary.EnvEnter(
                            EnvironmentEnterSessionActionDefinitionSummary.builder()
                                    .environmentId(environment)
                                    .build());
            case ActionDefinition.EnvironmentExit(String environment) ->
                    new SessionActionDefinitionSummary.EnvExit(
                            EnvironmentExitSessionActionDefinitionSummary.builder()
                                    .environmentId(environment)
                                    .build());
            case ActionDefinition.TaskRun(var task) ->
                    new SessionActionDefinitionSummary.TaskRun(
                            TaskRunSessionActionDefinitionSummary.builder()
                                    .taskId(task.value())
                                    .stepId(task.step().value())
                                    .parameters(parameters(reading, job, task))
                                    .build());
        };
    }

    private Map<String, TaskParameterValue> parameters(Reading reading, JobKey job, TaskId task) {
        return reading.steps()
                .find(job, task.step())
                .map(step -> parameters.of(step, task.index()))
                .orElse(Map.of());
    }

    /** What its session took of limits, if anything. */
    private static Optional<List<AcquiredLimit>> acquired(
            Reading reading, JobKey job, SessionAction action) {
        return Optional.of(
                        reading.limits().acquired(job.farm(), action.id().session()).stream()
                                .map(it ->
                                        AcquiredLimit.builder()
                                                .limitId(it.limit().value())
                                                .count(it.count())
                                                .build())
                                .toList())
                .filter(all -> !all.isEmpty());
    }

    private static Optional<List<TaskRunManifestPropertiesResponse>> manifests(
            SessionAction action) {
        return action.manifests()
                .map(it ->
                        Json.read(DeadlineShapes.TASK_RUN_MANIFEST_PROPERTIES_LIST_RESPONSE, it));
    }
}
