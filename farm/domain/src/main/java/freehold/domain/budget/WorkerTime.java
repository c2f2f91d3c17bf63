package freehold.domain.budget;

import freehold.domain.fleet.FleetId;
import java.time.Instant;
import java.util.Optional;

/**
 * The time that a session has had its worker.
 *
 * @param counted up to when budgets have counted it; absent if they have not at all
 * @param to its end, or now while it is open
 */
public record WorkerTime(FleetId fleet, Instant from, Optional<Instant> counted, Instant to) {}
