package freehold.domain.farm;

import freehold.domain.ResourceId;

/** Names a farm: {@code farm-} and 32 hex digits. */
public record FarmId(String value) implements ResourceId, Comparable<FarmId> {
    public FarmId {
        ResourceId.checked("farm", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static FarmId ofHex(String hex) {
        return new FarmId("farm-" + hex);
    }

    @Override
    public int compareTo(FarmId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
