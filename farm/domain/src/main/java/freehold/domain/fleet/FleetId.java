package freehold.domain.fleet;

import freehold.domain.ResourceId;

/** Names a fleet: {@code fleet-} and 32 hex digits. */
public record FleetId(String value) implements ResourceId, Comparable<FleetId> {
    public FleetId {
        ResourceId.checked("fleet", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static FleetId ofHex(String hex) {
        return new FleetId("fleet-" + hex);
    }

    @Override
    public int compareTo(FleetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
