package freehold.domain.explanation;

import freehold.domain.step.Baseline;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * How a task stands, or all untouched tasks of a step.
 *
 * @param task the task; absent for a step's baseline
 * @param target the last status a user asked for
 */
public record Standing(
        TaskStatus status,
        Optional<Task> task,
        Optional<TargetStatus> target,
        Author author,
        Optional<Instant> endedAt) {
    public static Standing of(Task task) {
        return new Standing(
                task.status(),
                Optional.of(task),
                task.target(),
                new Author(task.updatedBy(), task.updatedAt()),
                task.endedAt());
    }

    public static Standing of(Baseline baseline) {
        return new Standing(
                baseline.status(),
                Optional.empty(),
                baseline.target(),
                new Author(baseline.updatedBy(), baseline.updatedAt()),
                baseline.endedAt());
    }

    /** Whether a user asked for the status it has now; the farm's own moves name no user. */
    boolean wasAskedFor(TargetStatus asked) {
        return target.equals(Optional.of(asked)) && author.who().isPresent();
    }
}
