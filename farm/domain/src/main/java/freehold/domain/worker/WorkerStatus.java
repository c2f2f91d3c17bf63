package freehold.domain.worker;

/** The API's statuses of a worker. */
public enum WorkerStatus {
    CREATED,
    STARTED,
    STOPPING,
    STOPPED,
    NOT_RESPONDING,
    NOT_COMPATIBLE,
    RUNNING,
    IDLE;

    /**
     * Whether the agent may ask for a schedule (API: otherwise STATUS_CONFLICT, and the agent
     * starts over).
     */
    public boolean isOnline() {
        return this == STARTED
                || this == IDLE
                || this == RUNNING
                || this == STOPPING
                || this == NOT_COMPATIBLE;
    }

    /** Whether new work may be given. */
    public boolean takesWork() {
        return this == STARTED || this == IDLE || this == RUNNING;
    }
}
