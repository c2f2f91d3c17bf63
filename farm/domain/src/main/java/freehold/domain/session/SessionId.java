package freehold.domain.session;

import freehold.domain.ResourceId;

/** Names a session: {@code session-} and 32 hex digits. */
public record SessionId(String value) implements ResourceId, Comparable<SessionId> {
    public SessionId {
        ResourceId.checked("session", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static SessionId ofHex(String hex) {
        return new SessionId("session-" + hex);
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
