package freehold.controlplane.job;

import freehold.api.Attachments;
import freehold.api.CreateJobOperation;
import freehold.api.CreateJobRequest;
import freehold.api.CreateJobResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.entity.QueueSettings;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.job.JobDefinition;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.job.JobSubmission;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.protocol.rest.Json;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code POST …/queues/{queueId}/jobs}: takes a submission and answers at once. What its template
 * says, {@link CreateSubmittedJobs} finds out afterwards.
 */
public final class CreateJob implements CreateJobOperation<CallContext> {
    private static final int MAX_FAILED_TASKS = 100;
    private static final int MAX_RETRIES = 5;

    private final Store store;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Predicate<Queue> takesAttachments;
    private final JobSignals signals;

    /**
     * Submits jobs.
     *
     * @param takesAttachments whether a queue says where job attachments are kept
     */
    public CreateJob(
            Store store,
            Idempotency idempotency,
            Ids ids,
            Predicate<Queue> takesAttachments,
            JobSignals signals) {
        this.store = store;
        this.idempotency = idempotency;
        this.ids = ids;
        this.takesAttachments = takesAttachments;
        this.signals = signals;
    }

    @Override
    public CreateJobResponse handle(CreateJobRequest request, CallContext context) {
        JobKey key =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        JobId.ofHex(ids.next()));
        Idempotency.Call<CreateJobResponse> call =
                idempotency.call(
                        context,
                        "CreateJob",
                        request.clientToken(),
                        request,
                        CreateJobRequest.SHAPE,
                        CreateJobResponse.SHAPE);
        CreateJobResponse answer =
                store.write(
                        Optional.of(key.farm()),
                        tx -> call.once(tx, () -> submit(tx, key, request, context)));
        signals.isSubmitted();
        return answer;
    }

    private CreateJobResponse submit(
            Transaction tx, JobKey key, CreateJobRequest request, CallContext context) {
        Queue queue = Existing.queue(tx, key.farm(), key.queue());
        check(queue, request);
        JobSubmission submission =
                request.sourceJobId()
                        .map(source -> again(tx, key, new JobId(source), request))
                        .orElseGet(() -> fresh(request));
        tx.jobs().insert(job(key, submission, request, Audit.created(tx.now(), author(context))));
        return CreateJobResponse.builder().jobId(key.id().value()).build();
    }

    private void check(Queue queue, CreateJobRequest request) {
        if (request.sourceJobId().isPresent() == request.template().isPresent()) {
            throw Refusals.invalid(
                    "A job needs either a template with its templateType, or a sourceJobId whose"
                            + " template is used again.");
        }
        if (request.template().isPresent() != request.templateType().isPresent()) {
            throw Refusals.invalid("template and templateType belong together.");
        }
        if (request.maxWorkerCount().equals(Optional.of(0))) {
            throw Refusals.invalidField("maxWorkerCount", "must be -1 for no bound, or at least 1");
        }
        request.storageProfileId()
                .map(StorageProfileId::new)
                .filter(id -> !QueueSettings.of(queue).allowedStorageProfiles().contains(id))
                .ifPresent(id -> {
                    throw Refusals.invalid(
                            "Storage profile "
                                    + id
                                    + " is not allowed in queue "
                                    + queue.id()
                                    + ".");
                });
        if (request.attachments().isPresent() && !takesAttachments.test(queue)) {
            throw Refusals.invalid(
                    "Queue "
                            + queue.id()
                            + " has no jobAttachmentSettings, so its jobs cannot have"
                            + " attachments.");
        }
    }

    private static JobSubmission fresh(CreateJobRequest request) {
        return submission(
                request,
                request.templateType().orElseThrow().value(),
                request.template().orElseThrow());
    }

    private static JobSubmission again(
            Transaction tx, JobKey key, JobId source, CreateJobRequest request) {
        JobSubmission before =
                Existing.job(tx, new JobKey(key.farm(), key.queue(), source)).submission();
        return submission(request, before.templateType(), before.template());
    }

    private static JobSubmission submission(
            CreateJobRequest request, String type, String template) {
        return new JobSubmission(
                type,
                template,
                JobParameterTexts.text(request.parameters().orElse(Map.of())),
                request.attachments().map(it -> Json.write(Attachments.SHAPE, it)),
                request.storageProfileId(),
                request.sourceJobId());
    }

    /** Until its template is read, a job without a name of its own is called by its id. */
    private static Job job(
            JobKey key, JobSubmission submission, CreateJobRequest request, Audit audit) {
        return new Job(
                key,
                request.nameOverride().orElse(key.id().value()),
                request.descriptionOverride(),
                new JobSettings(
                        request.priority(),
                        request.maxFailedTasksCount().orElse(MAX_FAILED_TASKS),
                        request.maxRetriesPerTask().orElse(MAX_RETRIES),
                        request.maxWorkerCount()),
                submission,
                JobDefinition.none(),
                JobLifecycle.CREATE_IN_PROGRESS,
                JobMessages.CREATING,
                StatusCounts.none(),
                0,
                Optional.of(
                        request.targetTaskRunStatus()
                                .map(target -> TargetStatus.valueOf(target.name()))
                                .orElse(TargetStatus.READY)),
                Optional.empty(),
                Optional.empty(),
                request.tags().orElse(Map.of()),
                audit);
    }

    private static String author(CallContext context) {
        return context.caller().principal();
    }
}
