package freehold.domain.scaling;

/** The API's auto scaling statuses of a fleet. */
public enum AutoScalingStatus {
    /** It has fewer workers than it could use. */
    GROWING,
    /** It has what it can use. */
    STEADY,
    /** It has more than it can use; those that stay idle are going to leave. */
    SHRINKING
}
