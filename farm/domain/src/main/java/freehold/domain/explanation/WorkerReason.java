package freehold.domain.explanation;

import freehold.domain.job.JobId;
import freehold.domain.scheduling.Compatibility.Verdict;
import freehold.domain.session.SessionId;
import freehold.domain.step.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why a worker does what it does, or nothing. */
public sealed interface WorkerReason extends Reason {
    /** It was registered, and its agent never started. */
    record NotStarted(Instant createdAt) implements WorkerReason {}

    /** It finishes what it has, and takes no more. */
    record Stopping(Optional<Instant> since) implements WorkerReason {}

    /** Its agent stopped. */
    record Stopped(Optional<Instant> since) implements WorkerReason {}

    /** It was not heard of for too long. */
    record NotResponding(Optional<Instant> lastHeardAt) implements WorkerReason {}

    /** It has less than its fleet promises. */
    record NotCompatible(List<Shortfall> shortfalls) implements WorkerReason {
        public NotCompatible {
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /** It has a session. */
    record Busy(SessionId session, JobId job, StepId step) implements WorkerReason {}

    /** Its fleet may take tasks of no queue. */
    record ServesNoQueue(Named.OfFleet fleet) implements WorkerReason {}

    /**
     * No queue that its fleet serves has a task that is READY.
     *
     * @param queues how many it serves
     */
    record NoReadyTasks(Named.OfFleet fleet, long queues) implements WorkerReason {}

    /** The step that would be next needs what the fleet does not offer. */
    record StepDoesNotFit(JobId job, StepId step, List<Verdict> unmet) implements WorkerReason {
        public StepDoesNotFit {
            unmet = List.copyOf(unmet);
        }
    }

    /** It takes this step with its next call. */
    record TakesNext(JobId job, StepId step) implements WorkerReason {}
}
