package freehold.worker.agent;

import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.BatchGetJobEntityRequest;
import freehold.api.BatchGetJobEntityResponse;
import freehold.api.EnvironmentDetailsEntity;
import freehold.api.EnvironmentDetailsIdentifiers;
import freehold.api.GetJobEntityError;
import freehold.api.JobDetailsEntity;
import freehold.api.JobDetailsIdentifiers;
import freehold.api.JobEntity;
import freehold.api.JobEntityIdentifiersUnion;
import freehold.api.StepDetailsEntity;
import freehold.api.StepDetailsIdentifiers;
import freehold.openjd.Environment;
import freehold.openjd.Parsed;
import freehold.openjd.StepTemplate;
import freehold.openjd.TemplateError;
import freehold.openjd.parse.Templates;
import freehold.protocol.Document;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the farm says of a job, its steps and environments; each is asked for once in a session. */
final class JobEntities {
    /** How many entities one call may ask for. */
    private static final int BATCH = 10;

    private static final String JOB_SCHEMA = "jobtemplate-2023-09";
    private static final Set<String> SCHEMAS = Set.of(JOB_SCHEMA, "environment-2023-09");

    private final FarmLink link;
    private final String jobId;
    private final Map<JobEntityIdentifiersUnion, JobEntity> known = new ConcurrentHashMap<>();

    JobEntities(FarmLink link, String jobId) {
        this.link = link;
        this.jobId = jobId;
    }

    JobDetailsEntity job() throws EntityRefused, StoppedWaiting, InterruptedException {
        JobEntity entity = entity(identifierOfJob());
        if (!(entity instanceof JobEntity.JobDetails(JobDetailsEntity job))) {
            throw new EntityRefused("the farm answered something else than the job");
        }
        if (!job.schemaVersion().equals(JOB_SCHEMA)) {
            throw unsupported(job.schemaVersion());
        }
        return job;
    }

    StepTemplate step(String stepId) throws EntityRefused, StoppedWaiting, InterruptedException {
        JobEntity entity = entity(identifierOfStep(stepId));
        if (!(entity instanceof JobEntity.StepDetails(StepDetailsEntity step))) {
            throw new EntityRefused("the farm answered something else than step " + stepId);
        }
        String what = "step " + stepId;
        return template(
                what,
                step.schemaVersion(),
                Templates.readStep(json(step.template()), Extensions.of(what, step.extensions())));
    }

    Environment environment(String environmentId)
            throws EntityRefused, StoppedWaiting, InterruptedException {
        JobEntity entity = entity(identifierOfEnvironment(environmentId));
        if (!(entity
                instanceof JobEntity.EnvironmentDetails(EnvironmentDetailsEntity environment))) {
            throw new EntityRefused(
                    "the farm answered something else than environment " + environmentId);
        }
        String what = "environment " + environmentId;
        return template(
                what,
                environment.schemaVersion(),
                Templates.readEnvironment(
                        json(environment.template()),
                        Extensions.of(what, environment.extensions())));
    }

    /**
     * Asks in few calls for the job and what these actions will need; what does not come now is
     * asked for singly.
     */
    void prefetch(List<AssignedSessionAction> actions) throws StoppedWaiting, InterruptedException {
        List<JobEntityIdentifiersUnion> needed =
                Stream.concat(
                                Stream.of(identifierOfJob()),
                                actions.stream().map(this::need).flatMap(Optional::stream))
                        .distinct()
                        .filter(id -> !known.containsKey(id))
                        .toList();
        try {
            for (int start = 0; start < needed.size(); start += BATCH) {
                keep(ask(needed.subList(start, Math.min(needed.size(), start + BATCH))));
            }
        } catch (EntityRefused later) {
            // The action that needs it asks again and fails with the reason.
            System.getLogger(JobEntities.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "entities not fetched ahead: job="
                                    + jobId
                                    + " why="
                                    + later.getMessage());
        }
    }

    private Optional<JobEntityIdentifiersUnion> need(AssignedSessionAction action) {
        return switch (action.definition()) {
            case AssignedSessionActionDefinition.EnvEnter(var enter) ->
                    Optional.of(identifierOfEnvironment(enter.environmentId()));
            case AssignedSessionActionDefinition.EnvExit(var exit) ->
                    Optional.of(identifierOfEnvironment(exit.environmentId()));
            case AssignedSessionActionDefinition.TaskRun(var task) ->
                    Optional.of(identifierOfStep(task.stepId()));
            case AssignedSessionActionDefinition.SyncInputJobAttachments _,
                    AssignedSessionActionDefinition.SdkUnknownMember _ ->
                    Optional.empty();
        };
    }

    private JobEntityIdentifiersUnion identifierOfJob() {
        return new JobEntityIdentifiersUnion.JobDetails(new JobDetailsIdentifiers(jobId));
    }

    private JobEntityIdentifiersUnion identifierOfStep(String stepId) {
        return new JobEntityIdentifiersUnion.StepDetails(new StepDetailsIdentifiers(jobId, stepId));
    }

    private JobEntityIdentifiersUnion identifierOfEnvironment(String environmentId) {
        return new JobEntityIdentifiersUnion.EnvironmentDetails(
                new EnvironmentDetailsIdentifiers(jobId, environmentId));
    }

    private JobEntity entity(JobEntityIdentifiersUnion identifier)
            throws EntityRefused, StoppedWaiting, InterruptedException {
        JobEntity kept = known.get(identifier);
        if (kept != null) {
            return kept;
        }
        BatchGetJobEntityResponse answer = ask(List.of(identifier));
        keep(answer);
        JobEntity fresh = known.get(identifier);
        if (fresh == null) {
            throw new EntityRefused(
                    answer.errors().stream()
                            .map(JobEntities::text)
                            .collect(
                                    Collectors.joining(
                                            "; ",
                                            "the farm did not give the details of the action: ",
                                            "")));
        }
        return fresh;
    }

    private BatchGetJobEntityResponse ask(List<JobEntityIdentifiersUnion> identifiers)
            throws EntityRefused, StoppedWaiting, InterruptedException {
        BatchGetJobEntityRequest request =
                BatchGetJobEntityRequest.builder()
                        .farmId(link.worker().farmId())
                        .fleetId(link.worker().fleetId())
                        .workerId(link.worker().workerId())
                        .identifiers(identifiers)
                        .build();
        try {
            return link.calls()
                    .make(
                            "BatchGetJobEntity",
                            () -> link.farm().batchGetJobEntity(request),
                            Reactions::toJobEntity);
        } catch (CallRefused refused) {
            throw new EntityRefused(refused.why());
        }
    }

    private void keep(BatchGetJobEntityResponse answer) {
        for (JobEntity entity : answer.entities()) {
            switch (entity) {
                case JobEntity.JobDetails(var job) ->
                        known.put(
                                new JobEntityIdentifiersUnion.JobDetails(
                                        new JobDetailsIdentifiers(job.jobId())),
                                entity);
                case JobEntity.StepDetails(var step) ->
                        known.put(identifierOfStep(step.stepId()), entity);
                case JobEntity.EnvironmentDetails(var environment) ->
                        known.put(identifierOfEnvironment(environment.environmentId()), entity);
                case JobEntity.JobAttachmentDetails _, JobEntity.SdkUnknownMember _ -> {}
            }
        }
    }

    private static <T> T template(String what, String schema, Parsed<T> parsed)
            throws EntityRefused {
        if (!SCHEMAS.contains(schema)) {
            throw unsupported(schema);
        }
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Invalid<T>(List<TemplateError> errors) ->
                    throw new EntityRefused(
                            "the template of %s is not valid: %s".formatted(what, errors));
        };
    }

    private static EntityRefused unsupported(String schema) {
        return new EntityRefused(
                "unsupported schema version %s; this worker knows %s"
                        .formatted(schema, JOB_SCHEMA));
    }

    private static String json(Document template) {
        return Json.write(DocumentShape.DOCUMENT, template);
    }

    private static String text(GetJobEntityError error) {
        return switch (error) {
            case GetJobEntityError.JobDetails(var job) -> job.code().value() + ": " + job.message();
            case GetJobEntityError.StepDetails(var step) ->
                    step.code().value() + ": " + step.message();
            case GetJobEntityError.EnvironmentDetails(var environment) ->
                    environment.code().value() + ": " + environment.message();
            case GetJobEntityError.JobAttachmentDetails(var attachments) ->
                    attachments.code().value() + ": " + attachments.message();
            case GetJobEntityError.SdkUnknownMember(var name) -> name;
        };
    }
}
