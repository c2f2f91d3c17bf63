package freehold.controlplane.job;

import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import freehold.store.Page;
import freehold.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Background service: removes what belonged to deleted queues, some rows at a time. Nobody sees any
 * of it since the queue was deleted.
 */
public final class PurgeDeletedQueues {
    private static final int FARMS = 1_000;
    private static final int ROWS = 1_000;

    private final Store store;

    public PurgeDeletedQueues(Store store) {
        this.store = store;
    }

    /** Removes at most {@value #ROWS} rows per farm, and returns how many in all. */
    public int runOnce(Instant now) {
        int rows = 0;
        List<Farm> farms = store.read(reading -> reading.farms().list(Page.first(FARMS)));
        while (!farms.isEmpty()) {
            FarmId last = farms.getLast().id();
            for (Farm farm : farms) {
                rows += purge(farm.id());
            }
            Page next = new Page(Optional.of(last.value()), FARMS);
            farms = store.read(reading -> reading.farms().list(next));
        }
        return rows;
    }

    private int purge(FarmId farm) {
        return store.write(Optional.of(farm), tx -> tx.queues().purge(farm, ROWS));
    }
}
