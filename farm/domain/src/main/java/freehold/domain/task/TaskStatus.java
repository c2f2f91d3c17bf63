package freehold.domain.task;

/**
 * The twelve run statuses of a task, in the order in which they roll up: a step or job shows the
 * first of these that any of its tasks has (API: documented precedence).
 */
public enum TaskStatus {
    NOT_COMPATIBLE,
    RUNNING,
    ASSIGNED,
    STARTING,
    SCHEDULED,
    READY,
    INTERRUPTING,
    FAILED,
    CANCELED,
    SUSPENDED,
    PENDING,
    SUCCEEDED;

    /** Whether the task has come to its end; only a user's update takes it out again. */
    public boolean isTerminal() {
        return this == FAILED || this == CANCELED || this == SUCCEEDED;
    }

    /** Whether the task stands in a worker's session. */
    public boolean isActive() {
        return this == RUNNING
                || this == ASSIGNED
                || this == STARTING
                || this == SCHEDULED
                || this == INTERRUPTING;
    }
}
