package freehold.worker.agent;

import freehold.api.AssignedEnvironmentEnterSessionActionDefinition;
import freehold.api.AssignedEnvironmentExitSessionActionDefinition;
import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.AssignedTaskRunSessionActionDefinition;
import freehold.api.LogConfiguration;
import freehold.api.TaskParameterValue;
import java.util.List;
import java.util.Map;

/** Short ways to write what a farm assigns. */
final class Assigned {
    private Assigned() {}

    static AssignedSessionAction enter(String id, String environmentId) {
        return new AssignedSessionAction(
                id,
                new AssignedSessionActionDefinition.EnvEnter(
                        new AssignedEnvironmentEnterSessionActionDefinition(environmentId)));
    }

    static AssignedSessionAction exit(String id, String environmentId) {
        return new AssignedSessionAction(
                id,
                new AssignedSessionActionDefinition.EnvExit(
                        new AssignedEnvironmentExitSessionActionDefinition(environmentId)));
    }

    static AssignedSessionAction task(
            String id, String stepId, Map<String, TaskParameterValue> parameters) {
        return new AssignedSessionAction(
                id,
                new AssignedSessionActionDefinition.TaskRun(
                        AssignedTaskRunSessionActionDefinition.builder()
                                .stepId(stepId)
                                .taskId("task-of-" + id)
                                .parameters(parameters)
                                .build()));
    }

    static AssignedSessionAction task(String id) {
        return task(id, "step-1", Map.of());
    }

    static AssignedSession session(List<AssignedSessionAction> actions) {
        return AssignedSession.builder()
                .queueId("queue-1")
                .jobId("job-1")
                .sessionActions(actions)
                .logConfiguration(
                        LogConfiguration.builder()
                                .logDriver("awslogs")
                                .options(
                                        Map.of(
                                                "logGroupName",
                                                "group",
                                                "logStreamName",
                                                "session-1"))
                                .parameters(Map.of("interval", "15"))
                                .build())
                .build();
    }
}
