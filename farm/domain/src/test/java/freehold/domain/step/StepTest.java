package freehold.domain.step;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Samples;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StepTest {
    @Test
    void aStepResolvesWhenItsLastTaskSucceeds() {
        Step before = step(TaskStatus.SUCCEEDED, 2, TaskStatus.RUNNING, 1);
        Step after = step(TaskStatus.SUCCEEDED, 3, TaskStatus.RUNNING, 0);

        assertThat(StepOutcome.of(before, after)).containsExactly(StepOutcome.RESOLVED);
        assertThat(StepOutcome.of(after, before)).containsExactly(StepOutcome.REOPENED);
        assertThat(StepOutcome.of(after, after)).isEmpty();
    }

    @Test
    void aStepBreaksWhenAllHasEndedAndNotAllWell() {
        Step running = step(TaskStatus.FAILED, 1, TaskStatus.RUNNING, 1);
        Step ended = step(TaskStatus.FAILED, 1, TaskStatus.SUCCEEDED, 1);

        assertThat(StepOutcome.of(running, ended)).containsExactly(StepOutcome.BROKEN);
        assertThat(StepOutcome.of(running, step(TaskStatus.FAILED, 1, TaskStatus.SUSPENDED, 1)))
                .isEmpty();
    }

    @Test
    void aFinishedStepWhoseTaskIsMarkedFailedReopensAndBreaks() {
        Step before = step(TaskStatus.SUCCEEDED, 2, TaskStatus.FAILED, 0);
        Step after = step(TaskStatus.SUCCEEDED, 1, TaskStatus.FAILED, 1);

        assertThat(StepOutcome.of(before, after))
                .containsExactlyInAnyOrder(StepOutcome.REOPENED, StepOutcome.BROKEN);
    }

    @Rule("S6")
    @Test
    void aWaitingStepIsFreedByTheLastOfItsDependencies() {
        Step waiting =
                step(TaskStatus.PENDING, 5, TaskStatus.SUCCEEDED, 1)
                        .reopenedOne(Samples.NOON)
                        .reopenedOne(Samples.NOON);

        Step one = waiting.resolvedOne(Samples.NOON);
        Step both = one.resolvedOne(Samples.NOON);

        assertThat(one.counts().of(TaskStatus.PENDING)).isEqualTo(5);
        assertThat(both.counts().of(TaskStatus.READY)).isEqualTo(5);
        assertThat(both.baseline().status()).isEqualTo(TaskStatus.READY);
        assertThat(both.isWaiting()).isFalse();
        assertThat(both.reopenedOne(Samples.NOON)).isEqualTo(one);
    }

    @Rule("S3")
    @Test
    void aStepStartsWithItsFirstTaskAndEndsWithItsLast() {
        Step step = Samples.step(StatusCounts.of(TaskStatus.RUNNING, 1));
        Task running = Samples.task(TaskStatus.RUNNING);
        Task succeeded = Samples.task(TaskStatus.SUCCEEDED);

        Step ended =
                StepTally.after(step, List.of(new TaskChange(running, succeeded)), Samples.NOON);

        assertThat(ended.startedAt()).isEqualTo(running.startedAt());
        assertThat(ended.endedAt()).isEqualTo(succeeded.endedAt());
        assertThat(ended.hasSucceeded()).isTrue();
        Step again =
                StepTally.after(
                        ended,
                        List.of(new TaskChange(succeeded, Samples.task(TaskStatus.READY))),
                        Samples.NOON);
        assertThat(again.startedAt()).isEqualTo(running.startedAt());
        assertThat(again.endedAt()).isEmpty();
    }

    @Test
    void theCursorPassesUntouchedTasksOnlyWhileTheyAreReady() {
        Step ready = step(TaskStatus.READY, 5, TaskStatus.SUCCEEDED, 0);
        Step suspended = ready.with(Baseline.of(TaskStatus.SUSPENDED));

        assertThat(ready.taken(3).cursor()).isEqualTo(4);
        assertThat(ready.taken(3).taken(1).cursor()).isEqualTo(4);
        // Task 3 was requeued alone; the others may be resumed after it.
        assertThat(suspended.taken(3).cursor()).isZero();
    }

    @Test
    void theBaselineFollowsAnUpdateThatReachesIt() {
        TargetUpdate resume =
                new TargetUpdate(TargetStatus.READY, Samples.NOON, Optional.of("ada"));

        assertThat(Baseline.of(TaskStatus.SUSPENDED).updated(resume, TaskStatus.PENDING))
                .isEqualTo(
                        new Baseline(
                                TaskStatus.PENDING,
                                Optional.of(TargetStatus.READY),
                                Optional.empty(),
                                Optional.of(Samples.NOON),
                                Optional.of("ada")));
        assertThat(Baseline.of(TaskStatus.SUCCEEDED).updated(resume, TaskStatus.READY))
                .isEqualTo(Baseline.of(TaskStatus.SUCCEEDED));
    }

    private static Step step(TaskStatus one, long ones, TaskStatus other, long others) {
        return Samples.step(StatusCounts.of(one, ones).plus(other, others));
    }
}
