package freehold.domain.explanation;

import freehold.domain.worker.WorkerStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** How many workers of a fleet stand in each status; statuses without workers are left out. */
public record WorkerCounts(Map<WorkerStatus, Long> byStatus) {
    public WorkerCounts {
        EnumMap<WorkerStatus, Long> ordered = new EnumMap<>(WorkerStatus.class);
        ordered.putAll(byStatus);
        byStatus = Collections.unmodifiableMap(ordered);
    }

    public long of(WorkerStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    public long total() {
        return of(_ -> true);
    }

    /** Workers that may be given new work. */
    public long takingWork() {
        return of(WorkerStatus::takesWork);
    }

    /** Workers that may be given new work and have none. */
    public long free() {
        return takingWork() - of(WorkerStatus.RUNNING);
    }

    /** Workers of which the farm hears. */
    public long online() {
        return of(WorkerStatus::isOnline);
    }

    private long of(Predicate<WorkerStatus> those) {
        return byStatus.entrySet().stream()
                .filter(it -> those.test(it.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
