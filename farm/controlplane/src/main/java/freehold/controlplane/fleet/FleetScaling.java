package freehold.controlplane.fleet;

import freehold.api.AutoScalingMode;
import freehold.api.CustomerManagedAutoScalingConfiguration;
import freehold.api.CustomerManagedFleetConfiguration;
import freehold.api.FleetConfiguration;
import freehold.domain.fleet.Fleet;
import freehold.domain.scaling.AutoScaling;
import java.time.Duration;
import java.util.Optional;

/** The rules by which a fleet scales, out of its configuration. */
public final class FleetScaling {
    private static final int USUAL_STANDBY = 0;
    private static final int USUAL_IDLE_SECONDS = 300;
    private static final int USUAL_PER_MINUTE = 10;

    private FleetScaling() {}

    /** Empty for a fleet whose size is nobody's business but its owner's (API: NO_SCALING). */
    public static Optional<AutoScaling> of(Fleet fleet) {
        return Optional.of(fleet)
                .map(FleetViews::configuration)
                .flatMap(FleetScaling::managedByCustomer)
                .filter(managed -> managed.mode() == AutoScalingMode.EVENT_BASED_AUTO_SCALING)
                .map(managed -> rules(fleet, managed.autoScalingConfiguration()));
    }

    private static Optional<CustomerManagedFleetConfiguration> managedByCustomer(
            FleetConfiguration configuration) {
        return switch (configuration) {
            case FleetConfiguration.CustomerManaged(var managed) -> Optional.of(managed);
            case FleetConfiguration.ServiceManagedEc2 _, FleetConfiguration.SdkUnknownMember _ ->
                    Optional.empty();
        };
    }

    private static AutoScaling rules(
            Fleet fleet, Optional<CustomerManagedAutoScalingConfiguration> given) {
        return new AutoScaling(
                fleet.workers().min(),
                fleet.workers().max(),
                given.flatMap(CustomerManagedAutoScalingConfiguration::standbyWorkerCount)
                        .orElse(USUAL_STANDBY),
                Duration.ofSeconds(
                        given.flatMap(
                                        CustomerManagedAutoScalingConfiguration
                                                ::workerIdleDurationSeconds)
                                .orElse(USUAL_IDLE_SECONDS)),
                given.flatMap(CustomerManagedAutoScalingConfiguration::scaleOutWorkersPerMinute)
                        .orElse(USUAL_PER_MINUTE));
    }
}
