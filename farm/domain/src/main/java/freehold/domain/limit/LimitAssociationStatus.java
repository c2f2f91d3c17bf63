package freehold.domain.limit;

/**
 * The life of a queue-limit association: users ask for it to stop, the service says when it has.
 */
public enum LimitAssociationStatus {
    ACTIVE,
    STOP_LIMIT_USAGE_AND_COMPLETE_TASKS,
    STOP_LIMIT_USAGE_AND_CANCEL_TASKS,
    STOPPED;

    /** Whether the queue's tasks that need the limit may be given out. */
    public boolean handsOutUnits() {
        return this == ACTIVE;
    }
}
