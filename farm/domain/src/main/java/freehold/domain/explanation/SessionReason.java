package freehold.domain.explanation;

import freehold.domain.session.SessionId;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerId;
import java.time.Instant;
import java.util.Optional;

/** Where tasks stand that a worker holds. */
public sealed interface SessionReason extends Reason {
    /** It runs. */
    record Running(Place place, Optional<Instant> since) implements SessionReason {}

    /**
     * A worker has it, and has not begun to run it.
     *
     * @param status SCHEDULED, STARTING or ASSIGNED
     * @param before how many actions of the session come first
     */
    record OnWorker(Place place, TaskStatus status, long before) implements SessionReason {}

    /**
     * The worker is told to stop it, and has not said that it has.
     *
     * @param target what it becomes then; absent when its job was stopped
     */
    record Interrupting(Place place, Optional<Instant> since, Optional<TargetStatus> target)
            implements SessionReason {}

    /**
     * The worker that holds it has not been heard of for longer than any interval between calls.
     *
     * @param givenUpAt when its tasks go back, if it stays silent
     */
    record WorkerSilent(Place place, Instant since, Instant givenUpAt) implements SessionReason {}

    /** Tasks that several workers hold. */
    record OnWorkers(TaskStatus status, long tasks) implements SessionReason {}

    /** A worker's session. */
    record Place(WorkerId worker, SessionId session) {}
}
