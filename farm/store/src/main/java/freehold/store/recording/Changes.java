package freehold.store.recording;

import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetId;
import freehold.domain.event.EventSubject;
import freehold.domain.event.IndexRanges;
import freehold.domain.event.StatusChange;
import freehold.domain.event.StatusChange.TaskRunChange;
import freehold.domain.event.StatusChanges;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.scaling.FleetSize;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.store.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one command has changed so far. It remembers what the command has read, since a command
 * reads what it decides on; what it writes unread is read here, before it is written.
 */
final class Changes {
    private final Reading reading;
    private final Map<JobKey, Job> jobs = new HashMap<>();
    private final Map<StepId, Step> steps = new HashMap<>();
    private final Map<StepId, Footing> footings = new HashMap<>();
    private final Map<TaskId, TaskStatus> tasks = new HashMap<>();
    private final Map<FleetId, FleetSize> sizes = new HashMap<>();
    private final Map<BudgetId, Budget> budgets = new HashMap<>();
    private final Map<EventSubject, List<StatusChange>> changes = new LinkedHashMap<>();

    Changes(Reading reading) {
        this.reading = reading;
    }

    /** What a step says about tasks whose rows say nothing, or not all: see {@link Step}. */
    private record Footing(TaskStatus baseline, boolean isWaiting) {
        static Footing of(Step step) {
            return new Footing(step.baseline().status(), step.isWaiting());
        }

        /** What a departed task shows that is to run. */
        TaskStatus toRun() {
            return isWaiting ? TaskStatus.PENDING : TaskStatus.READY;
        }
    }

    private record Move(TaskStatus before, TaskStatus after) {}

    Map<EventSubject, List<StatusChange>> bySubject() {
        return changes;
    }

    /** The first reading counts: what is read again may have been changed here meanwhile. */
    void hasRead(Job job) {
        jobs.putIfAbsent(job.key(), job);
    }

    void hasRead(Step step) {
        steps.putIfAbsent(step.id(), step);
        footings.putIfAbsent(step.id(), Footing.of(step));
    }

    void hasRead(Task task) {
        tasks.putIfAbsent(task.id(), task.status());
    }

    void inserts(Job job) {
        tell(job.key(), StatusChanges.submitted(job));
        jobs.put(job.key(), job);
    }

    /** A job that is not to be seen any more changes without a word. */
    void updates(Job job) {
        before(job).ifPresent(before -> StatusChanges.of(before, job).forEach(it -> tell(job, it)));
        jobs.put(job.key(), job);
    }

    void updates(Step step) {
        Optional<Step> before = before(step);
        settle(step);
        before.ifPresent(
                it -> StatusChanges.of(it, step).forEach(change -> tell(step.job(), change)));
        steps.put(step.id(), step);
    }

    void puts(FleetSize size) {
        StatusChanges.of(before(size), size)
                .ifPresent(change -> tell(EventSubject.of(size.farm()), change));
        sizes.put(size.fleet(), size);
    }

    /** It begins with no milestone reached. */
    void inserts(Budget budget) {
        budgets.put(budget.id(), budget);
    }

    void updates(Budget budget) {
        before(budget)
                .ifPresent(before ->
                        StatusChanges.of(before, budget)
                                .forEach(it -> tell(EventSubject.of(budget.farm()), it)));
        budgets.put(budget.id(), budget);
    }

    void saves(Step step, List<Task> moved) {
        settle(step);
        Map<Move, List<Long>> moves = new LinkedHashMap<>();
        for (Task task : moved) {
            Move move = new Move(before(step, task), task.status());
            if (move.before() != move.after()) {
                moves.computeIfAbsent(move, _ -> new ArrayList<>()).add(task.id().index());
            }
            tasks.put(task.id(), task.status());
        }
        moves.forEach((move, indexes) ->
                tell(
                        step.job(),
                        new TaskRunChange(
                                step.id(), move.before(), move.after(), IndexRanges.of(indexes))));
    }

    /**
     * Tells what the step now says about tasks that are not written: those that never departed, and
     * those to run, which wait while the step does. Comes before any row is written on the new
     * footing.
     */
    private void settle(Step step) {
        before(step);
        Footing after = Footing.of(step);
        Footing before = footings.getOrDefault(step.id(), after);
        footings.put(step.id(), after);
        if (before.baseline() != after.baseline()) {
            IndexRanges untouched = reading.tasks().untouched(step);
            tellAll(step, new Move(before.baseline(), after.baseline()), untouched);
        }
        if (before.isWaiting() != after.isWaiting()) {
            IndexRanges rows = reading.tasks().departedToRun(step);
            tellAll(step, new Move(before.toRun(), after.toRun()), rows);
        }
    }

    private void tellAll(Step step, Move move, IndexRanges moved) {
        if (moved.isEmpty()) {
            return;
        }
        tell(step.job(), new TaskRunChange(step.id(), move.before(), move.after(), moved));
        tasks.replaceAll((task, status) ->
                task.step().equals(step.id()) && moved.contains(task.index())
                        ? move.after()
                        : status);
    }

    private Optional<Job> before(Job job) {
        if (!jobs.containsKey(job.key())) {
            reading.jobs().find(job.key()).ifPresent(this::hasRead);
        }
        return Optional.ofNullable(jobs.get(job.key()));
    }

    private Optional<Step> before(Step step) {
        if (!steps.containsKey(step.id())) {
            reading.steps().find(step.job(), step.id()).ifPresent(this::hasRead);
        }
        return Optional.ofNullable(steps.get(step.id()));
    }

    private FleetSize before(FleetSize size) {
        return sizes.computeIfAbsent(
                size.fleet(),
                fleet ->
                        reading.fleetSizes()
                                .find(size.farm(), fleet)
                                .orElseGet(() -> FleetSize.none(size.farm(), fleet)));
    }

    private Optional<Budget> before(Budget budget) {
        return Optional.ofNullable(budgets.get(budget.id()))
                .or(() -> reading.budgets().find(budget.farm(), budget.id()));
    }

    private TaskStatus before(Step step, Task task) {
        TaskStatus known = tasks.get(task.id());
        return known == null ? reading.tasks().find(step, task.id().index()).status() : known;
    }

    private void tell(Job job, StatusChange change) {
        tell(job.key(), change);
    }

    private void tell(JobKey job, StatusChange change) {
        tell(EventSubject.of(job), change);
    }

    private void tell(EventSubject subject, StatusChange change) {
        changes.computeIfAbsent(subject, _ -> new ArrayList<>()).add(change);
    }
}
