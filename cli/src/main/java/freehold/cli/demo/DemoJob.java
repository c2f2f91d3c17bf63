package freehold.cli.demo;

import freehold.api.CreateJobRequest;
import freehold.api.GetJobRequest;
import freehold.api.GetJobResponse;
import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.api.JobParameter;
import freehold.api.JobTemplateType;
import freehold.api.ListStepsRequest;
import freehold.api.StepSummary;
import freehold.client.logs.LogEvent;
import freehold.client.logs.LogRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sample job, asked after by the public API. */
final class DemoJob {
    private static final int PRIORITY = 50;

    private final DemoClients clients;
    private final DemoFarm farm;
    private final String jobId;

    private DemoJob(DemoClients clients, DemoFarm farm, String jobId) {
        this.clients = clients;
        this.farm = farm;
        this.jobId = jobId;
    }

    static DemoJob submit(DemoClients clients, DemoFarm farm, String nonce) throws IOException {
        String id =
                clients.deadline()
                        .createJob(
                                CreateJobRequest.builder()
                                        .farmId(farm.farmId())
                                        .queueId(farm.queueId())
                                        .priority(PRIORITY)
                                        .maxRetriesPerTask(1)
                                        .templateType(JobTemplateType.YAML)
                                        .template(template())
                                        .parameters(Map.of("Nonce", new JobParameter.String(nonce)))
                                        .build())
                        .jobId();
        return new DemoJob(clients, farm, id);
    }

    private static String template() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DemoJob.class.getResourceAsStream("job.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    GetJobResponse get() {
        return clients.deadline()
                .getJob(
                        GetJobRequest.builder()
                                .farmId(farm.farmId())
                                .queueId(farm.queueId())
                                .jobId(jobId)
                                .build());
    }

    List<StepSummary> steps() {
        return clients.deadline()
                .listSteps(
                        ListStepsRequest.builder()
                                .farmId(farm.farmId())
                                .queueId(farm.queueId())
                                .jobId(jobId)
                                .build())
                .steps();
    }

    GetTaskResponse task(StepSummary step, long index) {
        return clients.deadline()
                .getTask(
                        GetTaskRequest.builder()
                                .farmId(farm.farmId())
                                .queueId(farm.queueId())
                                .jobId(jobId)
                                .stepId(step.stepId())
                                .taskId(step.stepId().replace("step-", "task-") + "-" + index)
                                .build());
    }

    /** What the session in which {@code task} ran last wrote to its log. */
    List<String> log(GetTaskResponse task) {
        return task.latestSessionActionId()
                .map(action -> "session-" + action.split("-", -1)[1])
                .map(session ->
                        clients.logs()
                                .events(
                                        LogRequest.of(
                                                "/aws/deadline/"
                                                        + farm.farmId()
                                                        + "/"
                                                        + farm.queueId(),
                                                session))
                                .map(LogEvent::message)
                                .toList())
                .orElse(List.of());
    }
}
