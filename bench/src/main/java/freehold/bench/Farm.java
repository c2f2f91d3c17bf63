package freehold.bench;

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
import freehold.api.JobLifecycleStatus;
import freehold.api.JobRunAsUser;
import freehold.api.JobTemplateType;
import freehold.api.ListStepsRequest;
import freehold.api.MemoryMiBRange;
import freehold.api.RunAs;
import freehold.api.StepSummary;
import freehold.api.VCpuCountRange;
import freehold.client.DeadlineClient;
import java.util.List;
import java.util.Map;

/** A farm with one queue that one fleet serves. */
record Farm(DeadlineClient client, String id, String queue, String fleet) {
    private static final int MOST_WORKERS = 10_000;

    static Farm create(DeadlineClient client) {
        String farm =
                client.createFarm(CreateFarmRequest.builder().displayName("bench").build())
                        .farmId();
        String queue =
                client.createQueue(
                                CreateQueueRequest.builder()
                                        .farmId(farm)
                                        .displayName("bench")
                                        .jobRunAsUser(
                                                JobRunAsUser.builder()
                                                        .runAs(RunAs.WORKER_AGENT_USER)
                                                        .build())
                                        .build())
                        .queueId();
        String fleet =
                client.createFleet(
                                CreateFleetRequest.builder()
                                        .farmId(farm)
                                        .displayName("bench")
                                        .roleArn("arn:aws:iam::123456789012:role/bench")
                                        .maxWorkerCount(MOST_WORKERS)
                                        .configuration(
                                                new FleetConfiguration.CustomerManaged(offer()))
                                        .build())
                        .fleetId();
        client.createQueueFleetAssociation(
                CreateQueueFleetAssociationRequest.builder()
                        .farmId(farm)
                        .queueId(queue)
                        .fleetId(fleet)
                        .build());
        return new Farm(client, farm, queue, fleet);
    }

    private static CustomerManagedFleetConfiguration offer() {
        return CustomerManagedFleetConfiguration.builder()
                .mode(AutoScalingMode.NO_SCALING)
                .workerCapabilities(
                        CustomerManagedWorkerCapabilities.builder()
                                .vCpuCount(VCpuCountRange.builder().min(1).build())
                                .memoryMiB(MemoryMiBRange.builder().min(1024).build())
                                .osFamily(CustomerManagedFleetOperatingSystemFamily.LINUX)
                                .cpuArchitectureType(CpuArchitectureType.X86_64)
                                .build())
                .build();
    }

    /**
     * Creates a job of one step whose tasks are a square, and waits until all are READY.
     *
     * @param side how many values each of the two task parameters has
     */
    String createJob(int side) {
        String job = submit(side);
        awaitReady(job, side * side);
        return job;
    }

    /** Submits such a job, and waits for nothing but the answer. */
    String submit(int side) {
        String template =
                """
                {"specificationVersion": "jobtemplate-2023-09", "name": "square",
                 "steps": [{"name": "square",
                   "parameterSpace": {"taskParameterDefinitions": [
                     {"name": "Row", "type": "INT", "range": "1-%1$d"},
                     {"name": "Column", "type": "INT", "range": "1-%1$d"}]},
                   "script": {"actions": {"onRun": {"command": "true"}}}}]}
                """
                        .formatted(side);
        return client.createJob(
                        CreateJobRequest.builder()
                                .farmId(id)
                                .queueId(queue)
                                .priority(50)
                                .templateType(JobTemplateType.JSON)
                                .template(template)
                                .build())
                .jobId();
    }

    private void awaitReady(String job, int tasks) {
        GetJobResponse now = job(job);
        while (now.lifecycleStatus() == JobLifecycleStatus.CREATE_IN_PROGRESS) {
            now = job(job);
        }
        int ready = count(now, "READY");
        if (now.lifecycleStatus() != JobLifecycleStatus.CREATE_COMPLETE || ready != tasks) {
            throw new IllegalStateException(
                    now.lifecycleStatus()
                            + " with "
                            + ready
                            + " tasks READY of "
                            + tasks
                            + ": "
                            + now.lifecycleStatusMessage());
        }
    }

    GetJobResponse job(String job) {
        return client.getJob(GetJobRequest.builder().farmId(id).queueId(queue).jobId(job).build());
    }

    /** How many of a job's tasks have a status. */
    static int count(GetJobResponse job, String status) {
        return job.taskRunStatusCounts().orElse(Map.of()).getOrDefault(status, 0);
    }

    /** The job's one step. */
    String step(String job) {
        return steps(job).getFirst();
    }

    /** The job's steps; none until it is created. */
    List<String> steps(String job) {
        return client
                .listSteps(ListStepsRequest.builder().farmId(id).queueId(queue).jobId(job).build())
                .steps()
                .stream()
                .map(StepSummary::stepId)
                .toList();
    }

    /** The task of a step at a place in its parameter space. */
    static String task(String step, int index) {
        return "task-" + step.substring("step-".length()) + "-" + index;
    }
}
