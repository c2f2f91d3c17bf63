package freehold.domain.session;

/** The API's lifecycle statuses of a session. */
public enum SessionLifecycle {
    STARTED,
    UPDATE_IN_PROGRESS,
    UPDATE_SUCCEEDED,
    UPDATE_FAILED,
    ENDED
}
