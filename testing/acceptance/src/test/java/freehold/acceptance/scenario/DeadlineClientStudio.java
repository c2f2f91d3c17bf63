package freehold.acceptance.scenario;

import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.CompletedStatus;
import freehold.api.GetTaskResponse;
import freehold.api.StepSummary;
import freehold.api.TaskParameterValue;
import freehold.api.TaskRunStatus;
import freehold.api.UpdatedSessionActionInfo;
import freehold.testfarm.ScriptedWorker;
import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A studio through the project's own client. */
final class DeadlineClientStudio implements Studio {
    private final TestFarm farm;
    private final Workshop workshop;

    DeadlineClientStudio(TestFarm farm) {
        this.farm = farm;
        this.workshop = Workshop.create(farm.administrator());
    }

    @Override
    public String submit(String template, int retriesPerTask) {
        return workshop.submit(template, usual -> usual.maxRetriesPerTask(retriesPerTask));
    }

    @Override
    public List<String> steps(String jobId) {
        return workshop.steps(jobId).stream().map(StepSummary::stepId).toList();
    }

    @Override
    public SeenTask task(String jobId, String stepId, int index) {
        GetTaskResponse task = workshop.task(jobId, stepId, index);
        return new SeenTask(
                task.runStatus().value(),
                task.failureRetryCount().orElse(0),
                task.latestSessionActionId(),
                task.startedAt().isPresent(),
                task.endedAt().isPresent(),
                integers(task.parameters().orElse(Map.of())));
    }

    private static Map<String, String> integers(Map<String, TaskParameterValue> parameters) {
        Map<String, String> integers = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (value instanceof TaskParameterValue.Int(String text)) {
                integers.put(name, text);
            }
        });
        return integers;
    }

    @Override
    public String jobStatus(String jobId) {
        return workshop.job(jobId).taskRunStatus().map(TaskRunStatus::value).orElse("");
    }

    @Override
    public Hand hire() {
        return new Worker(ScriptedWorker.hire(farm, workshop));
    }

    @Override
    public void close() {
        // The client is the farm's own.
    }

    /** A scripted worker. */
    private record Worker(ScriptedWorker scripted) implements Hand {
        @Override
        public List<SeenAction> heartbeat(Map<String, Report> reports) {
            Map<String, UpdatedSessionActionInfo> updates = new HashMap<>();
            reports.forEach((action, report) -> updates.put(action, update(report)));
            return scripted.heartbeat(updates).assignedSessions().values().stream()
                    .flatMap(session -> session.sessionActions().stream())
                    .map(Worker::seen)
                    .toList();
        }

        private UpdatedSessionActionInfo update(Report report) {
            return switch (report) {
                case RUNNING -> scripted.running();
                case SUCCEEDED -> scripted.ended(CompletedStatus.SUCCEEDED, 0);
                case FAILED -> scripted.ended(CompletedStatus.FAILED, 1);
            };
        }

        private static SeenAction seen(AssignedSessionAction action) {
            return new SeenAction(
                    action.sessionActionId(),
                    action.definition() instanceof AssignedSessionActionDefinition.TaskRun(var run)
                            ? Optional.of(run.stepId())
                            : Optional.empty());
        }

        @Override
        public void close() {
            scripted.close();
        }
    }
}
