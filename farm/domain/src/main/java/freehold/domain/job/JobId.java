package freehold.domain.job;

import freehold.domain.ResourceId;

/** Names a job: {@code job-} and 32 hex digits. */
public record JobId(String value) implements ResourceId, Comparable<JobId> {
    public JobId {
        ResourceId.checked("job", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static JobId ofHex(String hex) {
        return new JobId("job-" + hex);
    }

    @Override
    public int compareTo(JobId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
