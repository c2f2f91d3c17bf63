package freehold.controlplane.fleet;

import freehold.api.FleetConfiguration;
import freehold.api.FleetStatus;
import freehold.api.FleetSummary;
import freehold.api.GetFleetResponse;
import freehold.api.HostConfiguration;
import freehold.domain.fleet.Fleet;
import freehold.protocol.rest.Json;
import java.util.Optional;

/** How a fleet looks in answers. */
public final class FleetViews {
    private FleetViews() {}

    static GetFleetResponse whole(Fleet fleet, int workerCount) {
        return GetFleetResponse.builder()
                .farmId(fleet.farm().value())
                .fleetId(fleet.id().value())
                .displayName(fleet.displayName())
                .description(fleet.description())
                .status(FleetStatus.valueOf(fleet.status().name()))
                .workerCount(workerCount)
                .minWorkerCount(fleet.workers().min())
                .maxWorkerCount(fleet.workers().max())
                .configuration(configuration(fleet))
                .capabilities(FleetOffer.view(fleet.capabilities()))
                .hostConfiguration(hostConfiguration(fleet))
                .roleArn(fleet.roleArn())
                .createdAt(fleet.audit().createdAt())
                .createdBy(fleet.audit().createdBy())
                .updatedAt(fleet.audit().updatedAt())
                .updatedBy(fleet.audit().updatedBy())
                .build();
    }

    static FleetSummary summary(Fleet fleet, int workerCount) {
        return FleetSummary.builder()
                .farmId(fleet.farm().value())
                .fleetId(fleet.id().value())
                .displayName(fleet.displayName())
                .status(FleetStatus.valueOf(fleet.status().name()))
                .workerCount(workerCount)
                .minWorkerCount(fleet.workers().min())
                .maxWorkerCount(fleet.workers().max())
                .configuration(configuration(fleet))
                .createdAt(fleet.audit().createdAt())
                .createdBy(fleet.audit().createdBy())
                .updatedAt(fleet.audit().updatedAt())
                .updatedBy(fleet.audit().updatedBy())
                .build();
    }

    static FleetConfiguration configuration(Fleet fleet) {
        return Json.read(FleetConfiguration.SHAPE, fleet.configuration());
    }

    /** The script that hosts of the fleet run first, if there is one. */
    public static Optional<HostConfiguration> hostConfiguration(Fleet fleet) {
        return fleet.hostConfiguration().map(text -> Json.read(HostConfiguration.SHAPE, text));
    }
}
