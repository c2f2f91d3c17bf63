package freehold.domain.explanation;

import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In which order the tasks of a step or a job are explained. */
public final class StatusOrder {
    /** What needs somebody's attention first, what goes well last. */
    private static final List<TaskStatus> BY_NEED =
            List.of(
                    TaskStatus.NOT_COMPATIBLE,
                    TaskStatus.FAILED,
                    TaskStatus.SUSPENDED,
                    TaskStatus.CANCELED,
                    TaskStatus.INTERRUPTING,
                    TaskStatus.READY,
                    TaskStatus.PENDING,
                    TaskStatus.SCHEDULED,
                    TaskStatus.STARTING,
                    TaskStatus.ASSIGNED,
                    TaskStatus.RUNNING);

    private StatusOrder() {}

    /**
     * The statuses to explain: first the one that the step or job shows, then the others by need;
     * SUCCEEDED only where there is nothing else.
     */
    public static List<TaskStatus> of(StatusCounts counts) {
        Optional<TaskStatus> shown = counts.rollUp();
        return Stream.concat(
                        shown.stream(),
                        BY_NEED.stream()
                                .filter(status -> counts.of(status) > 0)
                                .filter(status -> !shown.equals(Optional.of(status))))
                .toList();
    }
}
