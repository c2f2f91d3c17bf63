package freehold.openjd;

import freehold.openjd.expression.FormatString;
import java.util.Optional;

/**
 * How a CHUNK[INT] parameter groups its integers into tasks, as written. Extension TASK_CHUNKING.
 *
 * @param defaultTaskCount how many integers a chunk has, at least 1 once resolved
 * @param targetRuntimeSeconds how long a chunk should run, 0 for no matter; at least 0 once
 *     resolved
 */
public record Chunks(
        FormatString defaultTaskCount,
        Optional<FormatString> targetRuntimeSeconds,
        RangeConstraint rangeConstraint) {
    /**
     * The number a resolved text stands for, if it is one of 64 bits and at least {@code least}.
     */
    public static Optional<Long> count(String resolved, long least) {
        return ParameterType.INT
                .parse(resolved)
                .map(Long::parseLong)
                .filter(value -> value >= least);
    }
}
