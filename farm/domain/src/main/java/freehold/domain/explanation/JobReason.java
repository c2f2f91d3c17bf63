package freehold.domain.explanation;

/** What holds a job whatever its queue's fleets have to offer. */
public sealed interface JobReason extends Reason {
    /** Its steps and tasks do not exist yet. */
    record BeingCreated() implements JobReason {}

    /**
     * Its steps and tasks never came to be.
     *
     * @param message every mistake of its template
     */
    record CreationFailed(String message) implements JobReason {}

    /** It is kept to be looked at, and never runs again. */
    record Archived(Author author) implements JobReason {}

    /** A wide update of the step is not done; until then none of its tasks is handed out. */
    record UpdateInProgress(Named.OfStep step) implements JobReason {}
}
