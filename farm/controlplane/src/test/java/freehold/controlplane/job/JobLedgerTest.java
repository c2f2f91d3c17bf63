package freehold.controlplane.job;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.session.SessionActionId;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JobLedgerTest {
    private Ranch ranch;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Rule("S6")
    @Test
    void theLastSuccessOfAStepFreesThoseThatWait() {
        JobKey job =
                ranch.submit(
                        Ranch.template(
                                Ranch.step("A", 2),
                                Ranch.step("B", 1),
                                Ranch.step("C", 5, "A", "B")));

        ranch.finish(job, 0);
        assertThat(ranch.step(job, 2).counts()).isEqualTo(StatusCounts.of(TaskStatus.PENDING, 5));
        JobLedger.Outcome last = ranch.move(job, 1, 0, TaskStatus.SUCCEEDED);

        assertThat(last.readied()).isTrue();
        assertThat(ranch.step(job, 2).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 5));
        assertThat(ranch.step(job, 2).baseline().status()).isEqualTo(TaskStatus.READY);
        assertThat(ranch.job(job).counts())
                .isEqualTo(StatusCounts.of(TaskStatus.READY, 5).plus(TaskStatus.SUCCEEDED, 3));
    }

    @Rule("S7")
    @Test
    void aStepThatEndsBadlyCancelsAllThatWaitForItAndForThose() {
        JobKey job =
                ranch.submit(
                        Ranch.template(
                                Ranch.step("A", 2),
                                Ranch.step("B", 3, "A"),
                                Ranch.step("C", 4, "B"),
                                Ranch.step("D", 1)));

        ranch.move(job, 0, 0, TaskStatus.FAILED);
        assertThat(ranch.step(job, 1).counts().of(TaskStatus.PENDING)).isEqualTo(3);
        ranch.move(job, 0, 1, TaskStatus.SUCCEEDED);

        assertThat(ranch.step(job, 1).counts()).isEqualTo(StatusCounts.of(TaskStatus.CANCELED, 3));
        assertThat(ranch.step(job, 2).counts()).isEqualTo(StatusCounts.of(TaskStatus.CANCELED, 4));
        assertThat(ranch.step(job, 3).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 1));
        assertThat(ranch.task(job, 2, 3).endedAt()).contains(ranch.clock.instant());
        assertThat(ranch.task(job, 2, 3).updatedBy()).isEmpty();
        assertThat(ranch.task(job, 2, 3).target()).isEmpty();
    }

    @Rule("S7")
    @Test
    void aCanceledStepCancelsAllThatWaitForItAndWhatHasEndedStays() {
        JobKey job =
                ranch.submit(
                        Ranch.template(
                                Ranch.step("A", 1),
                                Ranch.step("B", 2),
                                Ranch.step("C", 3, "A", "B"),
                                Ranch.step("D", 1, "C")));
        ranch.move(job, 2, 0, TaskStatus.SUCCEEDED);
        ranch.move(job, 1, 0, TaskStatus.SUCCEEDED);
        ranch.move(job, 1, 1, TaskStatus.CANCELED);

        assertThat(ranch.step(job, 2).counts())
                .isEqualTo(StatusCounts.of(TaskStatus.SUCCEEDED, 1).plus(TaskStatus.CANCELED, 2));
        assertThat(ranch.step(job, 3).counts()).isEqualTo(StatusCounts.of(TaskStatus.CANCELED, 1));
        assertThat(ranch.step(job, 0).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 1));
    }

    @Rule("S8")
    @Test
    void whatIsToRunAgainMakesOnlyThoseWaitThatWaitForItAndHaveNotEnded() {
        JobKey job =
                ranch.submit(
                        Ranch.template(
                                Ranch.step("A", 1),
                                Ranch.step("B", 2, "A"),
                                Ranch.step("C", 1, "B"),
                                Ranch.step("D", 1, "A")));
        ranch.finish(job, 0);
        ranch.finish(job, 1);
        ranch.move(job, 3, 0, TaskStatus.FAILED);

        ranch.move(job, 0, 0, TaskStatus.READY);

        assertThat(ranch.step(job, 1).counts()).isEqualTo(StatusCounts.of(TaskStatus.SUCCEEDED, 2));
        assertThat(ranch.step(job, 2).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 1));
        assertThat(ranch.step(job, 3).counts()).isEqualTo(StatusCounts.of(TaskStatus.FAILED, 1));
        ranch.move(job, 1, 0, TaskStatus.PENDING);
        assertThat(ranch.step(job, 2).counts()).isEqualTo(StatusCounts.of(TaskStatus.PENDING, 1));
    }

    @Rule("S22")
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "7, 7"})
    void aJobStopsAtTheFailureThatReachesItsMaximumAndNotBefore(int most, int failures) {
        JobKey job = ranch.submit(ranch.request(Ranch.frames(9)).maxFailedTasksCount(most).build());
        for (int index = 0; index < failures - 1; index++) {
            ranch.move(job, 0, index, TaskStatus.FAILED);
        }
        assertThat(ranch.job(job).counts().of(TaskStatus.READY)).isEqualTo(9 - failures + 1);

        ranch.move(job, 0, failures - 1, TaskStatus.FAILED);

        assertThat(ranch.job(job).counts())
                .isEqualTo(
                        StatusCounts.of(TaskStatus.FAILED, failures)
                                .plus(TaskStatus.CANCELED, 9 - failures));
        assertThat(ranch.job(job).counts().rollUp()).contains(TaskStatus.FAILED);
    }

    @Rule("S22")
    @Test
    void tooManyFailuresStopTheJob() {
        JobKey job =
                ranch.submit(
                        ranch.request(Ranch.template(Ranch.step("A", 10), Ranch.step("B", 5)))
                                .maxFailedTasksCount(2)
                                .build());
        SessionActionId running = ranch.run(job, 1, 0);
        ranch.move(job, 0, 0, TaskStatus.FAILED);
        assertThat(ranch.job(job).counts().of(TaskStatus.CANCELED)).isZero();

        JobLedger.Outcome outcome = ranch.move(job, 0, 1, TaskStatus.FAILED);

        assertThat(outcome.toCancel())
                .extracting(session -> session.id())
                .containsExactly(running.session());
        assertThat(ranch.task(job, 1, 0).status()).isEqualTo(TaskStatus.INTERRUPTING);
        assertThat(ranch.task(job, 1, 0).target()).contains(TargetStatus.CANCELED);
        assertThat(ranch.job(job).counts())
                .isEqualTo(
                        StatusCounts.of(TaskStatus.FAILED, 2)
                                .plus(TaskStatus.CANCELED, 12)
                                .plus(TaskStatus.INTERRUPTING, 1));
        ranch.move(job, 1, 0, TaskStatus.CANCELED);
        assertThat(ranch.job(job).counts().rollUp()).contains(TaskStatus.FAILED);
        assertThat(ranch.job(job).endedAt()).contains(ranch.clock.instant());
    }

    @Rule("S22")
    @Test
    void zeroFailuresAllowedStillStopsAtTheFirst() {
        JobKey job = ranch.submit(ranch.request(Ranch.frames(3)).maxFailedTasksCount(0).build());

        ranch.move(job, 0, 0, TaskStatus.FAILED);

        assertThat(ranch.job(job).counts().of(TaskStatus.CANCELED)).isEqualTo(2);
    }

    @Rule("S3")
    @Test
    void startAndEndOfAJobAreThoseOfItsTasks() {
        JobKey key = ranch.submit(Ranch.frames(2));
        Instant start = ranch.clock.advance(Duration.ofSeconds(10));
        ranch.move(key, 0, 0, TaskStatus.RUNNING);
        ranch.clock.advance(Duration.ofSeconds(10));
        ranch.move(key, 0, 0, TaskStatus.SUCCEEDED);
        Job running = ranch.job(key);
        assertThat(running.startedAt()).contains(start);
        assertThat(running.endedAt()).isEmpty();

        Instant end = ranch.clock.advance(Duration.ofSeconds(10));
        ranch.move(key, 0, 1, TaskStatus.SUCCEEDED);

        assertThat(ranch.job(key).endedAt()).contains(end);
        assertThat(ranch.step(key, 0).endedAt()).contains(end);
    }

    @Rule("S19")
    @Test
    void retriesAddUp() {
        JobKey key = ranch.submit(Ranch.frames(2));
        for (int attempt = 1; attempt <= 3; attempt++) {
            int count = attempt;
            ranch.move(
                    key,
                    0,
                    0,
                    task ->
                            new Task(
                                    task.id(),
                                    TaskStatus.READY,
                                    task.target(),
                                    count,
                                    task.startedAt(),
                                    task.endedAt(),
                                    task.updatedAt(),
                                    task.updatedBy(),
                                    task.latestSessionAction()));
        }

        assertThat(ranch.job(key).retryCount()).isEqualTo(3);
        assertThat(ranch.step(key, 0).retryCount()).isEqualTo(3);
    }
}
