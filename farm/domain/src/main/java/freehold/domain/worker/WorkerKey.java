package freehold.domain.worker;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;

/** Where a worker lives: its farm, its fleet, its own id. */
public record WorkerKey(FarmId farm, FleetId fleet, WorkerId id) {}
