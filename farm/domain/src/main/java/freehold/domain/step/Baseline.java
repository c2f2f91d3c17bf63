package freehold.domain.step;

import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.TaskStatus;
import java.time.Instant;
import java.util.Optional;

/** What holds for every task of a step that has no row of its own. */
public record Baseline(
        TaskStatus status,
        Optional<TargetStatus> target,
        Optional<Instant> endedAt,
        Optional<Instant> updatedAt,
        Optional<String> updatedBy) {
    /** The baseline of a step as it is created. */
    public static Baseline of(TaskStatus status) {
        return new Baseline(
                status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The baseline after {@code update}; the same when that does not reach its tasks. */
    public Baseline updated(TargetUpdate update, TaskStatus restart) {
        TaskStatus goal = update.goal(restart);
        if (TargetUpdate.isThere(status, goal) || !update.scope().contains(status)) {
            return this;
        }
        return new Baseline(
                goal,
                update.by().isPresent() ? Optional.of(update.target()) : target,
                goal.isTerminal() ? Optional.of(update.at()) : Optional.empty(),
                update.by().isPresent() ? Optional.of(update.at()) : updatedAt,
                update.by().or(() -> updatedBy));
    }

    /** The same with another status of tasks that nobody asked to change. */
    public Baseline with(TaskStatus changed) {
        return new Baseline(changed, target, endedAt, updatedAt, updatedBy);
    }
}
