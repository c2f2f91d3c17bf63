package freehold.worker.session;

/** How far an action of a session is, or how it ended. */
public enum ActionState {
    RUNNING,
    SUCCESS,
    FAILED,
    CANCELED,
    /** It ran longer than its timeout and was canceled for that; counts as a failure. */
    TIMEOUT;

    /** Whether only environments may be left after an action that ended so. */
    public boolean endsTheSession() {
        return this == FAILED || this == CANCELED || this == TIMEOUT;
    }
}
