package freehold.domain.queue;

import freehold.domain.ResourceId;

/** Names a queue environment: {@code queueenv-} and 32 hex digits. */
public record QueueEnvironmentId(String value)
        implements ResourceId, Comparable<QueueEnvironmentId> {
    public QueueEnvironmentId {
        ResourceId.checked("queueenv", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static QueueEnvironmentId ofHex(String hex) {
        return new QueueEnvironmentId("queueenv-" + hex);
    }

    @Override
    public int compareTo(QueueEnvironmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
