package freehold.domain.budget;

import freehold.domain.ResourceId;

/** Names a budget: {@code budget-} and 32 hex digits. */
public record BudgetId(String value) implements ResourceId, Comparable<BudgetId> {
    public BudgetId {
        ResourceId.checked("budget", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static BudgetId ofHex(String hex) {
        return new BudgetId("budget-" + hex);
    }

    @Override
    public int compareTo(BudgetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
