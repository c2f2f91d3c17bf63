package freehold.domain.budget;

import java.time.Instant;

/**
 * When a budget counts.
 *
 * @param end the first moment that does not count any more
 */
public record BudgetPeriod(Instant start, Instant end) {
    /** Whether a budget of this period is over. */
    public boolean isOver(Instant now) {
        return !now.isBefore(end);
    }

    /** Whether a budget of this period has not begun. */
    public boolean isAhead(Instant now) {
        return now.isBefore(start);
    }
}
