package freehold.domain.queue;

/**
 * The life of a queue-fleet association: users ask for it to stop, the service says when it has.
 */
public enum AssociationStatus {
    ACTIVE,
    STOP_SCHEDULING_AND_COMPLETE_TASKS,
    STOP_SCHEDULING_AND_CANCEL_TASKS,
    STOPPED;

    /** Whether the fleet's workers may be given the queue's tasks. */
    public boolean handsOutTasks() {
        return this == ACTIVE;
    }
}
