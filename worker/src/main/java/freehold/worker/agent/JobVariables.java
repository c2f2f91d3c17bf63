package freehold.worker.agent;

import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The environment variables that the processes of jobs get from the worker. */
final class JobVariables {
    /** The worker's own way into the farm is not the jobs'. */
    static final Set<String> WORKERS_OWN =
            Set.of(
                    "AWS_PROFILE",
                    "AWS_ACCESS_KEY_ID",
                    "AWS_SECRET_ACCESS_KEY",
                    "AWS_SESSION_TOKEN");

    private JobVariables() {}

    /** For every action of a session. */
    static Map<String, String> ofSession(
            Map<String, String> workers, WorkerIds worker, SessionPlace session) {
        Map<String, String> variables = new HashMap<>(workers);
        variables.keySet().removeAll(WORKERS_OWN);
        variables.put("DEADLINE_FARM_ID", worker.farmId());
        variables.put("DEADLINE_FLEET_ID", worker.fleetId());
        variables.put("DEADLINE_WORKER_ID", worker.workerId());
        variables.put("DEADLINE_QUEUE_ID", session.queueId());
        variables.put("DEADLINE_JOB_ID", session.jobId());
        variables.put("DEADLINE_SESSION_ID", session.sessionId());
        return variables;
    }

    /** For one action. */
    static Map<String, String> ofAction(AssignedSessionAction action) {
        Map<String, String> variables = new HashMap<>();
        variables.put("DEADLINE_SESSIONACTION_ID", action.sessionActionId());
        if (action.definition() instanceof AssignedSessionActionDefinition.TaskRun(var task)) {
            variables.put("DEADLINE_STEP_ID", task.stepId());
            task.taskId().ifPresent(id -> variables.put("DEADLINE_TASK_ID", id));
        }
        return variables;
    }
}
