package freehold.domain.limit;

import freehold.domain.Audit;

/**
 * Something that only so many sessions may use at once.
 *
 * @param amountRequirementName the host requirement by which steps ask for units of it
 * @param maxCount so many units may be held at once; {@value #UNLIMITED}: any number
 * @param currentCount units that open sessions hold now; more than {@code maxCount} only after that
 *     was lowered
 */
public record Limit(
        LimitKey key,
        String displayName,
        String description,
        String amountRequirementName,
        int maxCount,
        long currentCount,
        Audit audit) {
    /** The {@code maxCount} of a limit that only counts (API: -1). */
    public static final int UNLIMITED = -1;

    public LimitId id() {
        return key.id();
    }

    /** Whether steps mean this limit by the name of a requirement; case does not matter. */
    public boolean isNamed(String requirement) {
        return amountRequirementName.equalsIgnoreCase(requirement);
    }

    /** How many more units may be taken; none while more are held than may be. */
    public long room() {
        return maxCount == UNLIMITED ? Long.MAX_VALUE : Math.max(0, maxCount - currentCount);
    }

    /** As it is with so many units less in use. */
    public Limit without(int units) {
        return new Limit(
                key,
                displayName,
                description,
                amountRequirementName,
                maxCount,
                currentCount - units,
                audit);
    }
}
