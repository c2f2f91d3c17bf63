package freehold.controlplane.entity;

import freehold.api.Attachments;
import freehold.api.DeadlineShapes;
import freehold.api.EnvironmentDetailsEntity;
import freehold.api.JobAttachmentDetailsEntity;
import freehold.api.JobDetailsEntity;
import freehold.api.JobDetailsJobAttachmentSettings;
import freehold.api.JobRunAsUser;
import freehold.api.PathMappingRule;
import freehold.api.RunAs;
import freehold.api.StepDetailsEntity;
import freehold.controlplane.log.LogStream;
import freehold.domain.ResourceId;
import freehold.domain.job.Job;
import freehold.domain.queue.Queue;
import freehold.domain.session.EnvironmentName;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts together what agents read of a job: the templates verbatim, the parameters resolved. Of the
 * extensions each entity lists those that its own template lists, the job those of all of them, for
 * they are what its sessions must know. Where there are none the member is left out: that is what
 * agents take for none, and what agents from before it was added insist on.
 */
final class JobEntities {
    /** The one schema of job templates that agents accept. */
    private static final String SCHEMA = "jobtemplate-2023-09";

    private JobEntities() {}

    static JobDetailsEntity job(Job job, Queue queue, List<PathMappingRule> rules) {
        QueueSettings settings = QueueSettings.of(queue);
        return JobDetailsEntity.builder()
                .jobId(job.id().value())
                .logGroupName(LogStream.groupOf(job.key().farm(), job.key().queue()))
                .schemaVersion(SCHEMA)
                .extensions(some(job.definition().extensionsOfSessions()))
                .parameters(Json.read(DeadlineShapes.JOB_PARAMETERS, job.definition().parameters()))
                .pathMappingRules(rules)
                .jobRunAsUser(settings.jobRunAsUser().orElseGet(JobEntities::agentUser))
                .jobAttachmentSettings(
                        settings.jobAttachmentSettings()
                                .map(it ->
                                        JobDetailsJobAttachmentSettings.builder()
                                                .s3BucketName(it.s3BucketName())
                                                .rootPrefix(it.rootPrefix())
                                                .build()))
                .queueRoleArn(settings.roleArn())
                .build();
    }

    static StepDetailsEntity step(Job job, Step step) {
        return StepDetailsEntity.builder()
                .jobId(step.job().id().value())
                .stepId(step.id().value())
                .schemaVersion(SCHEMA)
                .extensions(some(job.definition().extensions()))
                .template(document(step.definition().template()))
                .dependencies(
                        step.definition().dependencies().stream().map(ResourceId::value).toList())
                .build();
    }

    /** The job's attachments; absent if it has none. */
    static Optional<JobAttachmentDetailsEntity> attachments(Job job) {
        return job.submission()
                .attachments()
                .map(json ->
                        JobAttachmentDetailsEntity.builder()
                                .jobId(job.id().value())
                                .attachments(Json.read(Attachments.SHAPE, json))
                                .build());
    }

    /**
     * An environment of the job or of one of {@code steps}; absent if there is none of that name.
     */
    static Optional<EnvironmentDetailsEntity> environment(
            Job job, List<Step> steps, String environmentId) {
        return switch (EnvironmentName.parse(environmentId)) {
            case EnvironmentName.OfJob(var id, String name) ->
                    job.definition().environments().stream()
                            .filter(it -> id.equals(job.id()) && it.name().equals(name))
                            .findFirst()
                            .map(it ->
                                    environment(
                                            job,
                                            environmentId,
                                            it.schemaVersion(),
                                            it.extensions(),
                                            document(it.template())));
            case EnvironmentName.OfStep(StepId id, String name) ->
                    steps.stream()
                            .filter(step -> step.id().equals(id))
                            .flatMap(step -> stepEnvironment(step, name))
                            .findFirst()
                            .map(it ->
                                    environment(
                                            job,
                                            environmentId,
                                            SCHEMA,
                                            job.definition().extensions(),
                                            it));
        };
    }

    private static EnvironmentDetailsEntity environment(
            Job job,
            String environmentId,
            String schemaVersion,
            List<String> extensions,
            Document template) {
        return EnvironmentDetailsEntity.builder()
                .jobId(job.id().value())
                .environmentId(environmentId)
                .schemaVersion(schemaVersion)
                .extensions(some(extensions))
                .template(template)
                .build();
    }

    /** A step's environments stand in its template. */
    private static Stream<Document> stepEnvironment(Step step, String name) {
        return member(document(step.definition().template()), "stepEnvironments").stream()
                .flatMap(it ->
                        it instanceof JsonArray(var elements) ? elements.stream() : Stream.empty())
                .filter(it -> member(it, "name").equals(Optional.of(new JsonString(name))));
    }

    private static Optional<Document> member(Document object, String name) {
        return object instanceof JsonObject(var members)
                ? Optional.ofNullable(members.get(name))
                : Optional.empty();
    }

    private static Optional<List<String>> some(List<String> extensions) {
        return Optional.of(extensions).filter(names -> !names.isEmpty());
    }

    private static Document document(String json) {
        return Json.read(DocumentShape.DOCUMENT, json);
    }

    /** A queue that names no user leaves the choice to its workers. */
    private static JobRunAsUser agentUser() {
        return JobRunAsUser.builder().runAs(RunAs.WORKER_AGENT_USER).build();
    }
}
