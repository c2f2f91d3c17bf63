package freehold.domain.scaling;

import freehold.domain.worker.WorkerStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The workers of a fleet as its size is judged by.
 *
 * @param present workers that are there or were registered and are about to start
 * @param busy those of them that have a session
 */
public record Headcount(int present, int busy) {
    /**
     * A worker that leaves is not counted, nor one that is not heard of; one that cannot do what
     * its fleet promises is, or another of its kind would be started in its place, over and over.
     */
    private static final Set<WorkerStatus> PRESENT =
            EnumSet.of(
                    WorkerStatus.CREATED,
                    WorkerStatus.STARTED,
                    WorkerStatus.IDLE,
                    WorkerStatus.RUNNING,
                    WorkerStatus.NOT_COMPATIBLE);

    /** Whether a worker in this status is one that its fleet has. */
    public static boolean isPresent(WorkerStatus status) {
        return PRESENT.contains(status);
    }

    /** Of these numbers of workers, by status. */
    public static Headcount of(Map<WorkerStatus, Integer> workers) {
        int present = PRESENT.stream().mapToInt(status -> workers.getOrDefault(status, 0)).sum();
        return new Headcount(present, workers.getOrDefault(WorkerStatus.RUNNING, 0));
    }
}
