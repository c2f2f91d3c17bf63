package freehold.domain.step;

import java.util.EnumSet;
import java.util.Set;

/** What a step's change means for the steps that depend on it. */
public enum StepOutcome {
    /** All tasks have just succeeded: its consumers wait for one step less. */
    RESOLVED,
    /** It had succeeded, and now not all its tasks have: its consumers wait once more. */
    REOPENED,
    /** It has just ended, and not well: its consumers cannot run. */
    BROKEN;

    /** What follows when a step that stood as {@code before} stands as {@code after}. */
    public static Set<StepOutcome> of(Step before, Step after) {
        Set<StepOutcome> outcomes = EnumSet.noneOf(StepOutcome.class);
        if (!before.hasSucceeded() && after.hasSucceeded()) {
            outcomes.add(RESOLVED);
        }
        if (before.hasSucceeded() && !after.hasSucceeded()) {
            outcomes.add(REOPENED);
        }
        if (!before.hasEndedBadly() && after.hasEndedBadly()) {
            outcomes.add(BROKEN);
        }
        return outcomes;
    }
}
