package freehold.openjd.job;

import freehold.openjd.RangeConstraint;
import java.util.Optional;

/**
 * How the integers of a dimension are grouped into tasks.
 *
 * @param defaultTaskCount how many integers a chunk has; at least 1
 * @param targetRuntimeSeconds how long a chunk should run; at least 0
 */
public record Chunking(
        long defaultTaskCount,
        Optional<Long> targetRuntimeSeconds,
        RangeConstraint rangeConstraint) {
    /** Whether the template asks for sizes that suit its target time; rule K5. */
    public boolean isAdaptive() {
        return targetRuntimeSeconds.filter(seconds -> seconds > 0).isPresent();
    }
}
