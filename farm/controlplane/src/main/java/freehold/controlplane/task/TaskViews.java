package freehold.controlplane.task;

import freehold.api.GetTaskResponse;
import freehold.api.TaskParameterValue;
import freehold.api.TaskRunStatus;
import freehold.api.TaskSummary;
import freehold.api.TaskTargetRunStatus;
import freehold.domain.session.SessionActionId;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import java.util.Map;
import java.util.Optional;

/** Shows tasks as the API has them. Times and author of a task's creation are its step's. */
public final class TaskViews {
    private final TaskParameters parameters;

    public TaskViews(TaskParameters parameters) {
        this.parameters = parameters;
    }

    GetTaskResponse task(Step step, Task task) {
        return new GetTaskResponse(
                task.id().value(),
                step.audit().createdAt(),
                step.audit().createdBy(),
                TaskRunStatus.valueOf(task.status().name()),
                task.target().map(target -> TaskTargetRunStatus.valueOf(target.name())),
                Optional.of(task.failureRetryCount()),
                task.startedAt(),
                task.endedAt(),
                task.updatedAt(),
                task.updatedBy(),
                task.latestSessionAction().map(SessionActionId::value),
                Optional.of(of(step, task)));
    }

    TaskSummary summary(Step step, Task task) {
        GetTaskResponse same = task(step, task);
        return new TaskSummary(
                same.taskId(),
                same.createdAt(),
                same.createdBy(),
                same.runStatus(),
                same.targetRunStatus(),
                same.failureRetryCount(),
                same.startedAt(),
                same.endedAt(),
                same.updatedAt(),
                same.updatedBy(),
                same.latestSessionActionId(),
                same.parameters());
    }

    private Map<String, TaskParameterValue> of(Step step, Task task) {
        return parameters.of(step, task.id().index());
    }
}
