package freehold.domain.worker;

import freehold.domain.ResourceId;

/** Names a worker: {@code worker-} and 32 hex digits. */
public record WorkerId(String value) implements ResourceId, Comparable<WorkerId> {
    public WorkerId {
        ResourceId.checked("worker", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static WorkerId ofHex(String hex) {
        return new WorkerId("worker-" + hex);
    }

    @Override
    public int compareTo(WorkerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
