package freehold.store;

import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The tasks of a step, each kept by itself: what the store must look like from outside. */
final class AllTasks {
    private final List<Task> tasks;
    private final Set<Long> departed = new HashSet<>();

    AllTasks(Step step) {
        this.tasks =
                new ArrayList<>(
                        LongStream.range(0, step.taskCount())
                                .mapToObj(index -> untouched(step, index))
                                .toList());
    }

    void save(Task task) {
        tasks.set((int) task.id().index(), task);
        departed.add(task.id().index());
    }

    List<Task> list() {
        return tasks;
    }

    List<Long> ready(int limit) {
        return with(Set.of(TaskStatus.READY)).map(task -> task.id().index()).limit(limit).toList();
    }

    List<Task> departed(Set<TaskStatus> statuses, long from, int limit) {
        return with(statuses)
                .filter(task -> task.id().index() >= from)
                .filter(task -> departed.contains(task.id().index()))
                .limit(limit)
                .toList();
    }

    private Stream<Task> with(Set<TaskStatus> statuses) {
        return tasks.stream().filter(task -> statuses.contains(task.status()));
    }

    private static Task untouched(Step step, long index) {
        return new Task(
                new TaskId(step.id(), index),
                step.baseline().status(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
