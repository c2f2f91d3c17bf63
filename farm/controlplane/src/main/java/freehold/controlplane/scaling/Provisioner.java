package freehold.controlplane.scaling;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import java.util.Optional;

/**
 * Starts workers somewhere, for fleets that scale. It need not end them: a worker that its fleet
 * has no use for is told so by the farm, and ends by itself.
 */
public interface Provisioner {
    /** Whether workers of the fleet are its business. */
    boolean provides(FleetId fleet);

    /** What has become of the workers that it started for a fleet. */
    Provided look(FarmId farm, FleetId fleet);

    /** Starts so many workers more, or fewer if it may not have so many, and returns how many. */
    int start(FarmId farm, FleetId fleet, int workers);

    /**
     * Workers of one fleet.
     *
     * @param running those that run, or are about to
     * @param broken those that broke off and were not started again yet; the farm may not know
     * @param trouble what keeps one of them from running, in words
     */
    record Provided(int running, int broken, Optional<String> trouble) {}
}
