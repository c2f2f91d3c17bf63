package freehold.controlplane.job;

/** What {@code lifecycleStatusMessage} says of a job when nothing is wrong with it. */
final class JobMessages {
    static final String CREATING = "The job is being created.";
    static final String CREATED = "Job creation completed successfully.";
    static final String UPDATING = "The job is being updated.";
    static final String UPDATED = "Job update completed successfully.";
    static final String ARCHIVED = "The job is archived.";

    private JobMessages() {}
}
