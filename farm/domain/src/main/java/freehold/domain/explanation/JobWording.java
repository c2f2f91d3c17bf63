package freehold.domain.explanation;

/** {@link JobReason} in words. */
final class JobWording {
    private JobWording() {}

    static Said of(JobReason reason) {
        return switch (reason) {
            case JobReason.BeingCreated _ ->
                    new Said(
                            ReasonCode.JOB_BEING_CREATED,
                            "The job is still being created; its steps and tasks do not exist yet.",
                            "Wait; large jobs take some seconds.");
            case JobReason.CreationFailed(var message) ->
                    new Said(
                            ReasonCode.JOB_CREATION_FAILED,
                            "The job could not be created: " + message,
                            "Correct the template or the parameters, and submit the job again.");
            case JobReason.Archived(var author) ->
                    new Said(
                            ReasonCode.JOB_ARCHIVED,
                            "The job was archived"
                                    + Phrases.by(author)
                                    + "; an archived job never runs again.",
                            "Submit the job again if it is still wanted.");
            case JobReason.UpdateInProgress(var step) ->
                    new Said(
                            ReasonCode.UPDATE_IN_PROGRESS,
                            "All tasks of "
                                    + Phrases.step(step)
                                    + " are being updated; until that is done none is handed out.",
                            "Wait; the update goes on by itself.");
        };
    }
}
