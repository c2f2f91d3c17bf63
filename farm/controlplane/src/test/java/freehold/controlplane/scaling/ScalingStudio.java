package freehold.controlplane.scaling;

import freehold.api.AutoScalingMode;
import freehold.api.CpuArchitectureType;
import freehold.api.CustomerManagedAutoScalingConfiguration;
import freehold.api.CustomerManagedFleetConfiguration;
import freehold.api.CustomerManagedFleetOperatingSystemFamily;
import freehold.api.CustomerManagedWorkerCapabilities;
import freehold.api.FleetConfiguration;
import freehold.api.MemoryMiBRange;
import freehold.api.UpdateFleetRequest;
import freehold.api.VCpuCountRange;
import freehold.controlplane.fleet.UpdateFleet;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.schedule.Studio;
import java.time.Duration;

/** Configures the fleet of a studio. */
record ScalingStudio(Studio studio) {
    /** It scales, and grows as fast as it likes. */
    void configure(int min, int max, int standby, Duration idle) {
        update(min, max, scaling(AutoScalingMode.EVENT_BASED_AUTO_SCALING, standby, idle));
    }

    void configureNotToScale() {
        update(0, 10, scaling(AutoScalingMode.NO_SCALING, 0, Duration.ZERO));
    }

    private void update(int min, int max, CustomerManagedFleetConfiguration managed) {
        new UpdateFleet(studio.store(), new Idempotency())
                .handle(
                        UpdateFleetRequest.builder()
                                .farmId(Studio.FARM.value())
                                .fleetId(Studio.FLEET.value())
                                .minWorkerCount(min)
                                .maxWorkerCount(max)
                                .configuration(new FleetConfiguration.CustomerManaged(managed))
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private static CustomerManagedFleetConfiguration scaling(
            AutoScalingMode mode, int standby, Duration idle) {
        return CustomerManagedFleetConfiguration.builder()
                .mode(mode)
                .autoScalingConfiguration(
                        CustomerManagedAutoScalingConfiguration.builder()
                                .standbyWorkerCount(standby)
                                .workerIdleDurationSeconds((int) idle.toSeconds())
                                .scaleOutWorkersPerMinute(100)
                                .build())
                .workerCapabilities(
                        CustomerManagedWorkerCapabilities.builder()
                                .vCpuCount(VCpuCountRange.builder().min(1).build())
                                .memoryMiB(MemoryMiBRange.builder().min(512).build())
                                .osFamily(CustomerManagedFleetOperatingSystemFamily.LINUX)
                                .cpuArchitectureType(CpuArchitectureType.X86_64)
                                .build())
                .build();
    }
}
