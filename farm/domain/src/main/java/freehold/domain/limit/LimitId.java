package freehold.domain.limit;

import freehold.domain.ResourceId;

/** Names a limit: {@code limit-} and 32 hex digits. */
public record LimitId(String value) implements ResourceId, Comparable<LimitId> {
    public LimitId {
        ResourceId.checked("limit", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static LimitId ofHex(String hex) {
        return new LimitId("limit-" + hex);
    }

    @Override
    public int compareTo(LimitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
