package freehold.controlplane.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.CreateJobRequest;
import freehold.api.CreateJobTargetTaskRunStatus;
import freehold.api.JobParameter;
import freehold.api.ResourceNotFoundException;
import freehold.api.ValidationException;
import freehold.domain.job.Job;
import freehold.domain.job.JobDefinition.JobEnvironment;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CreateJobTest {
    private Ranch ranch;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Test
    void aSubmissionIsAnsweredBeforeItsTemplateIsRead() {
        CreateJobRequest request = ranch.request("not a template").build();

        JobKey key = submitted(ranch.createJob().handle(request, Ranch.ADA).jobId());

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.CREATE_IN_PROGRESS);
        assertThat(ranch.job(key).counts()).isEqualTo(StatusCounts.none());
    }

    @Test
    void aJobIsCreatedFromItsTemplate() {
        JobKey key = ranch.submit(Ranch.frames(7));

        Job job = ranch.job(key);
        assertThat(job.name()).isEqualTo("Shot 10");
        assertThat(job.lifecycle()).isEqualTo(JobLifecycle.CREATE_COMPLETE);
        assertThat(job.counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 7));
        assertThat(job.target()).contains(TargetStatus.READY);
        assertThat(ranch.step(key, 0).taskCount()).isEqualTo(7);
    }

    @Test
    void aTemplateWithFiveMistakesNamesAllFive() {
        JobKey key =
                ranch.submit(
                        "{'specificationVersion': 'jobtemplate-2023-09', 'steps': ["
                                + "{'name': 'A', 'dependencies': [{'dependsOn': 'Nobody'}]"
                                + Ranch.SCRIPT
                                + "}, {'name': 'B', 'script': {'actions': {}}},"
                                + " {'name': 'C', 'parameterSpace': {'taskParameterDefinitions':"
                                + " [{'name': 'Frame', 'type': 'INTEGER', 'range': '1-2'}]}"
                                + Ranch.SCRIPT
                                + "}, {'name': 'D', 'surprise': 1"
                                + Ranch.SCRIPT
                                + "}]}");

        Job job = ranch.job(key);
        assertThat(job.lifecycle()).isEqualTo(JobLifecycle.CREATE_FAILED);
        assertThat(job.lifecycleMessage())
                .contains("5 mistakes", "name", "Nobody", "onRun", "INTEGER", "surprise");
        assertThat(job.counts()).isEqualTo(StatusCounts.none());
        assertThat(ranch.store.<Integer>read(it -> it.steps().ofJob(key).size())).isZero();
    }

    @Test
    void aMissingParameterIsAMistakeLikeAnyOther() {
        JobKey key =
                ranch.submit(
                        "{'specificationVersion': 'jobtemplate-2023-09', 'name': 'x',"
                                + " 'parameterDefinitions': [{'name': 'Scene', 'type': 'PATH'}],"
                                + " 'steps': ["
                                + Ranch.step("A", 1)
                                + "]}");

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.CREATE_FAILED);
        assertThat(ranch.job(key).lifecycleMessage()).contains("Scene");
    }

    @Rule("S9")
    @Test
    void waitingStepsArePendingAndOthersReady() {
        JobKey key =
                ranch.submit(
                        Ranch.template(
                                Ranch.step("Last", 3, "First", "Second"),
                                Ranch.step("First", 2),
                                Ranch.step("Second", 1, "First")));

        assertThat(ranch.step(key, 0).baseline().status()).isEqualTo(TaskStatus.PENDING);
        assertThat(ranch.step(key, 0).unresolvedDependencies()).isEqualTo(2);
        assertThat(ranch.step(key, 0).definition().dependencies())
                .containsExactly(ranch.step(key, 1).id(), ranch.step(key, 2).id());
        assertThat(ranch.step(key, 1).baseline().status()).isEqualTo(TaskStatus.READY);
        assertThat(ranch.job(key).counts())
                .isEqualTo(StatusCounts.of(TaskStatus.PENDING, 4).plus(TaskStatus.READY, 2));
    }

    @Rule("S9")
    @Test
    void aJobSubmittedSuspendedWaitsToBeResumed() {
        JobKey key =
                ranch.submit(
                        ranch.request(Ranch.template(Ranch.step("A", 2), Ranch.step("B", 1, "A")))
                                .targetTaskRunStatus(CreateJobTargetTaskRunStatus.SUSPENDED)
                                .build());

        assertThat(ranch.job(key).counts()).isEqualTo(StatusCounts.of(TaskStatus.SUSPENDED, 3));
    }

    @Rule("S4")
    @Test
    void aStepThatNoFleetCanTakeCancelsTheOthers() {
        ranch.addFleet(4);
        String needy =
                "{'name': 'Needy', 'hostRequirements': {'amounts': [{'name':"
                        + " 'amount.worker.vcpu', 'min': 64}]}"
                        + Ranch.SCRIPT
                        + "}";

        JobKey key = ranch.submit(Ranch.template(Ranch.step("Modest", 2), needy));

        assertThat(ranch.task(key, 0, 1).status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(ranch.task(key, 0, 1).endedAt()).contains(ranch.clock.instant());
        assertThat(ranch.step(key, 0).endedAt()).contains(ranch.clock.instant());
        assertThat(ranch.step(key, 1).baseline().status()).isEqualTo(TaskStatus.NOT_COMPATIBLE);
        assertThat(ranch.job(key).counts().rollUp()).contains(TaskStatus.NOT_COMPATIBLE);
    }

    @Rule("S4")
    @Test
    void aQueueWithoutAFleetTakesEveryStep() {
        JobKey key =
                ranch.submit(
                        Ranch.template(
                                "{'name': 'Needy', 'hostRequirements': {'amounts': [{'name':"
                                        + " 'amount.worker.vcpu', 'min': 64}]}"
                                        + Ranch.SCRIPT
                                        + "}"));

        assertThat(ranch.job(key).counts().rollUp()).contains(TaskStatus.READY);
    }

    @Test
    void environmentsOfTheQueueComeBeforeThoseOfTheJob() {
        environment("Second", 20);
        environment("First", 10);

        JobKey key = ranch.submit(withEnvironment("Own"));

        assertThat(ranch.job(key).definition().environments())
                .extracting(JobEnvironment::name)
                .containsExactly("First", "Second", "Own");
        assertThat(ranch.job(key).definition().environments())
                .extracting(JobEnvironment::schemaVersion)
                .containsExactly(
                        "environment-2023-09", "environment-2023-09", "jobtemplate-2023-09");
    }

    @Test
    void anEnvironmentNamedLikeOneOfTheQueuesIsRefused() {
        environment("Conda", 10);

        JobKey key = ranch.submit(withEnvironment("Conda"));

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.CREATE_FAILED);
        assertThat(ranch.job(key).lifecycleMessage()).contains("jobEnvironments[0]", "Conda");
    }

    @Test
    void aMillionTasksCostWhatOneCosts() {
        JobKey key = ranch.submit(Ranch.frames(1_000_000));

        assertThat(ranch.job(key).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 1_000_000));
        Step step = ranch.step(key, 0);
        assertThat(step.definition().parameterSpace().orElseThrow().length()).isLessThan(1_000);
        assertThat(ranch.store.<Long>read(it -> it.tasks().countDeparted(step))).isZero();
    }

    @Test
    void moreTasksThanTheWireCanCountAreRefused() {
        String huge =
                "{'name': 'Huge', 'parameterSpace': {'taskParameterDefinitions': ["
                        + "{'name': 'A', 'type': 'INT', 'range': '1-50000'},"
                        + "{'name': 'B', 'type': 'INT', 'range': '1-50000'}]}"
                        + Ranch.SCRIPT
                        + "}";

        JobKey key = ranch.submit(Ranch.template(huge));

        assertThat(ranch.job(key).lifecycleMessage()).contains("2147483647");
    }

    @Test
    void namesAndDescriptionsGivenGoBeforeTheTemplates() {
        JobKey key =
                ranch.submit(
                        ranch.request(Ranch.frames(1))
                                .nameOverride("Retake")
                                .descriptionOverride("")
                                .build());

        assertThat(ranch.job(key).name()).isEqualTo("Retake");
        assertThat(ranch.job(key).description()).isEmpty();
    }

    @Test
    void theTemplateOfAnotherJobCanBeUsedAgain() {
        JobKey first = ranch.submit(Ranch.frames(3));
        JobKey again =
                ranch.submit(
                        CreateJobRequest.builder()
                                .farmId(ranch.farm.value())
                                .queueId(ranch.queue.value())
                                .priority(10)
                                .sourceJobId(first.id().value())
                                .build());

        assertThat(ranch.job(again).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 3));
        assertThat(ranch.job(again).submission().sourceJobId()).contains(first.id().value());
    }

    @Test
    void aTokenMakesOneJobHoweverOftenItIsSent() {
        CreateJobRequest request = ranch.request(Ranch.frames(1)).clientToken("t-1").build();

        String first = ranch.createJob().handle(request, Ranch.ADA).jobId();
        String second = ranch.createJob().handle(request, Ranch.ADA).jobId();

        assertThat(second).isEqualTo(first);
        assertThatThrownBy(() ->
                        ranch.createJob()
                                .handle(request.toBuilder().priority(1).build(), Ranch.ADA))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("token");
    }

    @Test
    void aSubmissionThatContradictsItselfIsRefusedAtOnce() {
        CreateJobRequest neither =
                CreateJobRequest.builder()
                        .farmId(ranch.farm.value())
                        .queueId(ranch.queue.value())
                        .priority(1)
                        .build();
        CreateJobRequest fine = ranch.request(Ranch.frames(1)).build();

        refused(neither);
        refused(fine.toBuilder().sourceJobId("job-" + "0".repeat(32)).build());
        refused(fine.toBuilder().templateType(Optional.empty()).build());
        refused(fine.toBuilder().maxWorkerCount(0).build());
        refused(fine.toBuilder().storageProfileId("sp-" + "0".repeat(32)).build());
    }

    @Test
    void anUnknownQueueIsNamed() {
        QueueId unknown = QueueId.ofHex("0".repeat(32));
        CreateJobRequest request = ranch.request(Ranch.frames(1)).queueId(unknown.value()).build();

        assertThatThrownBy(() -> ranch.createJob().handle(request, Ranch.ADA))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal -> {
                            assertThat(refusal.resourceType()).isEqualTo("queue");
                            assertThat(refusal.resourceId()).isEqualTo(unknown.value());
                        });
    }

    @Test
    void parametersResolveToAllValues() {
        JobKey key =
                ranch.submit(
                        ranch.request(
                                        "{'specificationVersion': 'jobtemplate-2023-09', 'name':"
                                                + " '{{Param.Shot}}', 'parameterDefinitions':"
                                                + " [{'name': 'Shot', 'type': 'STRING'}, {'name':"
                                                + " 'Samples', 'type': 'INT', 'default': 64}],"
                                                + " 'steps': ["
                                                + Ranch.step("A", 1)
                                                + "]}")
                                .parameters(Map.of("Shot", Ranch.text("sh010")))
                                .build());

        assertThat(ranch.job(key).name()).isEqualTo("sh010");
        assertThat(ranch.job(key).definition().parameters())
                .isEqualTo("{\"Shot\":{\"string\":\"sh010\"},\"Samples\":{\"int\":\"64\"}}");
    }

    @Test
    void pathsStayAsTheyWereWritten() {
        JobKey key =
                ranch.submit(
                        ranch.request(
                                        "{'specificationVersion': 'jobtemplate-2023-09', 'name':"
                                                + " 'x', 'parameterDefinitions': [{'name': 'In',"
                                                + " 'type': 'PATH', 'default': 'a/../b'}, {'name':"
                                                + " 'Out', 'type': 'PATH'}], 'steps': [{'name':"
                                                + " 'A', 'parameterSpace':"
                                                + " {'taskParameterDefinitions': [{'name':"
                                                + " 'File', 'type': 'PATH', 'range':"
                                                + " ['{{RawParam.In}}/./c']}]}"
                                                + Ranch.SCRIPT
                                                + "}]}")
                                .parameters(Map.of("Out", new JobParameter.Path("P:\\x//")))
                                .build());

        assertThat(ranch.job(key).definition().parameters())
                .isEqualTo("{\"In\":{\"path\":\"a/../b\"},\"Out\":{\"path\":\"P:\\\\x//\"}}");
        assertThat(ranch.step(key, 0).definition().parameterSpace().orElseThrow())
                .contains("\"a/../b/./c\"");
    }

    private void refused(CreateJobRequest request) {
        assertThatThrownBy(() -> ranch.createJob().handle(request, Ranch.ADA))
                .isInstanceOf(ValidationException.class);
    }

    private JobKey submitted(String id) {
        return new JobKey(ranch.farm, ranch.queue, new JobId(id));
    }

    private static String withEnvironment(String name) {
        return "{'specificationVersion': 'jobtemplate-2023-09', 'name': 'x', 'jobEnvironments':"
                + " [{'name': '"
                + name
                + "', 'variables': {'A': 'b'}}], 'steps': ["
                + Ranch.step("A", 1)
                + "]}";
    }

    private void environment(String name, int priority) {
        ranch.addEnvironment(
                "{'specificationVersion': 'environment-2023-09', 'environment': {'name': '"
                        + name
                        + "', 'variables': {'A': 'b'}}}",
                priority);
    }
}
