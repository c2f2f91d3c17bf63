package freehold.domain.step;

import freehold.domain.task.StatusCounts;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Adds up what moves of tasks make of their step: counts, retries, start and end. */
public final class StepTally {
    private StepTally() {}

    /**
     * The step after its tasks moved.
     *
     * @param now when it ended, if that is so and the tasks that moved do not say
     */
    public static Step after(Step step, Collection<TaskChange> changes, Instant now) {
        StatusCounts counts = step.counts();
        long retries = 0;
        for (TaskChange change : changes) {
            counts = counts.moved(change.before().status(), change.after().status(), 1);
            retries += change.after().failureRetryCount() - change.before().failureRetryCount();
        }
        List<Task> moved = changes.stream().map(TaskChange::after).toList();
        Optional<Instant> started =
                moved.stream()
                        .flatMap(task -> task.startedAt().stream())
                        .min(Comparator.naturalOrder());
        Instant ended =
                moved.stream()
                        .flatMap(task -> task.endedAt().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(now);
        return step.counted(counts, retries, started, ended);
    }
}
