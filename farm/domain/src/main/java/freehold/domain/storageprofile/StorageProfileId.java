package freehold.domain.storageprofile;

import freehold.domain.ResourceId;

/** Names a storage profile: {@code sp-} and 32 hex digits. */
public record StorageProfileId(String value) implements ResourceId, Comparable<StorageProfileId> {
    public StorageProfileId {
        ResourceId.checked("sp", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static StorageProfileId ofHex(String hex) {
        return new StorageProfileId("sp-" + hex);
    }

    @Override
    public int compareTo(StorageProfileId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
