package freehold.controlplane.limit;

import freehold.controlplane.Refusals;

/** What a limit must be beyond the form of its fields. */
final class LimitRules {
    private LimitRules() {}

    /** Refuses a limit of no units (API: maxCount is never 0). */
    static int checkedMaxCount(int maxCount) {
        if (maxCount == 0) {
            throw Refusals.invalidField(
                    "maxCount", "must be at least 1, or -1 for any number of units");
        }
        return maxCount;
    }
}
