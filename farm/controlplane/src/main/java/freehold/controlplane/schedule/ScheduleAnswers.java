package freehold.controlplane.schedule;

import freehold.api.AssignedEnvironmentEnterSessionActionDefinition;
import freehold.api.AssignedEnvironmentExitSessionActionDefinition;
import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.AssignedSyncInputJobAttachmentsSessionActionDefinition;
import freehold.api.AssignedTaskRunSessionActionDefinition;
import freehold.api.DesiredWorkerStatus;
import freehold.api.LogConfiguration;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.controlplane.log.LogStream;
import freehold.controlplane.task.TaskParameters;
import freehold.domain.ResourceId;
import freehold.domain.session.ActionDefinition;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionAssignment;
import freehold.domain.step.Step;
import freehold.domain.worker.WorkerStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a worker's schedule into the form agents insist on: every open session with all that is left
 * of it, each time (API: UpdateWorkerSchedule).
 */
public final class ScheduleAnswers {
    /** At most so many actions of a session can be named as canceled (API). */
    private static final int MOST_CANCELED = 100;

    private final TaskParameters parameters;

    public ScheduleAnswers(TaskParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * The answer to a worker without a session; one that was asked to stop may do so now.
     *
     * @param workers how many workers call this node
     * @param hold for how long its calls may be held
     */
    UpdateWorkerScheduleResponse idle(WorkerStatus status, int workers, Duration hold) {
        return UpdateWorkerScheduleResponse.builder()
                .assignedSessions(Map.of())
                .cancelSessionActions(Map.of())
                .desiredWorkerStatus(
                        status == WorkerStatus.STOPPING
                                ? Optional.of(DesiredWorkerStatus.STOPPED)
                                : Optional.empty())
                .updateIntervalSeconds(
                        status.takesWork()
                                ? UpdateIntervals.idle(workers, hold)
                                : UpdateIntervals.withoutWork())
                .build();
    }

    /** The answer to a worker with sessions. */
    UpdateWorkerScheduleResponse working(List<WorkerTurn.Told> told) {
        Map<String, AssignedSession> sessions = new LinkedHashMap<>();
        Map<String, List<String>> canceled = new LinkedHashMap<>();
        for (WorkerTurn.Told one : told) {
            SessionAssignment assignment = one.assignment();
            String id = assignment.session().session().id().value();
            sessions.put(id, session(assignment, one.step()));
            if (!assignment.canceling().isEmpty()) {
                canceled.put(
                        id,
                        assignment.canceling().stream()
                                .limit(MOST_CANCELED)
                                .map(SessionActionId::value)
                                .toList());
            }
        }
        return UpdateWorkerScheduleResponse.builder()
                .assignedSessions(sessions)
                .cancelSessionActions(canceled)
                .updateIntervalSeconds(
                        UpdateIntervals.working(
                                told.stream().map(it -> it.assignment().session()).toList()))
                .build();
    }

    private AssignedSession session(SessionAssignment assignment, Step step) {
        Session session = assignment.session().session();
        LogStream log = LogStream.of(session.job().farm(), session.job().queue(), session.id());
        return AssignedSession.builder()
                .queueId(session.job().queue().value())
                .jobId(session.job().id().value())
                .sessionActions(
                        assignment.remaining().stream().map(it -> action(it, step)).toList())
                .logConfiguration(
                        LogConfiguration.builder()
                                .logDriver("awslogs")
                                .options(
                                        Map.of(
                                                "logGroupName", log.group(),
                                                "logStreamName", log.name()))
                                .parameters(Map.of("interval", "15"))
                                .build())
                .build();
    }

    private AssignedSessionAction action(SessionAction action, Step step) {
        return AssignedSessionAction.builder()
                .sessionActionId(action.id().value())
                .definition(definition(action.definition(), step))
                .build();
    }

    private AssignedSessionActionDefinition definition(ActionDefinition definition, Step step) {
        return switch (definition) {
            case ActionDefinition.SyncInputJobAttachments(var consumer) ->
                    new AssignedSessionActionDefinition.SyncInputJobAttachments(
                            AssignedSyncInputJobAttachmentsSessionActionDefinition.builder()
                                    .stepId(consumer.map(ResourceId::value))
                                    .build());
            case ActionDefinition.EnvironmentEnter(String environment) ->
                    new AssignedSessionActionDefinition.EnvEnter(
                            AssignedEnvironmentEnterSessionActionDefinition.builder()
                                    .environmentId(environment)
                                    .build());
            case ActionDefinition.EnvironmentExit(String environment) ->
                    new AssignedSessionActionDefinition.EnvExit(
                            AssignedEnvironmentExitSessionActionDefinition.builder()
                                    .environmentId(environment)
                                    .build());
            case ActionDefinition.TaskRun(var task) ->
                    new AssignedSessionActionDefinition.TaskRun(
                            AssignedTaskRunSessionActionDefinition.builder()
                                    .taskId(task.value())
                                    .stepId(task.step().value())
                                    .parameters(parameters.of(step, task.index()))
                                    .build());
        };
    }
}
