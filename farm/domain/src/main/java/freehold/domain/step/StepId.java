package freehold.domain.step;

import freehold.domain.ResourceId;

/** Names a step: {@code step-} and 32 hex digits. */
public record StepId(String value) implements ResourceId, Comparable<StepId> {
    public StepId {
        ResourceId.checked("step", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static StepId ofHex(String hex) {
        return new StepId("step-" + hex);
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
