package freehold.controlplane.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.AccessDeniedException;
import freehold.api.DeadlineService;
import freehold.protocol.Labels;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessTableTest {
    private static final Caller ADMINISTRATOR =
            new Caller.Administrator("arn:aws:iam::123456789012:user/administrator");
    private static final Caller WORKER = new Caller.Worker("farm-a", "fleet-a", "worker-a");
    private static final Labels OWN = labels("worker-a");
    private static final Labels OTHER = labels("worker-b");

    private final AccessTable table = AccessTable.shipped();

    private static Labels labels(String worker) {
        return new Labels(
                List.of("farmId", "fleetId", "workerId"), List.of("farm-a", "fleet-a", worker));
    }

    @Test
    void everyOperationOfTheModelHasARow() {
        var modeled =
                DeadlineService.OPERATIONS.stream()
                        .map(operation -> operation.schema().name())
                        .collect(Collectors.toSet());

        assertThat(modeled).hasSize(126);
        assertThat(table.operations()).containsAll(modeled).contains("GetCaller");
    }

    @Test
    void anAdministratorMayDoEverythingInTheTable() {
        assertThat(granted(ADMINISTRATOR, OWN)).isEqualTo(table.operations());
    }

    @Test
    void aWorkerMayReportForItselfAndForNoOtherWorker() {
        assertThatCode(() -> table.require(WORKER, "UpdateWorkerSchedule", OWN))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> table.require(WORKER, "UpdateWorkerSchedule", OTHER))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aWorkerHostMayOnlyRegisterWorkersAndAskForTheirCredentials() {
        var host = new Caller.WorkerHost("arn:aws:iam::123456789012:user/worker-host");

        assertThat(granted(host, OWN))
                .containsExactlyInAnyOrder("CreateWorker", "AssumeFleetRoleForWorker", "GetCaller");
    }

    @Test
    void whatHasNoRowIsDeniedAndTheRefusalSaysWhoWantedWhat() {
        assertThatThrownBy(() -> table.require(ADMINISTRATOR, "InventFarm", OWN))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage(
                        "User: arn:aws:iam::123456789012:user/administrator is not authorized to"
                                + " perform: deadline:InventFarm on resource:"
                                + " farm-a/fleet-a/worker-a");
    }

    private Set<String> granted(Caller caller, Labels labels) {
        return table.operations().stream()
                .filter(operation -> isGranted(caller, operation, labels))
                .collect(Collectors.toSet());
    }

    private boolean isGranted(Caller caller, String operation, Labels labels) {
        try {
            table.require(caller, operation, labels);
            return true;
        } catch (AccessDeniedException _) {
            return false;
        }
    }
}
