package freehold.domain.budget;

import java.util.Optional;

/**
 * What happens to the queue once a share of the limit is used.
 *
 * @param threshold in percent of the limit, 0 to 100
 */
public record BudgetAction(StopAction type, float threshold, Optional<String> description) {
    /** Whether both do the same at the same share: that is how the API names an action. */
    public boolean isLike(StopAction otherType, float otherThreshold) {
        return type == otherType && Float.compare(threshold, otherThreshold) == 0;
    }
}
