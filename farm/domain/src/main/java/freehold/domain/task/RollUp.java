package freehold.domain.task;

import java.time.Instant;
import java.util.Optional;

/** What the statuses of its tasks make of a step or job. */
public final class RollUp {
    private RollUp() {}

    /**
     * When a step or job has ended: at {@code now} if its rolled-up status has just become
     * terminal, when it did if it was so before, never while it is not.
     */
    public static Optional<Instant> end(
            StatusCounts before, Optional<Instant> endedBefore, StatusCounts after, Instant now) {
        if (!isEnded(after)) {
            return Optional.empty();
        }
        return isEnded(before) && endedBefore.isPresent() ? endedBefore : Optional.of(now);
    }

    private static boolean isEnded(StatusCounts counts) {
        return counts.rollUp().map(TaskStatus::isTerminal).orElse(false);
    }
}
