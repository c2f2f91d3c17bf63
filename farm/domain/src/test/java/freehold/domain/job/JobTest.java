package freehold.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Samples;
import freehold.domain.step.Step;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JobTest {
    @Rule("S22")
    @Test
    void aJobStopsAtItsFirstFailureAtTheEarliest() {
        assertThat(Samples.job(StatusCounts.none(), 0).failuresThatStop()).isEqualTo(1);
        assertThat(Samples.job(StatusCounts.none(), 1).failuresThatStop()).isEqualTo(1);
        assertThat(Samples.job(StatusCounts.none(), 100).failuresThatStop()).isEqualTo(100);
    }

    @Rule("S2")
    @Test
    void aJobCountsTheTasksOfAllItsSteps() {
        StatusCounts others = StatusCounts.of(TaskStatus.SUCCEEDED, 3);
        Step before = Samples.step(StatusCounts.of(TaskStatus.READY, 2));
        Step after =
                before.counted(
                        StatusCounts.of(TaskStatus.SUCCEEDED, 2),
                        4,
                        Optional.of(Samples.NOON),
                        Samples.NOON.plusSeconds(5));

        Job job =
                Samples.job(others.plus(before.counts()), 1)
                        .after(before, after, Samples.NOON.plusSeconds(9));

        assertThat(job.counts()).isEqualTo(StatusCounts.of(TaskStatus.SUCCEEDED, 5));
        assertThat(job.retryCount()).isEqualTo(4);
        assertThat(job.startedAt()).contains(Samples.NOON);
        assertThat(job.endedAt()).contains(Samples.NOON.plusSeconds(5));
        assertThat(job.after(after, before, Samples.NOON).endedAt()).isEmpty();
    }

    @Test
    void stepsShowOnceAJobIsCreated() {
        EnumSet<JobLifecycle> hidden =
                EnumSet.of(
                        JobLifecycle.CREATE_IN_PROGRESS,
                        JobLifecycle.CREATE_FAILED,
                        JobLifecycle.UPLOAD_IN_PROGRESS,
                        JobLifecycle.UPLOAD_FAILED);
        for (JobLifecycle lifecycle : JobLifecycle.values()) {
            Job job = Samples.job(StatusCounts.none(), 1).with(lifecycle, "");

            assertThat(job.hasSteps()).isEqualTo(!hidden.contains(lifecycle));
        }
    }
}
