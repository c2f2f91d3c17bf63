package freehold.domain.explanation;

import freehold.domain.session.SessionActionId;
import freehold.domain.worker.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why tasks are where they do not leave by themselves. */
public sealed interface EndReason extends Reason {
    /** A user took them out of the queue. */
    record Suspended(Author author) implements EndReason {}

    /** A user canceled them. */
    record CanceledByUser(Author author) implements EndReason {}

    /** The farm canceled them, for these steps, which they depend on, did not succeed. */
    record CanceledByDependency(List<WaitReason.Awaited> steps) implements EndReason {
        public CanceledByDependency {
            steps = List.copyOf(steps);
        }
    }

    /** The farm canceled them with their whole job, for too many of its tasks failed. */
    record CanceledByFailures(long failed, long limit) implements EndReason {}

    /** The farm canceled them, for no fleet of the queue can take another step of their job. */
    record CanceledByIncompatibleStep(List<Named.OfStep> steps) implements EndReason {
        public CanceledByIncompatibleStep {
            steps = List.copyOf(steps);
        }
    }

    /** The farm canceled them, and what made it do so is not so any more. */
    record CanceledByFarm() implements EndReason {}

    /** A user marked them as failed. */
    record FailedByUser(Author author) implements EndReason {}

    /**
     * The last attempt failed, and no retry is left.
     *
     * @param retries how often the farm has put the task back to run again
     * @param maxRetries how often it does
     * @param last what is known of the last attempt
     */
    record Failed(int retries, int maxRetries, Optional<Attempt> last) implements EndReason {}

    /**
     * No fleet of the queue could take the step when that was last judged.
     *
     * @param fitsNow fleets of the queue that could take it now
     */
    record NotCompatible(List<Named.OfFleet> fitsNow) implements EndReason {
        public NotCompatible {
            fitsNow = List.copyOf(fitsNow);
        }
    }

    /**
     * They succeeded.
     *
     * @param author the user who said so, if one did
     */
    record Succeeded(Optional<Author> author, Optional<Instant> at) implements EndReason {}

    /**
     * The action that failed.
     *
     * @param what continues "The last attempt failed": in the task's run, or in what prepared it
     * @param message what the worker reported last
     */
    record Attempt(
            SessionActionId action,
            WorkerId worker,
            String what,
            Optional<Integer> exitCode,
            Optional<String> message) {}
}
