package freehold.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Samples;
import freehold.testkit.Rule;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TargetUpdateTest {
    private static final Instant NOW = Samples.NOON;
    private static final TaskStatus READY = TaskStatus.READY;

    @Rule("S12")
    @ParameterizedTest
    @CsvSource({
        "PENDING, READY",
        "READY, READY",
        "CANCELED, CANCELED",
        "FAILED, FAILED",
        "SUCCEEDED, SUCCEEDED",
        "SUSPENDED, SUSPENDED",
    })
    void aTaskThatNobodyWorksOnGoesWhereItsUserWants(TargetStatus target, TaskStatus goal) {
        for (TaskStatus status : TaskStatus.values()) {
            if (status.isActive()) {
                continue;
            }
            Task after = byAda(target).applyTo(Samples.task(status), TaskStatus.READY);

            if (TargetUpdate.isThere(status, goal)) {
                assertThat(after.status()).isEqualTo(status);
            } else {
                assertThat(after.status()).isEqualTo(goal);
                assertThat(after.target()).contains(target);
                assertThat(after.updatedBy()).contains("ada");
                assertThat(after.updatedAt()).contains(NOW);
            }
        }
    }

    @Rule("S11")
    @ParameterizedTest
    @EnumSource(TargetStatus.class)
    void aTaskThatAWorkerHoldsIsInterruptedFirst(TargetStatus target) {
        for (TaskStatus status :
                Set.of(
                        TaskStatus.SCHEDULED,
                        TaskStatus.STARTING,
                        TaskStatus.ASSIGNED,
                        TaskStatus.RUNNING)) {
            Task before = Samples.task(status);
            Task after = byAda(target).applyTo(before, TaskStatus.READY);

            assertThat(after.status()).isEqualTo(TaskStatus.INTERRUPTING);
            assertThat(after.target()).contains(target);
            assertThat(after.startedAt()).isEqualTo(before.startedAt());
            assertThat(after.endedAt()).isEmpty();
            assertThat(new TaskChange(before, after).interrupts()).isTrue();
        }
    }

    @Rule("S13")
    @Test
    void askingForTheStatusATaskHasChangesNothing() {
        for (TargetStatus target : TargetStatus.values()) {
            Task there = Samples.task(byAda(target).goal(TaskStatus.PENDING));

            assertThat(byAda(target).applyTo(there, TaskStatus.PENDING)).isEqualTo(there);
        }
    }

    @Rule("S14")
    @Test
    void aRequeuedTaskLosesItsTimesAndKeepsItsRetries() {
        Task after = byAda(TargetStatus.PENDING).applyTo(failed(), TaskStatus.READY);

        assertThat(after.startedAt()).isEmpty();
        assertThat(after.endedAt()).isEmpty();
        assertThat(after.failureRetryCount()).isEqualTo(2);
    }

    @Test
    void aRequeuedTaskOfAWaitingStepIsPending() {
        assertThat(byAda(TargetStatus.READY).applyTo(failed(), TaskStatus.PENDING).status())
                .isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void aMarkIsTheEndOfATaskThatWasNotRunning() {
        Task after = byAda(TargetStatus.FAILED).applyTo(Samples.task(TaskStatus.READY), READY);

        assertThat(after.endedAt()).contains(NOW);
    }

    @Rule("S16")
    @Test
    void whatTheFarmCancelsShowsNoUser() {
        TargetUpdate cancel = new TargetUpdate(TargetStatus.CANCELED, NOW, Optional.empty());
        Task after = cancel.applyTo(Samples.task(TaskStatus.READY), READY);

        assertThat(after.status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(after.target()).isEmpty();
        assertThat(after.updatedAt()).isEmpty();
        assertThat(after.updatedBy()).isEmpty();
    }

    @Test
    void whatTheFarmCancelsDoesNotUndoAMarkThatAUserHasAskedFor() {
        TargetUpdate cancel = new TargetUpdate(TargetStatus.CANCELED, NOW, Optional.empty());
        Task failing = Samples.task(TaskStatus.INTERRUPTING, Optional.of(TargetStatus.FAILED));
        Task waiting = Samples.task(TaskStatus.INTERRUPTING, Optional.of(TargetStatus.PENDING));

        assertThat(cancel.applyTo(failing, READY)).isEqualTo(failing);
        assertThat(cancel.applyTo(waiting, READY).target()).contains(TargetStatus.CANCELED);
    }

    @Test
    void whatTheFarmTakesBackIsLeftAloneWhereItIsBeingInterruptedAlready() {
        TargetUpdate takeBack = new TargetUpdate(TargetStatus.READY, NOW, Optional.empty());
        Task canceling = Samples.task(TaskStatus.INTERRUPTING, Optional.of(TargetStatus.CANCELED));

        assertThat(takeBack.applyTo(canceling, READY)).isEqualTo(canceling);
    }

    @Rule("S10")
    @Test
    void aTaskBeingInterruptedGetsANewGoal() {
        Task canceling = Samples.task(TaskStatus.INTERRUPTING, Optional.of(TargetStatus.CANCELED));

        assertThat(byAda(TargetStatus.SUSPENDED).applyTo(canceling, READY).target())
                .contains(TargetStatus.SUSPENDED);
        assertThat(byAda(TargetStatus.CANCELED).applyTo(canceling, READY)).isEqualTo(canceling);
    }

    @Rule("S10")
    @Test
    void aResumeLeavesAloneWhatIsAboutToSucceed() {
        Task succeeding =
                Samples.task(TaskStatus.INTERRUPTING, Optional.of(TargetStatus.SUCCEEDED));

        assertThat(byAda(TargetStatus.READY).applyTo(succeeding, READY)).isEqualTo(succeeding);
    }

    @Test
    void aWideTargetReachesTheTasksThatTheServiceSays() {
        assertThat(byAda(TargetStatus.PENDING).scope()).isEqualTo(EnumSet.allOf(TaskStatus.class));
        assertThat(byAda(TargetStatus.SUCCEEDED).scope())
                .isEqualTo(EnumSet.allOf(TaskStatus.class));
        assertThat(byAda(TargetStatus.CANCELED).scope())
                .doesNotContain(TaskStatus.SUCCEEDED, TaskStatus.FAILED)
                .contains(TaskStatus.SUSPENDED, TaskStatus.PENDING, TaskStatus.RUNNING);
        assertThat(byAda(TargetStatus.FAILED).scope())
                .doesNotContain(TaskStatus.SUCCEEDED)
                .contains(TaskStatus.CANCELED);
        assertThat(byAda(TargetStatus.SUSPENDED).scope())
                .doesNotContain(TaskStatus.SUCCEEDED, TaskStatus.CANCELED, TaskStatus.FAILED)
                .contains(TaskStatus.NOT_COMPATIBLE, TaskStatus.READY);
        assertThat(byAda(TargetStatus.READY).scope())
                .contains(TaskStatus.SUSPENDED, TaskStatus.CANCELED, TaskStatus.FAILED)
                .doesNotContain(TaskStatus.SUCCEEDED, TaskStatus.RUNNING, TaskStatus.PENDING);
    }

    private static Task failed() {
        return Samples.task(TaskStatus.FAILED);
    }

    private static TargetUpdate byAda(TargetStatus target) {
        return new TargetUpdate(target, NOW, Optional.of("ada"));
    }
}
