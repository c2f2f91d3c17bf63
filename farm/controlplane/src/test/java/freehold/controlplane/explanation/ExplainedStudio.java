package freehold.controlplane.explanation;

import freehold.api.AutoScalingMode;
import freehold.api.CompletedStatus;
import freehold.api.CpuArchitectureType;
import freehold.api.CreateJobRequest;
import freehold.api.CustomerManagedFleetConfiguration;
import freehold.api.CustomerManagedFleetOperatingSystemFamily;
import freehold.api.CustomerManagedWorkerCapabilities;
import freehold.api.FleetConfiguration;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.JobTemplateType;
import freehold.api.MemoryMiBRange;
import freehold.api.StepTargetTaskRunStatus;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateFleetRequest;
import freehold.api.UpdateJobRequest;
import freehold.api.UpdateQueueFleetAssociationRequest;
import freehold.api.UpdateQueueFleetAssociationStatus;
import freehold.api.UpdateStepRequest;
import freehold.api.UpdateTaskRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.VCpuCountRange;
import freehold.api.extension.ExplainRequest;
import freehold.api.extension.ExplainResponse;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonCode;
import freehold.controlplane.budget.Treasury;
import freehold.controlplane.fleet.UpdateFleet;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.CreateJob;
import freehold.controlplane.job.CreateSubmittedJobs;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.Ranch;
import freehold.controlplane.job.UpdateJob;
import freehold.controlplane.queue.StopAssociations;
import freehold.controlplane.queue.UpdateQueueFleetAssociation;
import freehold.controlplane.scaling.ScaleFleets;
import freehold.controlplane.schedule.Reports;
import freehold.controlplane.schedule.Studio;
import freehold.controlplane.step.UpdateStep;
import freehold.controlplane.task.UpdateTask;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.step.Step;
import freehold.domain.task.TaskId;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A {@link Studio} in which users act by operations and ask why. */
final class ExplainedStudio implements AutoCloseable {
    static final Duration SILENCE = Duration.ofMinutes(5);

    private final Studio studio;
    private final Idempotency idempotency = new Idempotency();

    ExplainedStudio(Path folder) {
        this.studio = new Studio(folder);
    }

    Studio studio() {
        return studio;
    }

    private JobSignals signals() {
        return new JobSignals(studio.store(), studio.wakeups());
    }

    /** Submits a template, in JSON with single quotes, without creating the job yet. */
    JobKey submitted(String template, UnaryOperator<CreateJobRequest.Builder> settings) {
        CreateJobRequest request =
                settings.apply(
                                CreateJobRequest.builder()
                                        .farmId(Studio.FARM.value())
                                        .queueId(Studio.QUEUE.value())
                                        .priority(50)
                                        .templateType(JobTemplateType.JSON)
                                        .template(template.replace('\'', '"')))
                        .build();
        CreateJob createJob =
                new CreateJob(studio.store(), idempotency, studio.ids(), _ -> true, signals());
        return new JobKey(
                Studio.FARM,
                Studio.QUEUE,
                new JobId(createJob.handle(request, Studio.ADMINISTRATOR).jobId()));
    }

    /** Submits a template and lets the job be created. */
    JobKey job(String template, UnaryOperator<CreateJobRequest.Builder> settings) {
        JobKey key = submitted(template, settings);
        new CreateSubmittedJobs(studio.store(), studio.ids(), signals())
                .runOnce(studio.clock().instant());
        return key;
    }

    JobKey job(String... steps) {
        return job(Ranch.template(steps), it -> it);
    }

    /** A step of one task that needs so many cores. */
    static String stepWithCores(String name, int cores) {
        return "{'name': '"
                + name
                + "', 'hostRequirements': {'amounts': [{'name': 'amount.worker.vcpu', 'min': "
                + cores
                + "}]}"
                + Ranch.SCRIPT
                + "}";
    }

    Step step(JobKey job, int number) {
        return studio.steps(job).get(number);
    }

    String task(JobKey job, int step, long index) {
        return new TaskId(step(job, step).id(), index).value();
    }

    void updateJob(JobKey job, UnaryOperator<UpdateJobRequest.Builder> change) {
        new UpdateJob(studio.store(), idempotency, signals())
                .handle(
                        change.apply(
                                        UpdateJobRequest.builder()
                                                .farmId(job.farm().value())
                                                .queueId(job.queue().value())
                                                .jobId(job.id().value()))
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    void turn(JobKey job, JobTargetTaskRunStatus target) {
        updateJob(job, it -> it.targetTaskRunStatus(target));
    }

    void turn(JobKey job, int step, StepTargetTaskRunStatus target) {
        new UpdateStep(studio.store(), idempotency, signals())
                .handle(
                        UpdateStepRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .stepId(step(job, step).id().value())
                                .targetTaskRunStatus(target)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    void turn(JobKey job, int step, long index, TaskTargetRunStatus target) {
        new UpdateTask(studio.store(), idempotency, signals())
                .handle(
                        UpdateTaskRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .stepId(step(job, step).id().value())
                                .taskId(task(job, step, index))
                                .targetRunStatus(target)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    void associate(UpdateQueueFleetAssociationStatus status) {
        new UpdateQueueFleetAssociation(studio.store(), studio.wakeups())
                .handle(
                        UpdateQueueFleetAssociationRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(Studio.QUEUE.value())
                                .fleetId(Studio.FLEET.value())
                                .status(status)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    /** Lets the service say of what was asked to stop that it has. */
    void stopAssociations() {
        new StopAssociations(studio.store(), signals()).runOnce(studio.clock().instant());
    }

    /** The fleet offers so many cores from now on. */
    void offer(int cores) {
        new UpdateFleet(studio.store(), idempotency)
                .handle(
                        UpdateFleetRequest.builder()
                                .farmId(Studio.FARM.value())
                                .fleetId(Studio.FLEET.value())
                                .configuration(new FleetConfiguration.CustomerManaged(with(cores)))
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    /** The fleet scales from now on, up to so many workers, and is judged. */
    void scale(int most) {
        new UpdateFleet(studio.store(), idempotency)
                .handle(
                        UpdateFleetRequest.builder()
                                .farmId(Studio.FARM.value())
                                .fleetId(Studio.FLEET.value())
                                .maxWorkerCount(most)
                                .configuration(
                                        new FleetConfiguration.CustomerManaged(
                                                with(1).toBuilder()
                                                        .mode(
                                                                AutoScalingMode
                                                                        .EVENT_BASED_AUTO_SCALING)
                                                        .build()))
                                .build(),
                        Studio.ADMINISTRATOR);
        new ScaleFleets(studio.store(), studio.wakeups()).runOnce(studio.clock().instant());
    }

    private static CustomerManagedFleetConfiguration with(int cores) {
        return CustomerManagedFleetConfiguration.builder()
                .mode(AutoScalingMode.NO_SCALING)
                .workerCapabilities(
                        CustomerManagedWorkerCapabilities.builder()
                                .vCpuCount(VCpuCountRange.builder().min(cores).build())
                                .memoryMiB(MemoryMiBRange.builder().min(1024).build())
                                .osFamily(CustomerManagedFleetOperatingSystemFamily.LINUX)
                                .cpuArchitectureType(CpuArchitectureType.X86_64)
                                .build())
                .build();
    }

    /** The worker asks, takes what it gets, and begins the first action of it; its id. */
    String begin(WorkerKey worker) {
        String action = given(worker);
        studio.call(worker, Map.of(action, Reports.running(studio.clock().instant())));
        return action;
    }

    /** The first action that the worker is to do. */
    String given(WorkerKey worker) {
        UpdateWorkerScheduleResponse answer = studio.call(worker, Reports.none());
        return Reports.actions(answer).getFirst().sessionActionId();
    }

    /** The worker's action is over, and it asks for more. */
    void end(WorkerKey worker, String action, CompletedStatus status) {
        studio.call(worker, Map.of(action, Reports.ended(status, studio.clock().instant())));
    }

    /** Runs the next task that the worker gets. */
    void run(WorkerKey worker, CompletedStatus status) {
        end(worker, begin(worker), status);
    }

    ExplainResponse explain(String id) {
        return new Explain(
                        studio.store(),
                        studio.heartbeats(),
                        SILENCE,
                        studio.clock(),
                        Treasury.DOLLAR)
                .handle(ExplainRequest.builder().resourceId(id).build(), Studio.ADMINISTRATOR);
    }

    ExplainResponse explain(JobKey job) {
        return explain(job.id().value());
    }

    /** The codes of the reasons for something, in order. */
    List<ReasonCode> codes(String id) {
        return explain(id).reasons().stream().map(ExplanationReason::code).toList();
    }

    List<ReasonCode> codes(JobKey job) {
        return codes(job.id().value());
    }

    /** The first reason for something. */
    ExplanationReason first(String id) {
        return explain(id).reasons().getFirst();
    }

    @Override
    public void close() {
        studio.close();
    }
}
