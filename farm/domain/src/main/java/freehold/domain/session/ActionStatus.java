package freehold.domain.session;

/** The API's statuses of a session action. */
public enum ActionStatus {
    SCHEDULED,
    ASSIGNED,
    RUNNING,
    CANCELING,
    RECLAIMING,
    SUCCEEDED,
    FAILED,
    INTERRUPTED,
    CANCELED,
    NEVER_ATTEMPTED,
    RECLAIMED;

    /** Whether nothing can be reported for it any more. */
    public boolean isFinal() {
        return switch (this) {
            case SCHEDULED, ASSIGNED, RUNNING, CANCELING, RECLAIMING -> false;
            case SUCCEEDED, FAILED, INTERRUPTED, CANCELED, NEVER_ATTEMPTED, RECLAIMED -> true;
        };
    }
}
