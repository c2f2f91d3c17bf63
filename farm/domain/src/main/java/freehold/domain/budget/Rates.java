package freehold.domain.budget;

import freehold.domain.fleet.FleetId;
import java.util.Map;

/**
 * What time on workers costs.
 *
 * @param usual of fleets that have no rate of their own
 */
public record Rates(HourlyRate usual, Map<FleetId, HourlyRate> byFleet) {
    /** Nothing costs anything. */
    public static final Rates FREE = new Rates(HourlyRate.FREE, Map.of());

    public Rates {
        byFleet = Map.copyOf(byFleet);
    }

    public HourlyRate of(FleetId fleet) {
        return byFleet.getOrDefault(fleet, usual);
    }
}
