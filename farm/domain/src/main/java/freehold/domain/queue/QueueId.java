package freehold.domain.queue;

import freehold.domain.ResourceId;

/** Names a queue: {@code queue-} and 32 hex digits. */
public record QueueId(String value) implements ResourceId, Comparable<QueueId> {
    public QueueId {
        ResourceId.checked("queue", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static QueueId ofHex(String hex) {
        return new QueueId("queue-" + hex);
    }

    @Override
    public int compareTo(QueueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
