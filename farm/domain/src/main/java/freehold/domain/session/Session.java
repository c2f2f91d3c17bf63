package freehold.domain.session;

import freehold.domain.job.JobKey;
import freehold.domain.step.StepId;
import freehold.domain.worker.WorkerKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One worker's time on one step of one job.
 *
 * @param ending whether it takes no more tasks: an end was asked for, or an action failed
 * @param confirmedAt the worker's first call after the session was given to it; absent until then,
 *     and taken back if it stays so
 * @param hostProperties of the worker at its start, API JSON
 */
public record Session(
        JobKey job,
        StepId step,
        SessionId id,
        WorkerKey worker,
        SessionLifecycle lifecycle,
        boolean ending,
        Optional<Instant> confirmedAt,
        Optional<String> hostProperties,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> updatedAt,
        Optional<String> updatedBy) {
    public boolean isOpen() {
        return lifecycle != SessionLifecycle.ENDED;
    }

    /** As it is once it takes no more tasks. */
    public Session asEnding() {
        return with(lifecycle, true, confirmedAt, endedAt);
    }

    /** As it is once a user has asked for its end; it is open until its environments are exited. */
    public Session endingFor(Instant at, String by) {
        return new Session(
                job,
                step,
                id,
                worker,
                SessionLifecycle.UPDATE_IN_PROGRESS,
                true,
                confirmedAt,
                hostProperties,
                startedAt,
                endedAt,
                Optional.of(at),
                Optional.of(by));
    }

    /** As it is once the worker has called after being given it. */
    public Session confirmed(Instant at) {
        return with(lifecycle, ending, confirmedAt.or(() -> Optional.of(at)), endedAt);
    }

    /** As it is once it is over. */
    public Session ended(Instant at) {
        return with(SessionLifecycle.ENDED, true, confirmedAt, Optional.of(at));
    }

    /** As it is if it goes on after an end that was none: its worker was only silent. */
    Session reopened() {
        return with(SessionLifecycle.STARTED, false, confirmedAt, Optional.empty());
    }

    private Session with(
            SessionLifecycle nextLifecycle,
            boolean nextEnding,
            Optional<Instant> nextConfirmedAt,
            Optional<Instant> nextEndedAt) {
        return new Session(
                job,
                step,
                id,
                worker,
                nextLifecycle,
                nextEnding,
                nextConfirmedAt,
                hostProperties,
                startedAt,
                nextEndedAt,
                updatedAt,
                updatedBy);
    }
}
