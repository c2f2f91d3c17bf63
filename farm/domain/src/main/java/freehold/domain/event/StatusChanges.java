package freehold.domain.event;

import freehold.domain.budget.Budget;
import freehold.domain.budget.Milestones;
import freehold.domain.event.StatusChange.BudgetThresholdReached;
import freehold.domain.event.StatusChange.FleetSizeChange;
import freehold.domain.event.StatusChange.JobLifecycleChange;
import freehold.domain.event.StatusChange.JobRunChange;
import freehold.domain.event.StatusChange.StepLifecycleChange;
import freehold.domain.event.StatusChange.StepRunChange;
import freehold.domain.job.Job;
import freehold.domain.scaling.FleetSize;
import freehold.domain.step.Step;
import freehold.domain.task.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a job, step, fleet or budget that was written (API: when events are sent).
 * Lifecycles: every change. Run statuses: changes of the roll-up, not of counts alone, and not the
 * creation, which the job's lifecycle tells.
 */
public final class StatusChanges {
    private StatusChanges() {}

    /** What a submission tells. */
    public static StatusChange submitted(Job job) {
        return new JobLifecycleChange(Optional.empty(), job.lifecycle());
    }

    /** What the change of a job tells. */
    public static List<StatusChange> of(Job before, Job after) {
        List<StatusChange> changes = new ArrayList<>();
        if (before.lifecycle() != after.lifecycle()) {
            changes.add(new JobLifecycleChange(Optional.of(before.lifecycle()), after.lifecycle()));
        }
        Optional<TaskStatus> status = before.counts().rollUp();
        Optional<TaskStatus> now = after.counts().rollUp();
        if (status.isPresent() && now.isPresent() && !status.equals(now)) {
            changes.add(new JobRunChange(status.get(), now.get(), after.counts()));
        }
        return changes;
    }

    /** What the change of a step tells, its tasks apart. */
    public static List<StatusChange> of(Step before, Step after) {
        List<StatusChange> changes = new ArrayList<>();
        if (before.lifecycle() != after.lifecycle()) {
            changes.add(new StepLifecycleChange(after.id(), before.lifecycle(), after.lifecycle()));
        }
        Optional<TaskStatus> status = before.counts().rollUp();
        Optional<TaskStatus> now = after.counts().rollUp();
        if (status.isPresent() && now.isPresent() && !status.equals(now)) {
            changes.add(new StepRunChange(after.id(), status.get(), now.get(), after.counts()));
        }
        return changes;
    }

    /** What a recommendation tells: each change, and again what is not followed. */
    public static Optional<StatusChange> of(FleetSize before, FleetSize after) {
        return before.toldAt().equals(after.toldAt())
                ? Optional.empty()
                : Optional.of(new FleetSizeChange(after.fleet(), before.target(), after.target()));
    }

    /** What the change of a budget tells: each milestone that its usage has come to. */
    public static List<StatusChange> of(Budget before, Budget after) {
        return Milestones.reached(before, after).stream()
                .<StatusChange>map(percent -> new BudgetThresholdReached(after.id(), percent))
                .toList();
    }
}
