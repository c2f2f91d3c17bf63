package freehold.controlplane.fleet;

import freehold.api.AutoScalingStatus;
import freehold.api.FleetConfiguration;
import freehold.api.FleetStatus;
import freehold.api.FleetSummary;
import freehold.api.GetFleetResponse;
import freehold.api.HostConfiguration;
import freehold.domain.fleet.Fleet;
import freehold.domain.scaling.FleetSize;
import freehold.protocol.rest.Json;
import freehold.store.Reading;
import java.util.Optional;

/** How a fleet looks in answers. */
public final class FleetViews {
    private FleetViews() {}

    static GetFleetResponse whole(Reading reading, Fleet fleet) {
        Optional<FleetSize> size = size(reading, fleet);
        return GetFleetResponse.builder()
                .farmId(fleet.farm().value())
                .fleetId(fleet.id().value())
                .displayName(fleet.displayName())
                .description(fleet.description())
                .status(FleetStatus.valueOf(fleet.status().name()))
                .autoScalingStatus(size.map(FleetViews::status))
                .targetWorkerCount(size.map(FleetSize::target))
                .workerCount(reading.fleets().workerCount(fleet.farm(), fleet.id()))
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

    static FleetSummary summary(Reading reading, Fleet fleet) {
        Optional<FleetSize> size = size(reading, fleet);
        return FleetSummary.builder()
                .farmId(fleet.farm().value())
                .fleetId(fleet.id().value())
                .displayName(fleet.displayName())
                .status(FleetStatus.valueOf(fleet.status().name()))
                .autoScalingStatus(size.map(FleetViews::status))
                .targetWorkerCount(size.map(FleetSize::target))
                .workerCount(reading.fleets().workerCount(fleet.farm(), fleet.id()))
                .minWorkerCount(fleet.workers().min())
                .maxWorkerCount(fleet.workers().max())
                .configuration(configuration(fleet))
                .createdAt(fleet.audit().createdAt())
                .createdBy(fleet.audit().createdBy())
                .updatedAt(fleet.audit().updatedAt())
                .updatedBy(fleet.audit().updatedBy())
                .build();
    }

    /** What is recommended for the fleet; nothing once it does not scale any more. */
    private static Optional<FleetSize> size(Reading reading, Fleet fleet) {
        return reading.fleetSizes()
                .find(fleet.farm(), fleet.id())
                .filter(_ -> FleetScaling.of(fleet).isPresent());
    }

    private static AutoScalingStatus status(FleetSize size) {
        return AutoScalingStatus.valueOf(size.status().name());
    }

    static FleetConfiguration configuration(Fleet fleet) {
        return Json.read(FleetConfiguration.SHAPE, fleet.configuration());
    }

    /** The script that hosts of the fleet run first, if there is one. */
    public static Optional<HostConfiguration> hostConfiguration(Fleet fleet) {
        return fleet.hostConfiguration().map(text -> Json.read(HostConfiguration.SHAPE, text));
    }
}
