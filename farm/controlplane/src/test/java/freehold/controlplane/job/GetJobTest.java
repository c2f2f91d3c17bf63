package freehold.controlplane.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.Attachments;
import freehold.api.GetJobRequest;
import freehold.api.GetJobResponse;
import freehold.api.JobLifecycleStatus;
import freehold.api.JobParameter;
import freehold.api.JobSummary;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.ListJobsRequest;
import freehold.api.ManifestProperties;
import freehold.api.PathFormat;
import freehold.api.ResourceNotFoundException;
import freehold.api.TaskRunStatus;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GetJobTest {
    private Ranch ranch;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Rule("S2")
    @Test
    void aCreatedJobShowsAllTwelveCounts() {
        JobKey key = ranch.submit(Ranch.frames(3));
        ranch.move(key, 0, 0, TaskStatus.RUNNING);

        GetJobResponse job = get(key);

        assertThat(job.lifecycleStatus()).isEqualTo(JobLifecycleStatus.CREATE_COMPLETE);
        assertThat(job.lifecycleStatusMessage()).isNotEmpty();
        assertThat(job.taskRunStatus()).contains(TaskRunStatus.RUNNING);
        assertThat(job.taskRunStatusCounts().orElseThrow())
                .hasSize(12)
                .containsEntry("RUNNING", 1)
                .containsEntry("READY", 2)
                .containsEntry("SUCCEEDED", 0);
        assertThat(job.taskFailureRetryCount()).contains(0);
        assertThat(job.targetTaskRunStatus()).contains(JobTargetTaskRunStatus.READY);
        assertThat(job.maxFailedTasksCount()).contains(100);
        assertThat(job.maxRetriesPerTask()).contains(5);
        assertThat(job.maxWorkerCount()).isEmpty();
        assertThat(job.startedAt()).contains(ranch.clock.instant());
        assertThat(job.endedAt()).isEmpty();
        assertThat(job.parameters()).isEmpty();
    }

    @Test
    void aJobThatIsBeingCreatedOrCouldNotBeShowsNoTasks() {
        String id = ranch.createJob().handle(ranch.request("nonsense").build(), Ranch.ADA).jobId();
        JobKey key = new JobKey(ranch.farm, ranch.queue, new JobId(id));
        assertThat(get(key).lifecycleStatus()).isEqualTo(JobLifecycleStatus.CREATE_IN_PROGRESS);
        assertThat(get(key).taskRunStatus()).isEmpty();
        assertThat(get(key).taskRunStatusCounts()).isEmpty();

        ranch.creation.runOnce(ranch.clock.instant());

        assertThat(get(key).lifecycleStatus()).isEqualTo(JobLifecycleStatus.CREATE_FAILED);
        assertThat(get(key).taskRunStatusCounts()).isEmpty();
    }

    @Test
    void whatWasSubmittedIsShownAgain() {
        Attachments attachments =
                Attachments.builder()
                        .manifests(
                                List.of(
                                        ManifestProperties.builder()
                                                .rootPath("/proj")
                                                .rootPathFormat(PathFormat.POSIX)
                                                .outputRelativeDirectories(List.of("out"))
                                                .build()))
                        .build();
        JobKey key =
                ranch.submit(
                        ranch.request(
                                        "{'specificationVersion': 'jobtemplate-2023-09', 'name':"
                                            + " 'x', 'description': 'a shot',"
                                            + " 'parameterDefinitions': [{'name': 'Shot', 'type':"
                                            + " 'STRING'}, {'name': 'N', 'type': 'INT', 'default':"
                                            + " 4}], 'steps': ["
                                                + Ranch.step("A", 1)
                                                + "]}")
                                .parameters(Map.of("Shot", Ranch.text("sh010")))
                                .attachments(attachments)
                                .maxWorkerCount(-1)
                                .build());

        GetJobResponse job = get(key);

        assertThat(job.parameters())
                .contains(
                        Map.of(
                                "Shot",
                                new JobParameter.String("sh010"),
                                "N",
                                new JobParameter.Int("4")));
        assertThat(job.attachments()).contains(attachments);
        assertThat(job.description()).contains("a shot");
        assertThat(job.maxWorkerCount()).contains(-1);
    }

    @Test
    void anUnknownJobIsNotFound() {
        JobKey unknown = new JobKey(ranch.farm, ranch.queue, JobId.ofHex("0".repeat(32)));

        assertThatThrownBy(() -> get(unknown))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal -> assertThat(refusal.resourceType()).isEqualTo("job"));
    }

    @Test
    void jobsAreListedInTheOrderOfTheirCreation() {
        List<String> ids =
                List.of(
                        ranch.submit(Ranch.frames(1)).id().value(),
                        ranch.submit("nonsense").id().value(),
                        ranch.submit(Ranch.frames(2)).id().value());
        ListJobs listJobs = new ListJobs(ranch.store);
        ListJobsRequest request =
                ListJobsRequest.builder()
                        .farmId(ranch.farm.value())
                        .queueId(ranch.queue.value())
                        .maxResults(2)
                        .build();

        var first = listJobs.handle(request, Ranch.ADA);
        var second =
                listJobs.handle(
                        request.toBuilder().nextToken(first.nextToken()).build(), Ranch.ADA);

        assertThat(first.jobs()).extracting(JobSummary::jobId).isEqualTo(ids.subList(0, 2));
        assertThat(second.jobs()).extracting(JobSummary::jobId).isEqualTo(ids.subList(2, 3));
        assertThat(second.nextToken()).isEmpty();
        assertThat(first.jobs().getFirst().maxWorkerCount()).contains(-1);
        assertThat(
                        listJobs.handle(
                                        request.toBuilder()
                                                .principalId("12345678-1234-1234-1234-123456789abc")
                                                .build(),
                                        Ranch.ADA)
                                .jobs())
                .isEmpty();
    }

    private GetJobResponse get(JobKey key) {
        return new GetJob(ranch.store)
                .handle(
                        GetJobRequest.builder()
                                .farmId(key.farm().value())
                                .queueId(key.queue().value())
                                .jobId(key.id().value())
                                .build(),
                        Ranch.ADA);
    }
}
