package freehold.controlplane.job;

import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A job that keeps every task by itself and looks at all of them after every change: slow, simple,
 * and what the implicit one must equal.
 */
final class ExplicitJob {
    private final List<List<Task>> steps;
    private final List<List<Integer>> dependencies;
    private final long failuresThatStop;
    private final Instant now;

    /**
     * A job as it was created.
     *
     * @param dependencies for each step the numbers of the steps it waits for
     */
    ExplicitJob(
            List<List<Task>> steps,
            List<List<Integer>> dependencies,
            long failuresThatStop,
            Instant now) {
        this.steps = new ArrayList<>(steps.stream().map(ArrayList::new).toList());
        this.dependencies = dependencies;
        this.failuresThatStop = failuresThatStop;
        this.now = now;
    }

    Task task(int step, int index) {
        return steps.get(step).get(index);
    }

    List<Task> tasks(int step) {
        return List.copyOf(steps.get(step));
    }

    StatusCounts counts(int step) {
        return steps.get(step).stream()
                .map(task -> StatusCounts.of(task.status(), 1))
                .reduce(StatusCounts.none(), StatusCounts::plus);
    }

    TaskStatus restart(int step) {
        return isWaiting(step) ? TaskStatus.PENDING : TaskStatus.READY;
    }

    void move(int step, int index, UnaryOperator<Task> to) {
        change(() -> steps.get(step).set(index, to.apply(task(step, index))));
    }

    void updateTask(int step, int index, TargetUpdate update) {
        move(step, index, task -> update.applyTo(task, restart(step)));
    }

    void updateSteps(List<Integer> numbers, TargetUpdate update) {
        change(() -> numbers.forEach(step -> aim(step, update)));
    }

    private void aim(int step, TargetUpdate update) {
        steps.get(step)
                .replaceAll(task ->
                        update.scope().contains(task.status())
                                ? update.applyTo(task, restart(step))
                                : task);
    }

    /** Makes a change and everything that follows, until nothing does. */
    private void change(Runnable change) {
        Runnable next = change;
        boolean stopped = false;
        while (next != null) {
            List<Boolean> succeeded = each(this::hasSucceeded);
            List<Boolean> broken = each(this::isBroken);
            long failed = failed();
            next.run();
            wait(succeeded);
            boolean stops = !stopped && failed() > failed && failed() >= failuresThatStop;
            stopped |= stops;
            List<Integer> canceled = stops ? all() : consumersOfNewlyBroken(broken);
            next = canceled.isEmpty() ? null : () -> canceled.forEach(this::cancel);
        }
    }

    /** Lets tasks wait, or wait no more, as their step's dependencies now stand. */
    private void wait(List<Boolean> succeededBefore) {
        for (int step = 0; step < steps.size(); step++) {
            boolean reopened =
                    dependencies.get(step).stream()
                            .anyMatch(it -> succeededBefore.get(it) && !hasSucceeded(it));
            int number = step;
            TargetUpdate wait = new TargetUpdate(TargetStatus.PENDING, now, Optional.empty());
            steps.get(step)
                    .replaceAll(task ->
                            switch (task.status()) {
                                case READY, PENDING -> with(task, restart(number));
                                case SCHEDULED, STARTING, ASSIGNED, RUNNING ->
                                        reopened ? wait.applyTo(task, TaskStatus.PENDING) : task;
                                default -> task;
                            });
        }
    }

    private void cancel(int step) {
        aim(step, new TargetUpdate(TargetStatus.CANCELED, now, Optional.empty()));
    }

    private List<Integer> consumersOfNewlyBroken(List<Boolean> brokenBefore) {
        return all().stream()
                .filter(step ->
                        dependencies.get(step).stream()
                                .anyMatch(it -> !brokenBefore.get(it) && isBroken(it)))
                .toList();
    }

    private boolean isWaiting(int step) {
        return !dependencies.get(step).stream().allMatch(this::hasSucceeded);
    }

    private boolean hasSucceeded(int step) {
        return steps.get(step).stream().allMatch(task -> task.status() == TaskStatus.SUCCEEDED);
    }

    private boolean isBroken(int step) {
        return steps.get(step).stream().allMatch(task -> task.status().isTerminal())
                && !hasSucceeded(step);
    }

    private long failed() {
        return steps.stream()
                .flatMap(List::stream)
                .filter(task -> task.status() == TaskStatus.FAILED)
                .count();
    }

    private List<Integer> all() {
        return Stream.iterate(0, step -> step + 1).limit(steps.size()).toList();
    }

    private List<Boolean> each(Predicate<Integer> question) {
        return all().stream().map(question::test).toList();
    }

    private static Task with(Task task, TaskStatus status) {
        return new Task(
                task.id(),
                status,
                task.target(),
                task.failureRetryCount(),
                task.startedAt(),
                task.endedAt(),
                task.updatedAt(),
                task.updatedBy(),
                task.latestSessionAction());
    }
}
