package freehold.domain.job;

/**
 * The API's lifecycle statuses of a job. The two UPLOAD statuses are never reached here; nothing
 * uploads on a job's behalf.
 */
public enum JobLifecycle {
    CREATE_IN_PROGRESS,
    CREATE_FAILED,
    CREATE_COMPLETE,
    UPLOAD_IN_PROGRESS,
    UPLOAD_FAILED,
    UPDATE_IN_PROGRESS,
    UPDATE_FAILED,
    UPDATE_SUCCEEDED,
    ARCHIVED;

    /** Whether tasks of the job may be given to workers. */
    public boolean handsOutTasks() {
        return switch (this) {
            case CREATE_COMPLETE, UPDATE_IN_PROGRESS, UPDATE_FAILED, UPDATE_SUCCEEDED -> true;
            case CREATE_IN_PROGRESS, CREATE_FAILED, UPLOAD_IN_PROGRESS, UPLOAD_FAILED, ARCHIVED ->
                    false;
        };
    }
}
