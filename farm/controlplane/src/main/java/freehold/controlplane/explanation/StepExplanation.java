package freehold.controlplane.explanation;

import freehold.domain.explanation.Finding;
import freehold.domain.explanation.Reason;
import freehold.domain.explanation.SessionReasons;
import freehold.domain.explanation.Standing;
import freehold.domain.explanation.StatusOrder;
import freehold.domain.explanation.WaitReasons;
import freehold.domain.job.Job;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Why the tasks of a step stand where they stand, status by status. */
final class StepExplanation {
    /** How many departed tasks of a status are looked at for their reasons. */
    private static final int SAMPLE = 20;

    private final Facts facts;
    private final Job job;
    private final Step step;
    private final TaskExplanation tasks;

    StepExplanation(Facts facts, SessionReasons sessions, Job job, Step step) {
        this.facts = facts;
        this.job = job;
        this.step = step;
        this.tasks = new TaskExplanation(facts, sessions, job, step);
    }

    List<Finding> findings() {
        return StatusOrder.of(step.counts()).stream().flatMap(this::findings).toList();
    }

    /** The steps it waits for, and the first of its tasks that failed. */
    List<Related> related(int limit) {
        Stream<Related> awaited =
                step.isWaiting()
                        ? WaitReasons.unresolved(step, id -> facts.step(job.key(), id)).stream()
                                .map(it -> Related.of(it, findingsOf(it)))
                        : Stream.of();
        Stream<Related> failed =
                departed(TaskStatus.FAILED).map(task -> Related.of(task, tasks.of(task)));
        return Stream.concat(awaited, failed).limit(limit).toList();
    }

    private List<Finding> findingsOf(Step other) {
        return new StepExplanation(facts, tasks.sessions(), job, other).findings();
    }

    private Stream<Finding> findings(TaskStatus status) {
        long count = step.counts().of(status);
        return switch (status) {
            case READY, PENDING, NOT_COMPATIBLE, SUCCEEDED ->
                    counted(tasks.of(standing(status)), count);
            case FAILED, CANCELED, SUSPENDED -> counted(sampled(status), count);
            case RUNNING, ASSIGNED, STARTING, SCHEDULED, INTERRUPTING -> held(status, count);
        };
    }

    /** The reasons of some tasks; how many each holds for is only known of a single one. */
    private List<? extends Reason> sampled(TaskStatus status) {
        List<Task> departed = departed(status).toList();
        Stream<? extends Reason> untouched =
                isAnyUntouched(status, departed.size())
                        ? tasks.of(Standing.of(step.baseline())).stream()
                        : Stream.of();
        return Stream.concat(untouched, departed.stream().flatMap(it -> tasks.of(it).stream()))
                .distinct()
                .toList();
    }

    private Stream<Finding> held(TaskStatus status, long count) {
        if (count == 1) {
            return departed(status)
                    .flatMap(task -> tasks.of(task).stream())
                    .map(reason -> Finding.of(reason, 1));
        }
        return Stream.concat(
                departed(status)
                        .flatMap(task -> tasks.silent(task).stream())
                        .distinct()
                        .map(Finding::of),
                Stream.of(Finding.of(SessionReasons.several(status, count), count)));
    }

    private static Stream<Finding> counted(List<? extends Reason> reasons, long count) {
        return reasons.size() == 1
                ? reasons.stream().map(reason -> Finding.of(reason, count))
                : reasons.stream().map(Finding::of);
    }

    /** One that stands for all tasks of a status for which the step alone decides. */
    private Standing standing(TaskStatus status) {
        return step.baseline().status() == status
                ? Standing.of(step.baseline())
                : departed(status).findFirst().map(Standing::of).orElseThrow();
    }

    /**
     * Whether untouched tasks are in the status: there are more in it than departed, or, if not all
     * that departed were read, some are left that were never handed out.
     */
    private boolean isAnyUntouched(TaskStatus status, int departed) {
        boolean isMore =
                departed < SAMPLE
                        ? departed < step.counts().of(status)
                        : step.cursor() < step.taskCount();
        return step.baseline().status() == status && isMore;
    }

    private Stream<Task> departed(TaskStatus status) {
        return facts.reading().tasks().departed(step, Set.of(status), 0, SAMPLE).stream();
    }
}
