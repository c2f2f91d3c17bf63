package freehold.domain.worker;

/**
 * Which status a worker may ask for from which (API: UpdateWorker), and what comes of it. The only
 * place where a worker's transition is allowed or refused.
 */
public final class WorkerTransitions {
    private WorkerTransitions() {}

    /** What a worker's agent, or an operator on its behalf, asks for. */
    public enum Wanted {
        STARTED,
        STOPPING,
        STOPPED
    }

    /** What comes of a request. */
    public sealed interface Outcome {
        /**
         * The worker stands in {@code status} now.
         *
         * @param sessionsAreLost whether what it was doing is over: its agent started anew, or
         *     stopped
         */
        record Moved(WorkerStatus status, boolean sessionsAreLost) implements Outcome {}

        /** Not from {@code status}, which stays (API: ConflictException, STATUS_CONFLICT). */
        record Refused(WorkerStatus status) implements Outcome {}
    }

    /**
     * The outcome of asking for {@code wanted} in {@code now}.
     *
     * @param fitsFleet whether what the worker reports is at least what its fleet promises; one
     *     that does not is online without work
     */
    public static Outcome requested(WorkerStatus now, Wanted wanted, boolean fitsFleet) {
        return switch (wanted) {
            case STARTED -> started(now, fitsFleet);
            case STOPPING -> stopping(now);
            case STOPPED -> new Outcome.Moved(WorkerStatus.STOPPED, true);
        };
    }

    /** The status of an online worker by whether it holds a session; others keep theirs. */
    public static WorkerStatus occupied(WorkerStatus now, boolean hasSession) {
        if (!now.takesWork()) {
            return now;
        }
        return hasSession ? WorkerStatus.RUNNING : WorkerStatus.IDLE;
    }

    /**
     * The status of an online worker that is not heard of any more: one that was about to stop has
     * stopped, whether it still could say so or its host was switched off first.
     */
    public static WorkerStatus silent(WorkerStatus now) {
        return now == WorkerStatus.STOPPING ? WorkerStatus.STOPPED : WorkerStatus.NOT_RESPONDING;
    }

    /** The status of a worker that was judged silent and calls before that had consequences. */
    public static WorkerStatus reinstated(boolean fitsFleet) {
        return fitsFleet ? WorkerStatus.STARTED : WorkerStatus.NOT_COMPATIBLE;
    }

    /** Whether a worker may be deleted (API: DeleteWorker). */
    public static boolean mayBeDeleted(WorkerStatus now) {
        return now == WorkerStatus.CREATED || now == WorkerStatus.STOPPED;
    }

    private static Outcome started(WorkerStatus now, boolean fitsFleet) {
        return now == WorkerStatus.STOPPING
                ? new Outcome.Refused(now)
                : new Outcome.Moved(
                        fitsFleet ? WorkerStatus.STARTED : WorkerStatus.NOT_COMPATIBLE, true);
    }

    private static Outcome stopping(WorkerStatus now) {
        return switch (now) {
            case STARTED, IDLE, RUNNING, STOPPING, NOT_RESPONDING, NOT_COMPATIBLE ->
                    new Outcome.Moved(WorkerStatus.STOPPING, false);
            case CREATED, STOPPED -> new Outcome.Refused(now);
        };
    }
}
