package freehold.controlplane.worker;

import static freehold.controlplane.schedule.Reports.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.ConflictException;
import freehold.api.ConflictExceptionReason;
import freehold.api.CreateWorkerRequest;
import freehold.api.DeleteWorkerRequest;
import freehold.api.GetWorkerRequest;
import freehold.api.GetWorkerResponse;
import freehold.api.HostPropertiesRequest;
import freehold.api.ListSessionsForWorkerRequest;
import freehold.api.ListSessionsForWorkerResponse;
import freehold.api.ListWorkersRequest;
import freehold.api.ListWorkersResponse;
import freehold.api.ResourceNotFoundException;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdatedWorkerStatus;
import freehold.api.ValidationException;
import freehold.api.WorkerAmountCapability;
import freehold.api.WorkerAttributeCapability;
import freehold.api.WorkerCapabilities;
import freehold.api.WorkerStatus;
import freehold.api.WorkerSummary;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.log.LogStream;
import freehold.controlplane.schedule.Studio;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.job.JobKey;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkerOperationsTest {
    private final Studio studio;

    WorkerOperationsTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aCreatedWorkerIsShownAsItsHostDescribedItself() {
        WorkerKey worker = studio.createdWorker();
        GetWorkerResponse shown = get(worker);
        assertThat(shown.status()).isEqualTo(WorkerStatus.CREATED);
        assertThat(shown.hostProperties().orElseThrow().hostName()).contains("render-017");
        assertThat(shown.createdAt()).isEqualTo(studio.clock().instant());
        assertThat(shown.createdBy()).isEqualTo("arn:aws:iam::123456789012:user/ada");
        assertThat(shown.updatedAt()).isEmpty();
        assertThat(shown.log()).isEmpty();
    }

    @Test
    void theSameTokenRegistersOneWorker() {
        CreateWorkerRequest request =
                CreateWorkerRequest.builder()
                        .farmId(Studio.FARM.value())
                        .fleetId(Studio.FLEET.value())
                        .clientToken("once")
                        .build();
        CreateWorker create = new CreateWorker(studio.store(), studio.ids(), new Idempotency());
        String first = create.handle(request, Studio.ADMINISTRATOR).workerId();
        assertThat(create.handle(request, Studio.ADMINISTRATOR).workerId()).isEqualTo(first);
        CreateWorkerRequest other =
                request.toBuilder()
                        .hostProperties(HostPropertiesRequest.builder().hostName("x").build())
                        .build();
        assertThatThrownBy(() -> create.handle(other, Studio.ADMINISTRATOR))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aFullFleetTakesNoMoreWorkers() {
        IntStream.range(0, 10).forEach(_ -> studio.createdWorker());
        assertThatThrownBy(studio::createdWorker)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict ->
                                assertThat(conflict.resourceId()).isEqualTo(Studio.FLEET.value()));
    }

    @Test
    void aFleetThatIsNotActiveRegistersNobody() {
        Fleet active = studio.fleet(10);
        studio.change(tx -> {
            tx.fleets()
                    .update(
                            new Fleet(
                                    active.farm(),
                                    active.id(),
                                    active.displayName(),
                                    active.description(),
                                    FleetStatus.CREATE_IN_PROGRESS,
                                    active.roleArn(),
                                    active.workers(),
                                    active.configuration(),
                                    active.capabilities(),
                                    active.hostConfiguration(),
                                    active.tags(),
                                    active.audit()));
            return tx;
        });
        assertThatThrownBy(studio::createdWorker)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> {
                            assertThat(conflict.reason())
                                    .isEqualTo(ConflictExceptionReason.STATUS_CONFLICT);
                            assertThat(conflict.resourceId()).isEqualTo(Studio.FLEET.value());
                            assertThat(conflict.context())
                                    .contains(Map.of("status", "CREATE_IN_PROGRESS"));
                        });
    }

    @Test
    void aStartedWorkerIsToldWhereItsLogGoesAndTheStreamIsThere() {
        WorkerKey worker = studio.createdWorker();
        UpdateWorkerResponse answer = studio.update(worker, UpdatedWorkerStatus.STARTED);
        LogStream stream = LogStream.of(worker.farm(), worker.fleet(), worker.id());
        assertThat(answer.log().orElseThrow().logDriver()).isEqualTo("awslogs");
        assertThat(answer.log().orElseThrow().options().orElseThrow())
                .isEqualTo(
                        Map.of(
                                "logGroupName", stream.group(),
                                "logStreamName", stream.name()));
        assertThat(answer.hostConfiguration()).isEmpty();
        assertThat(studio.logs().owner(stream)).contains(worker.id().value());
        assertThat(get(worker).status()).isEqualTo(WorkerStatus.STARTED);
    }

    @Test
    void aRestartedAgentHasLostWhatItHad() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        assertThat(get(worker).status()).isEqualTo(WorkerStatus.RUNNING);
        studio.update(worker, UpdatedWorkerStatus.STARTED);
        Task task = studio.tasks(job).getFirst();
        assertThat(task.status()).isEqualTo(TaskStatus.READY);
        assertThat(task.failureRetryCount()).isZero();
        assertThat(studio.worker(worker).generation()).isEqualTo(2);
    }

    @Test
    void aStoppingWorkerCannotStartBeforeItHasStopped() {
        WorkerKey worker = studio.startedWorker();
        studio.update(worker, UpdatedWorkerStatus.STOPPING);
        assertThatThrownBy(() -> studio.update(worker, UpdatedWorkerStatus.STARTED))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> {
                            assertThat(conflict.resourceType()).isEqualTo("worker");
                            assertThat(conflict.context()).contains(Map.of("status", "STOPPING"));
                        });
        studio.update(worker, UpdatedWorkerStatus.STOPPED);
        studio.update(worker, UpdatedWorkerStatus.STARTED);
        assertThat(get(worker).status()).isEqualTo(WorkerStatus.STARTED);
    }

    @Test
    void aWorkerBelowItsFleetsPromiseIsNotCompatibleAndGetsNoWork() {
        WorkerKey worker = studio.createdWorker();
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        startWith(worker, 1);
        assertThat(get(worker).status()).isEqualTo(WorkerStatus.NOT_COMPATIBLE);
        assertThat(studio.call(worker, none()).assignedSessions()).isEmpty();
        assertThat(get(worker).status()).isEqualTo(WorkerStatus.NOT_COMPATIBLE);
    }

    @Test
    void anIncompatibleWorkerWhoseHostWasMendedWorksAgainWhetherItStopsFirstOrNot() {
        for (boolean stopsFirst : List.of(true, false)) {
            WorkerKey worker = studio.createdWorker();
            startWith(worker, 1);
            assertThat(get(worker).status()).isEqualTo(WorkerStatus.NOT_COMPATIBLE);
            if (stopsFirst) {
                studio.update(worker, UpdatedWorkerStatus.STOPPED);
            }
            startWith(worker, 8);
            assertThat(get(worker).status()).isEqualTo(WorkerStatus.STARTED);
        }
    }

    @Test
    void onlyAWorkerThatIsNotOnlineCanBeDeleted() {
        WorkerKey worker = studio.startedWorker();
        assertThatThrownBy(() -> delete(worker))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict ->
                                assertThat(conflict.context())
                                        .contains(Map.of("status", "STARTED")));
        studio.update(worker, UpdatedWorkerStatus.STOPPED);
        delete(worker);
        assertThatThrownBy(() -> get(worker)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void workersAreListedPageByPage() {
        List<String> created =
                IntStream.range(0, 5).mapToObj(_ -> studio.createdWorker().id().value()).toList();
        ListWorkersResponse first = list(ListWorkersRequest.builder().maxResults(3));
        assertThat(first.workers())
                .extracting(WorkerSummary::workerId)
                .isEqualTo(created.subList(0, 3));
        ListWorkersResponse last =
                list(
                        ListWorkersRequest.builder()
                                .maxResults(3)
                                .nextToken(first.nextToken().orElseThrow()));
        assertThat(last.workers())
                .extracting(WorkerSummary::workerId)
                .isEqualTo(created.subList(3, 5));
        assertThat(last.nextToken()).isEmpty();
    }

    @Test
    void aWorkersSessionsAreListedAfterTheirEndToo() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        studio.update(worker, UpdatedWorkerStatus.STOPPED);
        ListSessionsForWorkerResponse listed =
                new ListSessionsForWorker(studio.store())
                        .handle(
                                ListSessionsForWorkerRequest.builder()
                                        .farmId(worker.farm().value())
                                        .fleetId(worker.fleet().value())
                                        .workerId(worker.id().value())
                                        .build(),
                                Studio.ADMINISTRATOR);
        assertThat(listed.sessions()).hasSize(1);
        assertThat(listed.sessions().getFirst().jobId()).isEqualTo(job.id().value());
        assertThat(listed.sessions().getFirst().endedAt()).isPresent();
    }

    private void startWith(WorkerKey worker, float cpus) {
        studio.updateWorker(
                UpdateWorkerRequest.builder()
                        .farmId(worker.farm().value())
                        .fleetId(worker.fleet().value())
                        .workerId(worker.id().value())
                        .status(UpdatedWorkerStatus.STARTED)
                        .capabilities(
                                WorkerCapabilities.builder()
                                        .amounts(
                                                List.of(
                                                        amount("amount.worker.vcpu", cpus),
                                                        amount("amount.worker.memory", 4096)))
                                        .attributes(
                                                List.of(
                                                        attribute("attr.worker.os.family", "linux"),
                                                        attribute("attr.worker.cpu.arch", "arm64")))
                                        .build())
                        .build());
    }

    private static WorkerAmountCapability amount(String name, float value) {
        return WorkerAmountCapability.builder().name(name).value(value).build();
    }

    private static WorkerAttributeCapability attribute(String name, String value) {
        return WorkerAttributeCapability.builder().name(name).values(List.of(value)).build();
    }

    private GetWorkerResponse get(WorkerKey worker) {
        return new GetWorker(studio.store())
                .handle(
                        GetWorkerRequest.builder()
                                .farmId(worker.farm().value())
                                .fleetId(worker.fleet().value())
                                .workerId(worker.id().value())
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private void delete(WorkerKey worker) {
        new DeleteWorker(studio.store(), studio.heartbeats())
                .handle(
                        DeleteWorkerRequest.builder()
                                .farmId(worker.farm().value())
                                .fleetId(worker.fleet().value())
                                .workerId(worker.id().value())
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private ListWorkersResponse list(ListWorkersRequest.Builder request) {
        return new ListWorkers(studio.store())
                .handle(
                        request.farmId(Studio.FARM.value()).fleetId(Studio.FLEET.value()).build(),
                        Studio.ADMINISTRATOR);
    }
}
