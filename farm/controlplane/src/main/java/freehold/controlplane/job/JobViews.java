package freehold.controlplane.job;

import freehold.api.Attachments;
import freehold.api.GetJobResponse;
import freehold.api.JobLifecycleStatus;
import freehold.api.JobParameter;
import freehold.api.JobSummary;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.TaskRunStatus;
import freehold.domain.job.Job;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import freehold.protocol.rest.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Shows jobs as the API has them. */
public final class JobViews {
    /** In summaries, of a job without a bound on its workers. */
    private static final int UNBOUNDED = -1;

    private JobViews() {}

    /** All twelve statuses, zeros included: clients index them. */
    public static Map<String, Integer> counts(StatusCounts counts) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        for (TaskStatus status : TaskStatus.values()) {
            shown.put(status.name(), Math.toIntExact(counts.of(status)));
        }
        return Collections.unmodifiableMap(shown);
    }

    static GetJobResponse job(Job job) {
        return GetJobResponse.builder()
                .jobId(job.id().value())
                .name(job.name())
                .lifecycleStatus(JobLifecycleStatus.valueOf(job.lifecycle().name()))
                .lifecycleStatusMessage(job.lifecycleMessage())
                .priority(job.settings().priority())
                .createdAt(job.audit().createdAt())
                .createdBy(job.audit().createdBy())
                .updatedAt(job.audit().updatedAt())
                .updatedBy(job.audit().updatedBy())
                .startedAt(job.startedAt())
                .endedAt(job.endedAt())
                .taskRunStatus(runStatus(job))
                .targetTaskRunStatus(target(job))
                .taskRunStatusCounts(created(job).map(it -> counts(it.counts())))
                .taskFailureRetryCount(created(job).map(JobViews::retries))
                .storageProfileId(job.submission().storageProfileId())
                .maxFailedTasksCount(job.settings().maxFailedTasks())
                .maxRetriesPerTask(job.settings().maxRetriesPerTask())
                .parameters(Optional.of(parameters(job)).filter(all -> !all.isEmpty()))
                .attachments(
                        job.submission().attachments().map(it -> Json.read(Attachments.SHAPE, it)))
                .description(job.description())
                .maxWorkerCount(job.settings().maxWorkers())
                .sourceJobId(job.submission().sourceJobId())
                .build();
    }

    static JobSummary summary(Job job) {
        return JobSummary.builder()
                .jobId(job.id().value())
                .name(job.name())
                .lifecycleStatus(JobLifecycleStatus.valueOf(job.lifecycle().name()))
                .lifecycleStatusMessage(job.lifecycleMessage())
                .priority(job.settings().priority())
                .createdAt(job.audit().createdAt())
                .createdBy(job.audit().createdBy())
                .updatedAt(job.audit().updatedAt())
                .updatedBy(job.audit().updatedBy())
                .startedAt(job.startedAt())
                .endedAt(job.endedAt())
                .taskRunStatus(runStatus(job))
                .targetTaskRunStatus(target(job))
                .taskRunStatusCounts(created(job).map(it -> counts(it.counts())))
                .taskFailureRetryCount(created(job).map(JobViews::retries))
                .maxFailedTasksCount(job.settings().maxFailedTasks())
                .maxRetriesPerTask(job.settings().maxRetriesPerTask())
                .maxWorkerCount(job.settings().maxWorkers().orElse(UNBOUNDED))
                .sourceJobId(job.submission().sourceJobId())
                .build();
    }

    /** The values given, until the job is created; then all of them. */
    private static Map<String, JobParameter> parameters(Job job) {
        return JobParameterTexts.read(
                job.hasSteps() ? job.definition().parameters() : job.submission().parameters());
    }

    private static Optional<TaskRunStatus> runStatus(Job job) {
        return created(job)
                .flatMap(it -> it.counts().rollUp())
                .map(status -> TaskRunStatus.valueOf(status.name()));
    }

    private static Optional<JobTargetTaskRunStatus> target(Job job) {
        return job.target().map(target -> JobTargetTaskRunStatus.valueOf(target.name()));
    }

    private static Optional<Job> created(Job job) {
        return Optional.of(job).filter(it -> it.counts().total() > 0);
    }

    private static int retries(Job job) {
        return Math.toIntExact(job.retryCount());
    }
}
