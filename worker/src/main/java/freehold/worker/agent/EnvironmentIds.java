package freehold.worker.agent;

/** What environment ids say (API: {@code JOB:<jobId>:<name>} and {@code STEP:<stepId>:<name>}). */
final class EnvironmentIds {
    private EnvironmentIds() {}

    /** The environment's name, as people know it; an id of another form is its own name. */
    static String name(String environmentId) {
        String[] parts = environmentId.split(":", 3);
        return parts.length == 3 ? parts[2] : environmentId;
    }
}
