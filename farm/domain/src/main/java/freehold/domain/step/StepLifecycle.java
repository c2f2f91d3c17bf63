package freehold.domain.step;

/** The API's lifecycle statuses of a step. */
public enum StepLifecycle {
    CREATE_COMPLETE,
    UPDATE_IN_PROGRESS,
    UPDATE_FAILED,
    UPDATE_SUCCEEDED;

    /** Whether tasks of the step may be given to workers; not while all are being changed. */
    public boolean handsOutTasks() {
        return this != UPDATE_IN_PROGRESS;
    }
}
