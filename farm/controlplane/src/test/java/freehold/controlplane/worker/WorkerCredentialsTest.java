package freehold.controlplane.worker;

import static freehold.controlplane.schedule.Reports.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.AssumeFleetRoleForWorkerRequest;
import freehold.api.AssumeQueueRoleForWorkerRequest;
import freehold.api.AssumeQueueRoleForWorkerResponse;
import freehold.api.AwsCredentials;
import freehold.api.ConflictException;
import freehold.api.ResourceNotFoundException;
import freehold.controlplane.access.Caller;
import freehold.controlplane.access.CredentialIssuer;
import freehold.controlplane.access.TemporaryCredentials;
import freehold.controlplane.schedule.Studio;
import freehold.domain.Audit;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkerCredentialsTest {
    private final Studio studio;

    WorkerCredentialsTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aWorkerGetsItsOwnCredentialsForAnHourWhateverItsStatus() {
        for (WorkerKey worker : List.of(studio.createdWorker(), studio.startedWorker())) {
            AwsCredentials issued = fleetRole(worker);
            assertThat(issued.sessionToken())
                    .isEqualTo(
                            new Caller.Worker(
                                            worker.farm().value(),
                                            worker.fleet().value(),
                                            worker.id().value())
                                    .toString());
            assertThat(issued.expiration())
                    .isEqualTo(studio.clock().instant().plus(Duration.ofHours(1)));
        }
    }

    @Test
    void aWorkerThatDoesNotExistGetsNone() {
        WorkerKey nobody = new WorkerKey(Studio.FARM, Studio.FLEET, WorkerId.ofHex("9".repeat(32)));
        assertThatThrownBy(() -> fleetRole(nobody)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aQueuesCredentialsNeedASessionOfIt() {
        WorkerKey worker = studio.startedWorker();
        assertThatThrownBy(() -> queueRole(worker, Studio.QUEUE))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict ->
                                assertThat(conflict.resourceId()).isEqualTo(Studio.QUEUE.value()));
        assertThatThrownBy(() -> queueRole(worker, QueueId.ofHex("9".repeat(32))))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aQueueWithoutARoleIssuesNone() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        assertThat(queueRole(worker, Studio.QUEUE).credentials()).isEmpty();
    }

    @Test
    void aQueueWithARoleIssuesItsOwn() {
        studio.change(tx -> {
            tx.queues()
                    .update(
                            new Queue(
                                    Studio.FARM,
                                    Studio.QUEUE,
                                    "queue",
                                    "",
                                    "{\"roleArn\":\"arn:aws:iam::123456789012:role/q\"}",
                                    Map.of(),
                                    Audit.created(studio.clock().instant(), "ada")));
            return tx;
        });
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        assertThat(queueRole(worker, Studio.QUEUE).credentials().orElseThrow().sessionToken())
                .contains(Studio.QUEUE.value(), worker.id().value());
    }

    @Test
    void aWorkerThatIsNotOnlineGetsNoQueueCredentials() {
        WorkerKey worker = studio.createdWorker();
        assertThatThrownBy(() -> queueRole(worker, Studio.QUEUE))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict ->
                                assertThat(conflict.resourceId()).isEqualTo(worker.id().value()));
    }

    private AwsCredentials fleetRole(WorkerKey worker) {
        return new AssumeFleetRoleForWorker(studio.store(), issuer())
                .handle(
                        AssumeFleetRoleForWorkerRequest.builder()
                                .farmId(worker.farm().value())
                                .fleetId(worker.fleet().value())
                                .workerId(worker.id().value())
                                .build(),
                        Studio.as(worker))
                .credentials();
    }

    private AssumeQueueRoleForWorkerResponse queueRole(WorkerKey worker, QueueId queue) {
        return new AssumeQueueRoleForWorker(studio.store(), issuer())
                .handle(
                        AssumeQueueRoleForWorkerRequest.builder()
                                .farmId(worker.farm().value())
                                .fleetId(worker.fleet().value())
                                .workerId(worker.id().value())
                                .queueId(queue.value())
                                .build(),
                        Studio.as(worker));
    }

    /** Issues keys whose token tells for whom they are. */
    private CredentialIssuer issuer() {
        return (caller, lifetime) ->
                new TemporaryCredentials(
                        "ASIAEXAMPLE",
                        "secret",
                        caller.toString(),
                        studio.clock().instant().plus(lifetime));
    }
}
