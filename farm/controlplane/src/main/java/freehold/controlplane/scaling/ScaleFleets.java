package freehold.controlplane.scaling;

import freehold.controlplane.background.EveryFarm;
import freehold.controlplane.fleet.FleetScaling;
import freehold.controlplane.schedule.Topics;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.scaling.AutoScaling;
import freehold.domain.worker.WorkerKey;
import freehold.store.Page;
import freehold.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Background service: recommends a size for each fleet that scales, and sends away workers that it
 * has no use for (API: EVENT_BASED_AUTO_SCALING). While nothing changes it writes nothing. Several
 * nodes may do it at once: a recommendation is written only over the one it was made from, and who
 * is sent away is judged under the worker's lock.
 */
public final class ScaleFleets {
    /** How many workers one command sends away. */
    private static final int SLICE = 32;

    private static final int PAGE = 100;

    private final Store store;
    private final Wakeups wakeups;

    public ScaleFleets(Store store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    /** Judges every fleet once, and returns how many recommendations changed. */
    public int runOnce(Instant now) {
        return EveryFarm.of(store).stream().mapToInt(farm -> scale(farm, now)).sum();
    }

    private int scale(FarmId farm, Instant now) {
        int changed = 0;
        List<Fleet> page = page(farm, Optional.empty());
        while (!page.isEmpty()) {
            for (Fleet fleet : page) {
                changed += scale(fleet, now) ? 1 : 0;
            }
            page = page(farm, Optional.of(page.getLast().id().value()));
        }
        return changed;
    }

    private List<Fleet> page(FarmId farm, Optional<String> after) {
        return store.read(reading -> reading.fleets().list(farm, new Page(after, PAGE)));
    }

    private boolean scale(Fleet fleet, Instant now) {
        return fleet.status() == FleetStatus.ACTIVE
                && FleetScaling.of(fleet).map(rules -> scale(fleet, rules, now)).orElse(false);
    }

    private boolean scale(Fleet fleet, AutoScaling rules, Instant now) {
        FleetJudgement judged =
                store.read(reading -> FleetJudgement.of(reading, fleet, rules, now));
        boolean stands = !judged.isNew() || recommend(fleet, judged);
        if (stands) {
            sendAway(fleet, judged);
        }
        return stands && judged.isNew();
    }

    /** Whether it was still made from what is kept, and is kept now itself. */
    private boolean recommend(Fleet fleet, FleetJudgement judged) {
        return store.write(
                Optional.of(fleet.farm()),
                tx -> {
                    boolean stands =
                            tx.fleets().find(fleet.farm(), fleet.id()).isPresent()
                                    && FleetJudgement.before(tx, fleet).equals(judged.before());
                    if (stands) {
                        tx.fleetSizes().put(judged.now());
                    }
                    return stands;
                });
    }

    private void sendAway(Fleet fleet, FleetJudgement judged) {
        List<WorkerKey> leaving =
                judged.leaving().stream()
                        .map(worker -> new WorkerKey(fleet.farm(), fleet.id(), worker))
                        .toList();
        for (int from = 0; from < leaving.size(); from += SLICE) {
            List<WorkerKey> slice = leaving.subList(from, Math.min(leaving.size(), from + SLICE));
            store.write(Optional.of(fleet.farm()), new Dismissal(fleet, slice))
                    .forEach(worker -> wakeups.wake(Topics.of(worker.id())));
        }
    }
}
