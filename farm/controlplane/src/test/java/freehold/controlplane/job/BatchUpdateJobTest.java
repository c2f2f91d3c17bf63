package freehold.controlplane.job;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.BatchUpdateJobError;
import freehold.api.BatchUpdateJobErrorCode;
import freehold.api.BatchUpdateJobItem;
import freehold.api.BatchUpdateJobRequest;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.UpdateJobLifecycleStatus;
import freehold.controlplane.access.AccessTable;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchUpdateJobTest {
    private Ranch ranch;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Rule("S18")
    @Test
    void everyFieldOfAnItemIsThatOfUpdateJob() {
        JobKey key = ranch.submit(Ranch.frames(3));

        update(
                item(key)
                        .priority(99)
                        .maxFailedTasksCount(7)
                        .maxRetriesPerTask(0)
                        .maxWorkerCount(4)
                        .name("Retake")
                        .description("closer")
                        .targetTaskRunStatus(JobTargetTaskRunStatus.CANCELED)
                        .lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));

        Job job = ranch.job(key);
        assertThat(job.settings()).isEqualTo(new JobSettings(99, 7, 0, Optional.of(4)));
        assertThat(job.name()).isEqualTo("Retake");
        assertThat(job.description()).contains("closer");
        assertThat(job.counts()).isEqualTo(StatusCounts.of(TaskStatus.CANCELED, 3));
        assertThat(job.lifecycle()).isEqualTo(JobLifecycle.ARCHIVED);
    }

    @Test
    void refusalsNameTheirJobsAndLeaveTheOthersAlone() {
        JobKey ready = ranch.submit(Ranch.frames(1));
        JobKey other = ranch.submit(Ranch.frames(1));
        JobKey missing = new JobKey(ranch.farm, ranch.queue, JobId.ofHex("0".repeat(32)));

        List<BatchUpdateJobError> errors =
                update(
                        item(ready).lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED),
                        item(missing).priority(1),
                        item(ready).maxWorkerCount(0),
                        item(other).priority(7));

        assertThat(errors)
                .extracting(BatchUpdateJobError::jobId)
                .containsExactly(ready.id().value(), missing.id().value(), ready.id().value());
        assertThat(errors)
                .extracting(BatchUpdateJobError::code)
                .containsExactly(
                        BatchUpdateJobErrorCode.CONFLICT_EXCEPTION,
                        BatchUpdateJobErrorCode.RESOURCE_NOT_FOUND_EXCEPTION,
                        BatchUpdateJobErrorCode.VALIDATION_EXCEPTION);
        assertThat(ranch.job(ready).lifecycle()).isEqualTo(JobLifecycle.CREATE_COMPLETE);
        assertThat(ranch.job(other).settings().priority()).isEqualTo(7);
    }

    @Test
    void ofTwoItemsForOneJobTheLaterHasTheLastWord() {
        JobKey key = ranch.submit(Ranch.frames(1));

        update(item(key).priority(1).name("First"), item(key).priority(2));

        assertThat(ranch.job(key).settings().priority()).isEqualTo(2);
        assertThat(ranch.job(key).name()).isEqualTo("First");
    }

    @Test
    void aTokenChangesItsJobsOnce() {
        JobKey key = ranch.submit(Ranch.frames(1));
        BatchUpdateJobRequest request =
                new BatchUpdateJobRequest(
                        Optional.of("token"), List.of(item(key).priority(1).build()));
        batch().handle(request, Ranch.ADA);
        ranch.update(key, it -> it.priority(80));

        batch().handle(request, Ranch.ADA);

        assertThat(ranch.job(key).settings().priority()).isEqualTo(80);
    }

    private List<BatchUpdateJobError> update(BatchUpdateJobItem.Builder... items) {
        return batch().handle(
                        new BatchUpdateJobRequest(
                                Optional.empty(),
                                List.of(items).stream()
                                        .map(BatchUpdateJobItem.Builder::build)
                                        .toList()),
                        Ranch.ADA)
                .errors();
    }

    private BatchUpdateJob batch() {
        return new BatchUpdateJob(
                ranch.store, ranch.idempotency, AccessTable.shipped(), ranch.updateJob());
    }

    private static BatchUpdateJobItem.Builder item(JobKey key) {
        return BatchUpdateJobItem.builder()
                .farmId(key.farm().value())
                .queueId(key.queue().value())
                .jobId(key.id().value());
    }
}
