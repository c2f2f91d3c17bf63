package freehold.controlplane.entity;

import freehold.api.EnvironmentDetailsError;
import freehold.api.EnvironmentDetailsIdentifiers;
import freehold.api.GetJobEntityError;
import freehold.api.JobAttachmentDetailsError;
import freehold.api.JobDetailsError;
import freehold.api.JobEntity;
import freehold.api.JobEntityErrorCode;
import freehold.api.JobEntityIdentifiersUnion;
import freehold.api.StepDetailsError;
import freehold.api.StepDetailsIdentifiers;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.step.StepId;
import freehold.store.Reading;
import java.util.Optional;
import java.util.Set;

/** Answers one identifier after the other from one reading: an entity, or why there is none. */
final class EntityAnswers {
    private final Reading reading;
    private final FleetId fleet;
    private final Set<JobKey> assigned;

    /** The answer to one identifier. */
    sealed interface Answer {
        record Found(JobEntity entity) implements Answer {}

        record Failed(GetJobEntityError error) implements Answer {}
    }

    /**
     * @param fleet the fleet of the worker that asks
     * @param assigned the jobs that the worker has a session of; it sees no other
     */
    EntityAnswers(Reading reading, FleetId fleet, Set<JobKey> assigned) {
        this.reading = reading;
        this.fleet = fleet;
        this.assigned = assigned;
    }

    Answer answer(JobEntityIdentifiersUnion identifier) {
        return switch (identifier) {
            case JobEntityIdentifiersUnion.JobDetails(var it) -> job(it.jobId());
            case JobEntityIdentifiersUnion.JobAttachmentDetails(var it) -> attachments(it.jobId());
            case JobEntityIdentifiersUnion.StepDetails(var it) -> step(it);
            case JobEntityIdentifiersUnion.EnvironmentDetails(var it) -> environment(it);
            case JobEntityIdentifiersUnion.SdkUnknownMember(String name) ->
                    throw new IllegalArgumentException("no identifier is called " + name);
        };
    }

    private Answer job(String jobId) {
        Optional<JobEntity> entity =
                find(jobId)
                        .flatMap(job ->
                                reading.queues()
                                        .find(job.key().farm(), job.key().queue())
                                        .map(queue ->
                                                JobEntities.job(
                                                        job,
                                                        queue,
                                                        PathMapping.rules(
                                                                reading, job, queue, fleet))))
                        .map(JobEntity.JobDetails::new);
        return entity.<Answer>map(Answer.Found::new)
                .orElseGet(() ->
                        new Answer.Failed(
                                new GetJobEntityError.JobDetails(
                                        JobDetailsError.builder()
                                                .jobId(jobId)
                                                .code(code(jobId))
                                                .message(message(jobId, "The job"))
                                                .build())));
    }

    private Answer attachments(String jobId) {
        Optional<JobEntity> entity =
                find(jobId)
                        .flatMap(JobEntities::attachments)
                        .map(JobEntity.JobAttachmentDetails::new);
        return entity.<Answer>map(Answer.Found::new)
                .orElseGet(() ->
                        new Answer.Failed(
                                new GetJobEntityError.JobAttachmentDetails(
                                        JobAttachmentDetailsError.builder()
                                                .jobId(jobId)
                                                .code(code(jobId))
                                                .message(message(jobId, "The attachments"))
                                                .build())));
    }

    private Answer step(StepDetailsIdentifiers asked) {
        Optional<JobEntity> entity =
                find(asked.jobId())
                        .flatMap(job ->
                                reading.steps()
                                        .find(job.key(), new StepId(asked.stepId()))
                                        .map(step -> JobEntities.step(job, step)))
                        .map(JobEntity.StepDetails::new);
        return entity.<Answer>map(Answer.Found::new)
                .orElseGet(() ->
                        new Answer.Failed(
                                new GetJobEntityError.StepDetails(
                                        StepDetailsError.builder()
                                                .jobId(asked.jobId())
                                                .stepId(asked.stepId())
                                                .code(code(asked.jobId()))
                                                .message(message(asked.jobId(), "The step"))
                                                .build())));
    }

    private Answer environment(EnvironmentDetailsIdentifiers asked) {
        Optional<JobEntity> entity =
                find(asked.jobId())
                        .flatMap(job ->
                                JobEntities.environment(
                                        job,
                                        reading.steps().ofJob(job.key()),
                                        asked.environmentId()))
                        .map(JobEntity.EnvironmentDetails::new);
        return entity.<Answer>map(Answer.Found::new)
                .orElseGet(() ->
                        new Answer.Failed(
                                new GetJobEntityError.EnvironmentDetails(
                                        EnvironmentDetailsError.builder()
                                                .jobId(asked.jobId())
                                                .environmentId(asked.environmentId())
                                                .code(code(asked.jobId()))
                                                .message(message(asked.jobId(), "The environment"))
                                                .build())));
    }

    private Optional<Job> find(String jobId) {
        return key(jobId).flatMap(reading.jobs()::find);
    }

    private Optional<JobKey> key(String jobId) {
        JobId id = new JobId(jobId);
        return assigned.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private JobEntityErrorCode code(String jobId) {
        return key(jobId).isPresent()
                ? JobEntityErrorCode.RESOURCE_NOT_FOUND_EXCEPTION
                : JobEntityErrorCode.ACCESS_DENIED_EXCEPTION;
    }

    private String message(String jobId, String what) {
        return key(jobId).isPresent()
                ? what + " could not be found in " + jobId + "."
                : "The worker has no session of " + jobId + ".";
    }
}
