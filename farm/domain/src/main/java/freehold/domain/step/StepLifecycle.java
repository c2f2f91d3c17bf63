package freehold.domain.step;

/** The API's lifecycle statuses of a step. */
public enum StepLifecycle {
    CREATE_COMPLETE,
    UPDATE_IN_PROGRESS,
    UPDATE_FAILED,
    UPDATE_SUCCEEDED
}
