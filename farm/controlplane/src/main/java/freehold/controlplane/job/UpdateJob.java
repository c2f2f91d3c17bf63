package freehold.controlplane.job;

import freehold.api.UpdateJobOperation;
import freehold.api.UpdateJobRequest;
import freehold.api.UpdateJobResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.queue.QueueId;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.TaskStatus;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PATCH …/jobs/{jobId}}: changes how a job runs, what its tasks are to become, or puts it
 * away for good. Plain fields change at once; a target may take slices.
 */
public final class UpdateJob implements UpdateJobOperation<CallContext> {
    private static final UpdateJobResponse DONE = UpdateJobResponse.builder().build();
    private static final Set<TaskStatus> ARCHIVABLE =
            EnumSet.of(
                    TaskStatus.FAILED,
                    TaskStatus.CANCELED,
                    TaskStatus.SUCCEEDED,
                    TaskStatus.SUSPENDED);

    private final Store store;
    private final Idempotency idempotency;
    private final JobSignals signals;

    public UpdateJob(Store store, Idempotency idempotency, JobSignals signals) {
        this.store = store;
        this.idempotency = idempotency;
        this.signals = signals;
    }

    @Override
    public UpdateJobResponse handle(UpdateJobRequest request, CallContext context) {
        Idempotency.Call<UpdateJobResponse> call =
                idempotency.call(
                        context,
                        "UpdateJob",
                        request.clientToken(),
                        request,
                        UpdateJobRequest.SHAPE,
                        UpdateJobResponse.SHAPE);
        return once(call, request, context);
    }

    /** Carries out a request, be it a call or an item of a batch, in one command. */
    UpdateJobResponse once(
            Idempotency.Call<UpdateJobResponse> call,
            UpdateJobRequest request,
            CallContext context) {
        JobKey key =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        store.write(
                        Optional.of(key.farm()),
                        new OnJob<>(
                                key,
                                tx ->
                                        call.effect(
                                                tx, DONE, () -> update(tx, key, request, context))))
                .ifPresent(signals::after);
        return DONE;
    }

    private static TargetChanges.Changed update(
            Transaction tx, JobKey key, UpdateJobRequest request, CallContext context) {
        Job job = Existing.job(tx, key);
        if (isEmpty(request)) {
            return unmoved(job);
        }
        check(job, request);
        String author = context.caller().principal();
        Job changed = settled(job, request).with(job.audit().updated(tx.now(), author));
        if (request.targetTaskRunStatus().isPresent()) {
            TargetStatus target = TargetStatus.valueOf(request.targetTaskRunStatus().get().name());
            TargetChanges.Changed moved =
                    TargetChanges.ofJob(
                            tx, changed, new TargetUpdate(target, tx.now(), Optional.of(author)));
            return request.lifecycleStatus().isPresent() ? archived(tx, moved.job()) : moved;
        }
        if (request.lifecycleStatus().isPresent()) {
            return archived(tx, changed);
        }
        tx.jobs().update(changed);
        return unmoved(changed);
    }

    private static void check(Job job, UpdateJobRequest request) {
        boolean archivesFailed =
                job.lifecycle() == JobLifecycle.CREATE_FAILED
                        && request.lifecycleStatus().isPresent()
                        && request.targetTaskRunStatus().isEmpty();
        boolean plainDuringUpdate =
                job.lifecycle() == JobLifecycle.UPDATE_IN_PROGRESS
                        && request.lifecycleStatus().isEmpty()
                        && request.targetTaskRunStatus().isEmpty();
        if (!archivesFailed && !plainDuringUpdate) {
            TargetChanges.requireModifiable(job);
        }
        if (request.maxWorkerCount().equals(Optional.of(0))) {
            throw Refusals.invalidField("maxWorkerCount", "must be -1 for no bound, or at least 1");
        }
    }

    private static Job settled(Job job, UpdateJobRequest request) {
        JobSettings before = job.settings();
        JobSettings settings =
                new JobSettings(
                        request.priority().orElse(before.priority()),
                        request.maxFailedTasksCount().orElse(before.maxFailedTasks()),
                        request.maxRetriesPerTask().orElse(before.maxRetriesPerTask()),
                        request.maxWorkerCount().or(before::maxWorkers));
        return job.with(settings)
                .called(
                        request.name().orElse(job.name()),
                        request.description().or(job::description).filter(it -> !it.isEmpty()));
    }

    private static TargetChanges.Changed archived(Transaction tx, Job job) {
        Optional<TaskStatus> status = job.counts().rollUp();
        boolean allowed =
                status.map(ARCHIVABLE::contains)
                        .orElse(job.lifecycle() == JobLifecycle.CREATE_FAILED);
        if (!allowed || job.lifecycle() == JobLifecycle.UPDATE_IN_PROGRESS) {
            String shown = status.map(Enum::name).orElse(job.lifecycle().name());
            throw Refusals.wrongStatus(
                    "job",
                    job.id().value(),
                    shown,
                    "Job "
                            + job.id()
                            + " cannot be archived while its status is "
                            + shown
                            + "; it must be FAILED, CANCELED, SUCCEEDED or SUSPENDED.");
        }
        Job archived = job.with(JobLifecycle.ARCHIVED, JobMessages.ARCHIVED);
        tx.jobs().update(archived);
        return unmoved(archived);
    }

    private static boolean isEmpty(UpdateJobRequest request) {
        return request.targetTaskRunStatus().isEmpty()
                && request.priority().isEmpty()
                && request.maxFailedTasksCount().isEmpty()
                && request.maxRetriesPerTask().isEmpty()
                && request.lifecycleStatus().isEmpty()
                && request.maxWorkerCount().isEmpty()
                && request.name().isEmpty()
                && request.description().isEmpty();
    }

    /** Work may have become ready by a raised bound on workers, which idle ones should look at. */
    private static TargetChanges.Changed unmoved(Job job) {
        boolean ready = job.isModifiable() && job.counts().of(TaskStatus.READY) > 0;
        return new TargetChanges.Changed(job, List.of(), ready, false);
    }
}
