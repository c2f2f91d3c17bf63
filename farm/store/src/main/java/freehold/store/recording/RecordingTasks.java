package freehold.store.recording;

import freehold.domain.event.IndexRanges;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.store.Tasks;
import java.util.List;
import java.util.Set;

/** Tasks whose changes are recorded. */
record RecordingTasks(Tasks.Writable inner, Changes changes) implements Tasks.Writable {
    @Override
    public Task find(Step step, long index) {
        Task found = inner.find(step, index);
        changes.hasRead(found);
        return found;
    }

    @Override
    public List<Task> find(Step step, List<Long> indexes) {
        return read(inner.find(step, indexes));
    }

    @Override
    public List<Task> list(Step step, long from, int limit) {
        return read(inner.list(step, from, limit));
    }

    @Override
    public List<Task> nextReady(Step step, int limit) {
        return read(inner.nextReady(step, limit));
    }

    @Override
    public List<Task> departed(Step step, Set<TaskStatus> statuses, long from, int limit) {
        return read(inner.departed(step, statuses, from, limit));
    }

    @Override
    public IndexRanges untouched(Step step) {
        return inner.untouched(step);
    }

    @Override
    public IndexRanges departedToRun(Step step) {
        return inner.departedToRun(step);
    }

    @Override
    public long countDeparted(Step step) {
        return inner.countDeparted(step);
    }

    @Override
    public void save(Step step, List<Task> tasks) {
        changes.saves(step, tasks);
        inner.save(step, tasks);
    }

    private List<Task> read(List<Task> tasks) {
        tasks.forEach(changes::hasRead);
        return tasks;
    }
}
