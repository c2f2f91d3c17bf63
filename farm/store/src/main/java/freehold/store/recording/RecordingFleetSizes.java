package freehold.store.recording;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.scaling.FleetSize;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerStatus;
import freehold.store.FleetSizes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sizes of fleets of which it is recorded what is recommended. */
record RecordingFleetSizes(FleetSizes.Writable inner, Changes changes)
        implements FleetSizes.Writable {
    @Override
    public Optional<FleetSize> find(FarmId farm, FleetId fleet) {
        return inner.find(farm, fleet);
    }

    @Override
    public Optional<String> trouble(FarmId farm, FleetId fleet) {
        return inner.trouble(farm, fleet);
    }

    @Override
    public void setTrouble(FarmId farm, FleetId fleet, Optional<String> trouble) {
        inner.setTrouble(farm, fleet, trouble);
    }

    @Override
    public List<RunnableStep> runnable(FarmId farm, FleetId fleet, int limit) {
        return inner.runnable(farm, fleet, limit);
    }

    @Override
    public Map<WorkerStatus, Integer> workers(FarmId farm, FleetId fleet) {
        return inner.workers(farm, fleet);
    }

    @Override
    public List<WorkerId> idleSince(FarmId farm, FleetId fleet, Instant before, int limit) {
        return inner.idleSince(farm, fleet, before, limit);
    }

    @Override
    public void put(FleetSize size) {
        changes.puts(size);
        inner.put(size);
    }
}
