package freehold.domain.task;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of tasks, and what it makes of each (API: targetRunStatus of a task,
 * targetTaskRunStatus of a step or job).
 *
 * @param by who asked; absent when the farm itself cancels, which leaves no trace of a user on the
 *     tasks
 */
public record TargetUpdate(TargetStatus target, Instant at, Optional<String> by) {
    /**
     * The statuses whose tasks a step- or job-wide update changes (API: effects of the targets on
     * UpdateStep and UpdateJob); an update of one task has no such bounds. INTERRUPTING tasks are
     * in scope of every target: each gets a new goal, unless {@link #applyTo} finds it has a better
     * one.
     */
    public Set<TaskStatus> scope() {
        return switch (target) {
            case PENDING, SUCCEEDED -> EnumSet.allOf(TaskStatus.class);
            case READY ->
                    EnumSet.of(
                            TaskStatus.SUSPENDED,
                            TaskStatus.CANCELED,
                            TaskStatus.FAILED,
                            TaskStatus.NOT_COMPATIBLE,
                            TaskStatus.INTERRUPTING);
            case CANCELED ->
                    EnumSet.complementOf(EnumSet.of(TaskStatus.SUCCEEDED, TaskStatus.FAILED));
            case FAILED -> EnumSet.complementOf(EnumSet.of(TaskStatus.SUCCEEDED));
            case SUSPENDED ->
                    EnumSet.complementOf(
                            EnumSet.of(
                                    TaskStatus.SUCCEEDED, TaskStatus.CANCELED, TaskStatus.FAILED));
        };
    }

    /** Whether the target puts tasks back to where they can run again. */
    public boolean isRequeue() {
        return target == TargetStatus.READY || target == TargetStatus.PENDING;
    }

    /**
     * Where a task that nobody works on goes.
     *
     * @param restart what a task that is to run again becomes in its step now: READY, PENDING while
     *     the step waits for others, NOT_COMPATIBLE when no fleet can take it, or CANCELED when
     *     another step of the job is not compatible
     */
    public TaskStatus goal(TaskStatus restart) {
        return switch (target) {
            case READY, PENDING -> restart;
            case FAILED -> TaskStatus.FAILED;
            case SUCCEEDED -> TaskStatus.SUCCEEDED;
            case CANCELED -> TaskStatus.CANCELED;
            case SUSPENDED -> TaskStatus.SUSPENDED;
        };
    }

    /**
     * The task after this update; the same when it is there already. What a worker holds is
     * interrupted first and reaches its goal when the worker lets go of it. A requeue leaves the
     * retry count, so it grants one fresh attempt.
     *
     * @param restart as in {@link #goal}
     */
    public Task applyTo(Task task, TaskStatus restart) {
        if (task.status().isActive()) {
            return interrupted(task);
        }
        TaskStatus goal = goal(restart);
        return isThere(task.status(), goal) ? task : moved(task, goal);
    }

    /**
     * Whether tasks of a status have nothing to gain from a goal: they have it, or are READY or
     * PENDING, as their step has it, and are to be one of these.
     */
    public static boolean isThere(TaskStatus status, TaskStatus goal) {
        return status == goal || (isToRun(status) && isToRun(goal));
    }

    private static boolean isToRun(TaskStatus status) {
        return status == TaskStatus.READY || status == TaskStatus.PENDING;
    }

    private Task interrupted(Task task) {
        boolean underWay = task.status() == TaskStatus.INTERRUPTING;
        boolean settled = underWay && (task.target().equals(Optional.of(target)) || keeps(task));
        if (settled) {
            return task;
        }
        return new Task(
                task.id(),
                TaskStatus.INTERRUPTING,
                Optional.of(target),
                task.failureRetryCount(),
                task.startedAt(),
                Optional.empty(),
                updatedAt(task),
                updatedBy(task),
                task.latestSessionAction());
    }

    /**
     * A resumed job leaves alone what is about to succeed, or to run again anyway; the farm's own
     * cancel leaves alone what a user has asked to end, and its taking back of what a fleet no
     * longer serves leaves alone whatever was to become of it.
     */
    private boolean keeps(Task task) {
        if (by.isEmpty() && isRequeue()) {
            return true;
        }
        return task.target()
                .map(to ->
                        switch (to) {
                            case SUCCEEDED -> target == TargetStatus.READY || isByFarm();
                            case PENDING -> target == TargetStatus.READY;
                            case FAILED -> isByFarm();
                            case READY, CANCELED, SUSPENDED -> false;
                        })
                .orElse(false);
    }

    private boolean isByFarm() {
        return by.isEmpty() && target == TargetStatus.CANCELED;
    }

    private Task moved(Task task, TaskStatus goal) {
        boolean ends = goal.isTerminal();
        return new Task(
                task.id(),
                goal,
                by.isPresent() ? Optional.of(target) : task.target(),
                task.failureRetryCount(),
                ends ? task.startedAt() : Optional.empty(),
                ends ? Optional.of(at) : Optional.empty(),
                updatedAt(task),
                updatedBy(task),
                task.latestSessionAction());
    }

    private Optional<Instant> updatedAt(Task task) {
        return by.isPresent() ? Optional.of(at) : task.updatedAt();
    }

    private Optional<String> updatedBy(Task task) {
        return by.or(task::updatedBy);
    }
}
