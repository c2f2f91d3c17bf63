package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JobVariablesTest {
    @Test
    void jobsGetTheWorkersVariablesButNotItsCredentials() {
        Map<String, String> variables =
                JobVariables.ofSession(
                        Map.of(
                                "PATH",
                                "/bin",
                                "AWS_SECRET_ACCESS_KEY",
                                "secret",
                                "AWS_ACCESS_KEY_ID",
                                "id",
                                "AWS_PROFILE",
                                "p",
                                "AWS_SESSION_TOKEN",
                                "t"),
                        new WorkerIds("farm-1", "fleet-1", "worker-1"),
                        new SessionPlace("session-1", "queue-1", "job-1"));

        assertThat(variables)
                .isEqualTo(
                        Map.of(
                                "PATH", "/bin",
                                "DEADLINE_FARM_ID", "farm-1",
                                "DEADLINE_FLEET_ID", "fleet-1",
                                "DEADLINE_WORKER_ID", "worker-1",
                                "DEADLINE_SESSION_ID", "session-1",
                                "DEADLINE_QUEUE_ID", "queue-1",
                                "DEADLINE_JOB_ID", "job-1"));
    }

    @Test
    void anActionKnowsItsStepAndTask() {
        assertThat(JobVariables.ofAction(Assigned.task("sessionaction-1")))
                .isEqualTo(
                        Map.of(
                                "DEADLINE_SESSIONACTION_ID", "sessionaction-1",
                                "DEADLINE_STEP_ID", "step-1",
                                "DEADLINE_TASK_ID", "task-of-sessionaction-1"));
        assertThat(JobVariables.ofAction(Assigned.exit("sessionaction-2", "env")))
                .isEqualTo(Map.of("DEADLINE_SESSIONACTION_ID", "sessionaction-2"));
    }
}
