package freehold.domain.event;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of events (API: {@code detail-type}). */
public enum EventKind {
    JOB_LIFECYCLE("Job Lifecycle Status Change"),
    JOB_RUN("Job Run Status Change"),
    STEP_LIFECYCLE("Step Lifecycle Status Change"),
    STEP_RUN("Step Run Status Change"),
    TASK_RUN("Task Run Status Change"),
    FLEET_SIZE("Fleet Size Recommendation Change"),
    BUDGET_THRESHOLD("Budget Threshold Reached");

    private final String detailType;

    EventKind(String detailType) {
        this.detailType = detailType;
    }

    /** As the envelope says it. */
    public String detailType() {
        return detailType;
    }

    /** The kind an envelope calls so. */
    public static Optional<EventKind> of(String detailType) {
        return Arrays.stream(values())
                .filter(kind -> kind.detailType.equals(detailType))
                .findFirst();
    }
}
