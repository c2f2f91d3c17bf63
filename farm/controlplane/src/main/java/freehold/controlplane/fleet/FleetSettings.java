package freehold.controlplane.fleet;

import freehold.api.FleetConfiguration;
import freehold.api.HostConfiguration;
import freehold.controlplane.Refusals;
import freehold.domain.fleet.Fleet.WorkerRange;
import freehold.protocol.rest.Json;
import java.util.Optional;

/** The parts of a fleet that are given in a request, checked and in the form they are kept in. */
final class FleetSettings {
    private static final int DEFAULT_SCRIPT_SECONDS = 300;

    private FleetSettings() {}

    static WorkerRange workers(int min, int max) {
        if (min > max) {
            throw Refusals.invalid(
                    "minWorkerCount " + min + " is above maxWorkerCount " + max + ".");
        }
        return new WorkerRange(min, max);
    }

    static String text(FleetConfiguration configuration) {
        return Json.write(FleetConfiguration.SHAPE, configuration);
    }

    /**
     * The host configuration to keep: what is given, or what was there; an empty script removes it
     * (API: HostConfiguration).
     */
    static Optional<String> hostConfiguration(
            Optional<HostConfiguration> given, Optional<String> now) {
        return given.isEmpty()
                ? now
                : given.filter(configuration -> !configuration.scriptBody().isEmpty())
                        .map(configuration ->
                                configuration.toBuilder()
                                        .scriptTimeoutSeconds(
                                                configuration
                                                        .scriptTimeoutSeconds()
                                                        .orElse(DEFAULT_SCRIPT_SECONDS))
                                        .build())
                        .map(configuration -> Json.write(HostConfiguration.SHAPE, configuration));
    }
}
