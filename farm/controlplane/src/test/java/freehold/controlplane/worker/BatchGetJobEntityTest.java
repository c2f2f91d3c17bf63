package freehold.controlplane.worker;

import static freehold.controlplane.schedule.Reports.none;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.BatchGetJobEntityRequest;
import freehold.api.BatchGetJobEntityResponse;
import freehold.api.EnvironmentDetailsEntity;
import freehold.api.EnvironmentDetailsIdentifiers;
import freehold.api.GetJobEntityError;
import freehold.api.JobAttachmentDetailsIdentifiers;
import freehold.api.JobDetailsEntity;
import freehold.api.JobDetailsIdentifiers;
import freehold.api.JobEntity;
import freehold.api.JobEntityErrorCode;
import freehold.api.JobEntityIdentifiersUnion;
import freehold.api.JobParameter;
import freehold.api.RunAs;
import freehold.api.StepDetailsEntity;
import freehold.api.StepDetailsIdentifiers;
import freehold.controlplane.schedule.Studio;
import freehold.domain.job.JobKey;
import freehold.domain.session.EnvironmentName;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.domain.worker.WorkerKey;
import freehold.protocol.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchGetJobEntityTest {
    private final Studio studio;

    BatchGetJobEntityTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aWorkerReadsTheJobItWasGiven() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of("Conda"), Studio.settings(50, 0, 0));
        Step step = studio.steps(job).getFirst();
        studio.call(worker, none());
        BatchGetJobEntityResponse answer =
                get(
                        worker,
                        job(job),
                        new JobEntityIdentifiersUnion.StepDetails(
                                StepDetailsIdentifiers.builder()
                                        .jobId(job.id().value())
                                        .stepId(step.id().value())
                                        .build()),
                        environment(job, "Conda"));
        assertThat(answer.errors()).isEmpty();
        JobDetailsEntity details = ((JobEntity.JobDetails) answer.entities().get(0)).value();
        assertThat(details.schemaVersion()).isEqualTo("jobtemplate-2023-09");
        assertThat(details.logGroupName())
                .isEqualTo("/aws/deadline/" + Studio.FARM + "/" + Studio.QUEUE);
        assertThat(details.parameters()).contains(Map.of("Samples", new JobParameter.Int("64")));
        assertThat(details.jobRunAsUser().orElseThrow().runAs()).isEqualTo(RunAs.WORKER_AGENT_USER);
        assertThat(details.queueRoleArn()).isEmpty();
        assertThat(details.jobAttachmentSettings()).isEmpty();
        assertThat(details.extensions()).isEmpty();
        StepDetailsEntity stepDetails = ((JobEntity.StepDetails) answer.entities().get(1)).value();
        assertThat(stepDetails.dependencies()).isEmpty();
        assertThat(stepDetails.template().toString()).contains("step0");
        EnvironmentDetailsEntity environment =
                ((JobEntity.EnvironmentDetails) answer.entities().get(2)).value();
        assertThat(environment.schemaVersion()).isEqualTo("environment-2023-09");
        assertThat(environment.template())
                .isEqualTo(
                        new Document.JsonObject(Map.of("name", new Document.JsonString("Conda"))));
    }

    @Test
    void askingConfirmsTheSession() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        assertThat(session(worker).confirmedAt()).isEmpty();
        get(worker, job(job));
        assertThat(session(worker).confirmedAt()).contains(studio.clock().instant());
    }

    @Test
    void whatIsMissingIsToldItemByItem() {
        WorkerKey worker = studio.startedWorker();
        JobKey own = studio.submit(1, List.of(), Studio.settings(90, 0, 0));
        JobKey other = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        BatchGetJobEntityResponse answer =
                get(
                        worker,
                        job(other),
                        environment(own, "None"),
                        new JobEntityIdentifiersUnion.JobAttachmentDetails(
                                JobAttachmentDetailsIdentifiers.builder()
                                        .jobId(own.id().value())
                                        .build()),
                        job(own));
        assertThat(answer.entities()).hasSize(1);
        assertThat(answer.errors()).hasSize(3);
        assertThat(((GetJobEntityError.JobDetails) answer.errors().get(0)).value().code())
                .isEqualTo(JobEntityErrorCode.ACCESS_DENIED_EXCEPTION);
        assertThat(((GetJobEntityError.EnvironmentDetails) answer.errors().get(1)).value().code())
                .isEqualTo(JobEntityErrorCode.RESOURCE_NOT_FOUND_EXCEPTION);
    }

    private Session session(WorkerKey worker) {
        return studio.store().read(reading -> reading.sessions().openOn(worker).getFirst());
    }

    private static JobEntityIdentifiersUnion job(JobKey job) {
        return new JobEntityIdentifiersUnion.JobDetails(
                JobDetailsIdentifiers.builder().jobId(job.id().value()).build());
    }

    private static JobEntityIdentifiersUnion environment(JobKey job, String name) {
        return new JobEntityIdentifiersUnion.EnvironmentDetails(
                EnvironmentDetailsIdentifiers.builder()
                        .jobId(job.id().value())
                        .environmentId(EnvironmentName.ofJob(job.id(), name))
                        .build());
    }

    private BatchGetJobEntityResponse get(
            WorkerKey worker, JobEntityIdentifiersUnion... identifiers) {
        return new BatchGetJobEntity(studio.store(), studio.heartbeats(), studio.clock())
                .handle(
                        BatchGetJobEntityRequest.builder()
                                .farmId(worker.farm().value())
                                .fleetId(worker.fleet().value())
                                .workerId(worker.id().value())
                                .identifiers(List.of(identifiers))
                                .build(),
                        Studio.as(worker));
    }
}
