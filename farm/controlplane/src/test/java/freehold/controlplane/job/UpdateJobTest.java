package freehold.controlplane.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.ConflictException;
import freehold.api.CreateJobTargetTaskRunStatus;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.UpdateJobLifecycleStatus;
import freehold.api.UpdateJobRequest;
import freehold.api.ValidationException;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskStatus;
import freehold.store.Page;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpdateJobTest {
    private Ranch ranch;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Rule("S15")
    @Test
    void plainFieldsChangeAtOnce() {
        JobKey key = ranch.submit(Ranch.frames(3));
        ranch.clock.advance(Duration.ofSeconds(3));

        ranch.update(
                key,
                it ->
                        it.priority(99)
                                .maxFailedTasksCount(7)
                                .maxRetriesPerTask(0)
                                .maxWorkerCount(4)
                                .name("Retake")
                                .description("closer"));

        Job job = ranch.job(key);
        assertThat(job.settings()).isEqualTo(new JobSettings(99, 7, 0, Optional.of(4)));
        assertThat(job.name()).isEqualTo("Retake");
        assertThat(job.description()).contains("closer");
        assertThat(job.lifecycle()).isEqualTo(JobLifecycle.CREATE_COMPLETE);
        assertThat(job.audit().updatedAt()).contains(ranch.clock.instant());
        ranch.update(key, it -> it.description(""));
        assertThat(ranch.job(key).description()).isEmpty();
    }

    @Rule("S17")
    @Test
    void anEmptyUpdateChangesNothing() {
        JobKey key = ranch.submit(Ranch.frames(3));
        Job before = ranch.job(key);

        ranch.update(key, _ -> {});

        assertThat(ranch.job(key)).isEqualTo(before);
    }

    @Rule("S10")
    @Test
    void aSuspendedJobIsResumed() throws InterruptedException {
        ranch.addFleet(4);
        JobKey key =
                ranch.submit(
                        ranch.request(Ranch.template(Ranch.step("B", 2, "A"), Ranch.step("A", 3)))
                                .targetTaskRunStatus(CreateJobTargetTaskRunStatus.SUSPENDED)
                                .build());
        String fleet =
                ranch.store
                        .read(it -> it.fleets().list(ranch.farm, Page.first(1)))
                        .getFirst()
                        .id()
                        .value();
        long mark = ranch.wakeups.mark();

        target(key, JobTargetTaskRunStatus.READY);

        assertThat(ranch.job(key).counts())
                .isEqualTo(StatusCounts.of(TaskStatus.READY, 3).plus(TaskStatus.PENDING, 2));
        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.UPDATE_SUCCEEDED);
        assertThat(ranch.wakeups.await(Set.of("fleet:" + fleet), mark, Duration.ZERO)).isTrue();
    }

    @Rule("S3")
    @Test
    void aRequeuedJobStartsOver() {
        JobKey key = ranch.submit(Ranch.template(Ranch.step("A", 2), Ranch.step("B", 2, "A")));
        ranch.finish(key, 0);
        ranch.finish(key, 1);
        assertThat(ranch.job(key).endedAt()).isPresent();

        target(key, JobTargetTaskRunStatus.PENDING);

        assertThat(ranch.step(key, 0).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 2));
        assertThat(ranch.step(key, 1).counts()).isEqualTo(StatusCounts.of(TaskStatus.PENDING, 2));
        assertThat(ranch.job(key).endedAt()).isEmpty();
        ranch.finish(key, 0);
        assertThat(ranch.step(key, 1).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 2));
    }

    @Rule("S10")
    @Test
    void aCanceledJobKeepsWhatHasEnded() {
        JobKey key = ranch.submit(Ranch.frames(4));
        ranch.move(key, 0, 0, TaskStatus.SUCCEEDED);
        ranch.move(key, 0, 1, TaskStatus.FAILED);
        ranch.run(key, 0, 2);

        target(key, JobTargetTaskRunStatus.CANCELED);

        assertThat(ranch.task(key, 0, 0).status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(ranch.task(key, 0, 1).status()).isEqualTo(TaskStatus.FAILED);
        assertThat(ranch.task(key, 0, 2).status()).isEqualTo(TaskStatus.INTERRUPTING);
        assertThat(ranch.task(key, 0, 3).status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(ranch.step(key, 0).audit().updatedBy()).contains(Ranch.ADA.caller().principal());
    }

    @Test
    void aMillionUntouchedTasksAreCanceledAsOne() {
        JobKey key = ranch.submit(Ranch.frames(1_000_000));

        target(key, JobTargetTaskRunStatus.CANCELED);

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.UPDATE_SUCCEEDED);
        assertThat(ranch.job(key).counts())
                .isEqualTo(StatusCounts.of(TaskStatus.CANCELED, 1_000_000));
        assertThat(ranch.task(key, 0, 999_999).status()).isEqualTo(TaskStatus.CANCELED);
    }

    @Rule("S15")
    @Test
    void manyDepartedTasksChangeInSlices() {
        JobKey key = ranch.submit(Ranch.frames(5_000));
        depart(key, 2_500);
        ApplyWideUpdates wide = new ApplyWideUpdates(ranch.store, ranch.signals);

        target(key, JobTargetTaskRunStatus.CANCELED);

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.UPDATE_IN_PROGRESS);
        assertThat(ranch.step(key, 0).lifecycle()).isEqualTo(StepLifecycle.UPDATE_IN_PROGRESS);
        assertThat(ranch.job(key).counts())
                .isEqualTo(
                        StatusCounts.of(TaskStatus.SUSPENDED, 2_500)
                                .plus(TaskStatus.CANCELED, 2_500));
        assertConflict(
                key,
                "UPDATE_IN_PROGRESS",
                it -> it.targetTaskRunStatus(JobTargetTaskRunStatus.READY));
        ranch.update(key, it -> it.priority(1));

        assertThat(wide.runOnce(ranch.clock.instant())).isEqualTo(1);

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.UPDATE_SUCCEEDED);
        assertThat(ranch.step(key, 0).lifecycle()).isEqualTo(StepLifecycle.UPDATE_SUCCEEDED);
        assertThat(ranch.job(key).counts()).isEqualTo(StatusCounts.of(TaskStatus.CANCELED, 5_000));
        assertThat(ranch.task(key, 0, 7).updatedBy()).contains(Ranch.ADA.caller().principal());
        assertThat(wide.runOnce(ranch.clock.instant())).isZero();
    }

    @Test
    void aWideRequeueWaitsAndIsFreedWithoutTouchingItsRows() {
        JobKey key = ranch.submit(Ranch.template(Ranch.step("A", 1), Ranch.step("B", 3_000, "A")));
        ranch.finish(key, 0);
        departInto(key, 1, 2_000, TaskStatus.SUCCEEDED);
        ApplyWideUpdates wide = new ApplyWideUpdates(ranch.store, ranch.signals);

        target(key, JobTargetTaskRunStatus.PENDING);
        wide.runOnce(ranch.clock.instant());

        assertThat(ranch.step(key, 1).counts())
                .isEqualTo(StatusCounts.of(TaskStatus.PENDING, 3_000));
        assertThat(ranch.task(key, 1, 5).status()).isEqualTo(TaskStatus.PENDING);
        ranch.finish(key, 0);
        assertThat(ranch.step(key, 1).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 3_000));
        assertThat(ranch.task(key, 1, 5).status()).isEqualTo(TaskStatus.READY);
        assertThat(ranch.task(key, 1, 2_999).status()).isEqualTo(TaskStatus.READY);
    }

    @Test
    void onlyAJobThatRestsIsArchivedAndThenForGood() {
        JobKey key = ranch.submit(Ranch.frames(2));
        assertConflict(key, "READY", it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));
        ranch.finish(key, 0);

        ranch.update(key, it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.ARCHIVED);
        assertConflict(key, "ARCHIVED", it -> it.priority(1));
        assertConflict(
                key, "ARCHIVED", it -> it.targetTaskRunStatus(JobTargetTaskRunStatus.PENDING));
    }

    @Rule("S23")
    @Test
    void aJobThatCouldNotBeCreatedCanOnlyBeArchived() {
        JobKey key = ranch.submit("nonsense");
        assertConflict(key, "CREATE_FAILED", it -> it.priority(1));

        ranch.update(key, it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.ARCHIVED);
    }

    @Test
    void zeroWorkersAreRefused() {
        JobKey key = ranch.submit(Ranch.frames(1));

        assertThatThrownBy(() -> ranch.update(key, it -> it.maxWorkerCount(0)))
                .isInstanceOf(ValidationException.class);
    }

    @Rule("S25")
    @Test
    void jobsWhoseRetentionIsOverAreRemoved() {
        JobKey key = ranch.submit(Ranch.frames(2));
        ranch.run(key, 0, 0);
        PurgeExpiredJobs purge =
                new PurgeExpiredJobs(ranch.store, PurgeExpiredJobs.USUAL_RETENTION);
        ranch.clock.advance(Duration.ofDays(119));
        JobKey young = ranch.submit(Ranch.frames(1));
        assertThat(purge.runOnce(ranch.clock.instant())).isZero();
        ranch.clock.advance(Duration.ofDays(2));

        assertThat(purge.runOnce(ranch.clock.instant())).isPositive();

        assertThat(ranch.store.<Boolean>read(it -> it.jobs().find(key).isPresent())).isFalse();
        assertThat(ranch.store.<Boolean>read(it -> it.jobs().find(young).isPresent())).isTrue();
        assertThat(purge.runOnce(ranch.clock.instant())).isZero();
    }

    private void target(JobKey key, JobTargetTaskRunStatus target) {
        ranch.update(key, it -> it.targetTaskRunStatus(target));
    }

    /** Suspends so many tasks one by one. */
    private void depart(JobKey key, int tasks) {
        departInto(key, 0, tasks, TaskStatus.SUSPENDED);
    }

    private void departInto(JobKey key, int step, int tasks, TaskStatus status) {
        ranch.store.write(
                Optional.of(ranch.farm),
                new OnJob<>(
                        key,
                        tx -> {
                            OpenBooks books = new OpenBooks(tx, tx.jobs().find(key).orElseThrow());
                            var found = tx.steps().ofJob(key).get(step);
                            books.post(
                                    found,
                                    tx.tasks().list(found, 0, tasks).stream()
                                            .map(task ->
                                                    new TaskChange(task, ranch.as(task, status)))
                                            .toList());
                            books.close();
                            return true;
                        }));
    }

    private void assertConflict(
            JobKey key, String status, Consumer<UpdateJobRequest.Builder> with) {
        assertThatThrownBy(() -> ranch.update(key, with))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refusal ->
                                assertThat(refusal.context()).contains(Map.of("status", status)));
    }
}
