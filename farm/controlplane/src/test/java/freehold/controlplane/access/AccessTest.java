package freehold.controlplane.access;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.protocol.Labels;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final Caller WORKER = new Caller.Worker("farm-a", "fleet-a", "worker-a");
    private static final Labels OWN =
            new Labels(
                    List.of("farmId", "fleetId", "workerId"),
                    List.of("farm-a", "fleet-a", "worker-a"));
    private static final Labels OTHER =
            new Labels(
                    List.of("farmId", "fleetId", "workerId"),
                    List.of("farm-a", "fleet-a", "worker-b"));

    private final Access access = Access.ofTable();

    @Test
    void anAdministratorMayDoEverythingInTheTable() {
        var administrator =
                new Caller.Administrator("arn:aws:iam::123456789012:user/administrator");

        assertThat(access.operations())
                .hasSizeGreaterThan(126)
                .allSatisfy(operation ->
                        assertThat(access.refusal(administrator, operation, OWN)).isEmpty());
    }

    @Test
    void aWorkerMayReportForItselfAndForNoOtherWorker() {
        assertThat(access.refusal(WORKER, "UpdateWorkerSchedule", OWN)).isEmpty();
        assertThat(access.refusal(WORKER, "UpdateWorkerSchedule", OTHER)).isPresent();
    }

    @Test
    void aWorkerHostMayOnlyRegisterWorkersAndAskForTheirCredentials() {
        var host = new Caller.WorkerHost("arn:aws:iam::123456789012:user/worker-host");

        assertThat(
                        access.operations().stream()
                                .filter(operation ->
                                        access.refusal(host, operation, OWN).isEmpty()))
                .containsExactlyInAnyOrder("CreateWorker", "AssumeFleetRoleForWorker", "GetCaller");
    }

    @Test
    void whatHasNoRowIsDenied() {
        var administrator =
                new Caller.Administrator("arn:aws:iam::123456789012:user/administrator");

        assertThat(access.refusal(administrator, "InventFarm", OWN))
                .isEqualTo(
                        Optional.of(
                                "User: arn:aws:iam::123456789012:user/administrator is not"
                                        + " authorized to perform: deadline:InventFarm on resource:"
                                        + " farm-a/fleet-a/worker-a"));
    }
}
