package freehold.domain.explanation;

import freehold.domain.session.OpenSession;
import freehold.domain.session.SessionActionId;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a task stands that a worker holds. */
public final class SessionReasons {
    /** No worker is told to call less often, so a longer silence is worth telling. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Instant now;
    private final Duration silence;

    /**
     * @param silence after how much of it a worker is given up
     */
    public SessionReasons(Instant now, Duration silence) {
        this.now = now;
        this.silence = silence;
    }

    /**
     * The reasons for a task that stands in {@code session}.
     *
     * @param run the task's action in it
     * @param heardAt when its worker was last heard of
     */
    public List<SessionReason> of(
            Task task, SessionActionId run, OpenSession session, Optional<Instant> heardAt) {
        SessionReason.Place place =
                new SessionReason.Place(session.session().worker().id(), session.session().id());
        List<SessionReason> reasons = new ArrayList<>();
        silent(place, heardAt).ifPresent(reasons::add);
        reasons.add(
                switch (task.status()) {
                    case RUNNING -> new SessionReason.Running(place, task.startedAt());
                    case INTERRUPTING ->
                            new SessionReason.Interrupting(place, task.updatedAt(), task.target());
                    case SCHEDULED, STARTING, ASSIGNED ->
                            new SessionReason.OnWorker(place, task.status(), before(run, session));
                    case NOT_COMPATIBLE, READY, FAILED, CANCELED, SUSPENDED, PENDING, SUCCEEDED ->
                            throw new IllegalArgumentException(task.id() + " is on no worker");
                });
        return reasons;
    }

    /** That a worker was not heard of for long, if that is so. */
    public Optional<SessionReason> silent(SessionReason.Place place, Optional<Instant> heardAt) {
        return heardAt.filter(at -> at.isBefore(now.minus(LONGEST_PAUSE)))
                .map(at -> new SessionReason.WorkerSilent(place, at, at.plus(silence)));
    }

    /** Tasks of a status that several workers hold. */
    public static SessionReason several(TaskStatus status, long tasks) {
        return new SessionReason.OnWorkers(status, tasks);
    }

    private static long before(SessionActionId run, OpenSession session) {
        return session.open().filter(action -> action.id().number() < run.number()).count();
    }
}
