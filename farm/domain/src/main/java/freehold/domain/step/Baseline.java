package freehold.domain.step;

import freehold.domain.task.TargetStatus;
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
}
