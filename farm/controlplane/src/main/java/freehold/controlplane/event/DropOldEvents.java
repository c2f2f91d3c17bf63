package freehold.controlplane.event;

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
        int dropped = 0;
        Optional<FarmId> farm = next(Optional.empty());
        while (farm.isPresent()) {
            dropped += drop(farm.get(), now.minus(KEPT));
            farm = next(farm);
        }
        return dropped;
    }

    private Optional<FarmId> next(Optional<FarmId> after) {
        return store.read(reading -> reading.events().nextFarm(after));
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
