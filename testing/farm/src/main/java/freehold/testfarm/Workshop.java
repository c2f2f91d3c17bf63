package freehold.testfarm;

import freehold.api.AutoScalingMode;
import freehold.api.CpuArchitectureType;
import freehold.api.CreateFarmRequest;
import freehold.api.CreateFleetRequest;
import freehold.api.CreateJobRequest;
import freehold.api.CreateQueueFleetAssociationRequest;
import freehold.api.CreateQueueRequest;
import freehold.api.CustomerManagedFleetConfiguration;
import freehold.api.CustomerManagedFleetOperatingSystemFamily;
import freehold.api.CustomerManagedWorkerCapabilities;
import freehold.api.FleetConfiguration;
import freehold.api.GetJobRequest;
import freehold.api.GetJobResponse;
import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.api.JobRunAsUser;
import freehold.api.JobTemplateType;
import freehold.api.ListStepsRequest;
import freehold.api.MemoryMiBRange;
import freehold.api.RunAs;
import freehold.api.StepSummary;
import freehold.api.VCpuCountRange;
import freehold.client.DeadlineClient;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A farm with one queue and one fleet that serves it: the least in which a job can run. It lives on
 * the server, so a workshop can go on with another client after a restart.
 */
public record Workshop(DeadlineClient client, String farmId, String queueId, String fleetId) {
    /** Creates all three. */
    public static Workshop create(DeadlineClient client) {
        String farmId =
                client.createFarm(CreateFarmRequest.builder().displayName("Test farm").build())
                        .farmId();
        String queueId = client.createQueue(queue(farmId)).queueId();
        String fleetId = client.createFleet(fleet(farmId)).fleetId();
        client.createQueueFleetAssociation(
                CreateQueueFleetAssociationRequest.builder()
                        .farmId(farmId)
                        .queueId(queueId)
                        .fleetId(fleetId)
                        .build());
        return new Workshop(client, farmId, queueId, fleetId);
    }

    private static CreateQueueRequest queue(String farmId) {
        return CreateQueueRequest.builder()
                .farmId(farmId)
                .displayName("Test queue")
                .jobRunAsUser(JobRunAsUser.builder().runAs(RunAs.WORKER_AGENT_USER).build())
                .build();
    }

    private static CreateFleetRequest fleet(String farmId) {
        CustomerManagedWorkerCapabilities capabilities =
                CustomerManagedWorkerCapabilities.builder()
                        .vCpuCount(VCpuCountRange.builder().min(1).build())
                        .memoryMiB(MemoryMiBRange.builder().min(512).build())
                        .osFamily(CustomerManagedFleetOperatingSystemFamily.LINUX)
                        .cpuArchitectureType(CpuArchitectureType.X86_64)
                        .build();
        return CreateFleetRequest.builder()
                .farmId(farmId)
                .displayName("Test fleet")
                .roleArn("arn:aws:iam::123456789012:role/Fleet")
                .maxWorkerCount(100)
                .configuration(
                        new FleetConfiguration.CustomerManaged(
                                CustomerManagedFleetConfiguration.builder()
                                        .mode(AutoScalingMode.NO_SCALING)
                                        .workerCapabilities(capabilities)
                                        .build()))
                .build();
    }

    /** The same farm through another client. */
    public Workshop with(DeadlineClient other) {
        return new Workshop(other, farmId, queueId, fleetId);
    }

    /** Submits a job with usual settings and waits until its creation has ended; its id. */
    public String submit(String template) {
        return submit(template, usual -> usual);
    }

    /**
     * Submits a job and waits until its creation has ended.
     *
     * @param template in JSON
     * @param settings changes to the usual request
     * @return the job's id
     */
    public String submit(String template, UnaryOperator<CreateJobRequest.Builder> settings) {
        CreateJobRequest.Builder usual =
                CreateJobRequest.builder()
                        .farmId(farmId)
                        .queueId(queueId)
                        .priority(50)
                        .templateType(JobTemplateType.JSON)
                        .template(template);
        String jobId = client.createJob(settings.apply(usual).build()).jobId();
        client.waitUntilJobCreateComplete(jobRequest(jobId));
        return jobId;
    }

    /** GetJob's answer. */
    public GetJobResponse job(String jobId) {
        return client.getJob(jobRequest(jobId));
    }

    private GetJobRequest jobRequest(String jobId) {
        return GetJobRequest.builder().farmId(farmId).queueId(queueId).jobId(jobId).build();
    }

    /** A job's steps, in the order of its template. */
    public List<StepSummary> steps(String jobId) {
        return client.listStepsItems(
                        ListStepsRequest.builder()
                                .farmId(farmId)
                                .queueId(queueId)
                                .jobId(jobId)
                                .build())
                .toList();
    }

    /** GetTask's answer for the task with an index, counted from 0. */
    public GetTaskResponse task(String jobId, String stepId, int index) {
        return client.getTask(
                GetTaskRequest.builder()
                        .farmId(farmId)
                        .queueId(queueId)
                        .jobId(jobId)
                        .stepId(stepId)
                        .taskId(taskId(stepId, index))
                        .build());
    }

    /** The id of a step's task with an index, counted from 0. */
    public static String taskId(String stepId, int index) {
        return stepId.replaceFirst("^step-", "task-") + "-" + index;
    }
}
