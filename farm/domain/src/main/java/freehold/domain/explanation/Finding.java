package freehold.domain.explanation;

import java.util.Optional;

/**
 * A reason, and how many tasks it holds for where it is given for a step or a job.
 *
 * @param tasks absent for one task or a worker
 */
public record Finding(Reason reason, Optional<Long> tasks) {
    public static Finding of(Reason reason) {
        return new Finding(reason, Optional.empty());
    }
}
