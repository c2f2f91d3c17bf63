package freehold.controlplane.event;

import freehold.controlplane.background.EveryFarm;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Background service: drops events that are over seven days old. */
public final class DropOldEvents {
    /** How long events are kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int AT_ONCE = 500;

    private final Store store;

    public DropOldEvents(Store store) {
        this.store = store;
    }

    /** Drops all that is old enough, slice by slice, and returns how many records that were. */
    public int runOnce(Instant now) {
        return EveryFarm.of(store).stream().mapToInt(farm -> drop(farm, now.minus(KEPT))).sum();
    }

    private int drop(FarmId farm, Instant before) {
        int dropped = 0;
        int more;
        do {
            more =
                    store.write(
                            Optional.of(farm), tx -> tx.events().dropBefore(farm, before, AT_ONCE));
            dropped += more;
        } while (more == AT_ONCE);
        return dropped;
    }
}
