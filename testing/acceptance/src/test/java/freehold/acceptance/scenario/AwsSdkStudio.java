package freehold.acceptance.scenario;

import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.deadline.DeadlineClient;
import software.amazon.awssdk.services.deadline.model.AutoScalingMode;
import software.amazon.awssdk.services.deadline.model.CpuArchitectureType;
import software.amazon.awssdk.services.deadline.model.CreateFleetRequest;
import software.amazon.awssdk.services.deadline.model.CreateJobRequest;
import software.amazon.awssdk.services.deadline.model.CustomerManagedFleetOperatingSystemFamily;
import software.amazon.awssdk.services.deadline.model.GetJobResponse;
import software.amazon.awssdk.services.deadline.model.GetTaskResponse;
import software.amazon.awssdk.services.deadline.model.JobTemplateType;
import software.amazon.awssdk.services.deadline.model.RunAs;
import software.amazon.awssdk.services.deadline.model.StepSummary;
import software.amazon.awssdk.services.deadline.model.TaskParameterValue;

/** A studio through the AWS SDK for Java. */
final class AwsSdkStudio implements Studio {
    private final AwsSdkClients clients;
    private final DeadlineClient client;
    private final String farmId;
    private final String queueId;
    private final String fleetId;

    AwsSdkStudio(TestFarm farm) {
        this.clients = new AwsSdkClients(farm);
        this.client = clients.of("freehold");
        this.farmId = client.createFarm(farms -> farms.displayName("Test farm")).farmId();
        this.queueId =
                client.createQueue(queue ->
                                queue.farmId(farmId)
                                        .displayName("Test queue")
                                        .jobRunAsUser(user -> user.runAs(RunAs.WORKER_AGENT_USER)))
                        .queueId();
        this.fleetId = client.createFleet(fleet(farmId)).fleetId();
        client.createQueueFleetAssociation(
                pair -> pair.farmId(farmId).queueId(queueId).fleetId(fleetId));
    }

    private static CreateFleetRequest fleet(String farmId) {
        return CreateFleetRequest.builder()
                .farmId(farmId)
                .displayName("Test fleet")
                .roleArn("arn:aws:iam::123456789012:role/Fleet")
                .maxWorkerCount(100)
                .configuration(kinds ->
                        kinds.customerManaged(own ->
                                own.mode(AutoScalingMode.NO_SCALING)
                                        .workerCapabilities(needs ->
                                                needs.vCpuCount(range -> range.min(1))
                                                        .memoryMiB(range -> range.min(512))
                                                        .osFamily(
                                                                CustomerManagedFleetOperatingSystemFamily
                                                                        .LINUX)
                                                        .cpuArchitectureType(
                                                                CpuArchitectureType.X86_64))))
                .build();
    }

    @Override
    public String submit(String template, int retriesPerTask) {
        String jobId =
                client.createJob(
                                CreateJobRequest.builder()
                                        .farmId(farmId)
                                        .queueId(queueId)
                                        .priority(50)
                                        .templateType(JobTemplateType.JSON)
                                        .template(template)
                                        .maxRetriesPerTask(retriesPerTask)
                                        .build())
                        .jobId();
        try (var waiter = client.waiter()) {
            waiter.waitUntilJobCreateComplete(
                    job -> job.farmId(farmId).queueId(queueId).jobId(jobId));
        }
        return jobId;
    }

    @Override
    public List<String> steps(String jobId) {
        return client
                .listStepsPaginator(job -> job.farmId(farmId).queueId(queueId).jobId(jobId))
                .steps()
                .stream()
                .map(StepSummary::stepId)
                .toList();
    }

    @Override
    public SeenTask task(String jobId, String stepId, int index) {
        GetTaskResponse task =
                client.getTask(one ->
                        one.farmId(farmId)
                                .queueId(queueId)
                                .jobId(jobId)
                                .stepId(stepId)
                                .taskId(Workshop.taskId(stepId, index)));
        return new SeenTask(
                task.runStatusAsString(),
                Optional.ofNullable(task.failureRetryCount()).orElse(0),
                Optional.ofNullable(task.latestSessionActionId()),
                task.startedAt() != null,
                task.endedAt() != null,
                integers(task.parameters()));
    }

    private static Map<String, String> integers(Map<String, TaskParameterValue> parameters) {
        Map<String, String> integers = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (value.type() == TaskParameterValue.Type.INT) {
                integers.put(name, value.intValue());
            }
        });
        return integers;
    }

    @Override
    public String jobStatus(String jobId) {
        return job(jobId).taskRunStatusAsString();
    }

    private GetJobResponse job(String jobId) {
        return client.getJob(job -> job.farmId(farmId).queueId(queueId).jobId(jobId));
    }

    @Override
    public Hand hire() {
        return AwsSdkHand.hire(clients, farmId, fleetId);
    }

    /** The client that the studio works through. */
    DeadlineClient client() {
        return client;
    }

    /** The farm's id. */
    String farmId() {
        return farmId;
    }

    /** The queue's id. */
    String queueId() {
        return queueId;
    }

    @Override
    public void close() {
        client.close();
    }
}
