package freehold.domain.explanation;

import java.util.Optional;

/**
 * A reason, and for what it holds where it is given for a step or a job.
 *
 * @param step the one step of a job that it is about; absent where it was asked for that step, or
 *     it holds for several
 * @param tasks how many tasks it holds for; absent for one task or a worker, and where that is not
 *     counted
 */
public record Finding(Reason reason, Optional<Named.OfStep> step, Optional<Long> tasks) {
    public static Finding of(Reason reason) {
        return new Finding(reason, Optional.empty(), Optional.empty());
    }

    public static Finding of(Reason reason, long tasks) {
        return new Finding(reason, Optional.empty(), Optional.of(tasks));
    }

    /** The same, said of one step of a job. */
    public Finding in(Named.OfStep one) {
        return new Finding(reason, Optional.of(one), tasks);
    }

    /** The same reason, found in two steps. */
    Finding and(Finding other) {
        Optional<Long> sum = tasks.flatMap(mine -> other.tasks().map(theirs -> mine + theirs));
        return new Finding(reason, Optional.empty(), sum);
    }
}
