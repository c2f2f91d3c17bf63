package freehold.controlplane.background;

import freehold.controlplane.schedule.Heartbeats;
import freehold.domain.farm.FarmId;
import freehold.domain.worker.WorkerKey;
import freehold.store.Store;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes when workers were last heard of, for all that were heard lately in one statement. */
public final class FlushLastHeard {
    private final Store store;
    private final Heartbeats heartbeats;

    public FlushLastHeard(Store store, Heartbeats heartbeats) {
        this.store = store;
        this.heartbeats = heartbeats;
    }

    /** Does it once, and returns for how many workers. */
    public int runOnce(Instant now) {
        Map<WorkerKey, Instant> heard = heartbeats.unflushed();
        Map<FarmId, Map<WorkerKey, Instant>> byFarm =
                heard.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        beat -> beat.getKey().farm(),
                                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        byFarm.forEach((farm, beats) ->
                store.write(
                        Optional.of(farm),
                        tx -> {
                            tx.workers().heard(beats);
                            return beats.size();
                        }));
        return heard.size();
    }
}
