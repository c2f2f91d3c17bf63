package freehold.controlplane.scaling;

import freehold.controlplane.background.EveryFarm;
import freehold.controlplane.fleet.FleetScaling;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.scaling.FleetSize;
import freehold.domain.scaling.Headcount;
import freehold.store.Page;
import freehold.store.Reading;
import freehold.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Background service: has workers started where a fleet has fewer than is recommended. Workers that
 * somebody else started count as well.
 */
public final class ProvideWorkers {
    private static final int PAGE = 100;

    private final Store store;
    private final Provisioner provisioner;

    public ProvideWorkers(Store store, Provisioner provisioner) {
        this.store = store;
        this.provisioner = provisioner;
    }

    /** Looks at each fleet once, and returns how many workers were started. */
    public int runOnce(Instant now) {
        return EveryFarm.of(store).stream().mapToInt(this::provide).sum();
    }

    private int provide(FarmId farm) {
        int started = 0;
        List<Fleet> page = page(farm, Optional.empty());
        while (!page.isEmpty()) {
            for (Fleet fleet : page) {
                started += provide(fleet);
            }
            page = page(farm, Optional.of(page.getLast().id().value()));
        }
        return started;
    }

    private List<Fleet> page(FarmId farm, Optional<String> after) {
        return store.read(reading -> reading.fleets().list(farm, new Page(after, PAGE)));
    }

    private int provide(Fleet fleet) {
        if (!provisioner.provides(fleet.id()) || FleetScaling.of(fleet).isEmpty()) {
            return 0;
        }
        Provisioner.Provided provided = provisioner.look(fleet.farm(), fleet.id());
        tell(fleet, provided.trouble());
        int missing = store.read(reading -> missing(reading, fleet, provided));
        return missing > 0 ? provisioner.start(fleet.farm(), fleet.id(), missing) : 0;
    }

    /** Explanations ask the store, on whatever node. */
    private void tell(Fleet fleet, Optional<String> trouble) {
        Optional<String> told =
                store.read(reading -> reading.fleetSizes().trouble(fleet.farm(), fleet.id()));
        if (!told.equals(trouble)) {
            store.write(
                    Optional.of(fleet.farm()),
                    tx -> {
                        tx.fleetSizes().setTrouble(fleet.farm(), fleet.id(), trouble);
                        return trouble;
                    });
        }
    }

    /** A worker that broke off may be counted as there still, until it is judged silent. */
    private static int missing(Reading reading, Fleet fleet, Provisioner.Provided provided) {
        int target =
                reading.fleetSizes()
                        .find(fleet.farm(), fleet.id())
                        .map(FleetSize::target)
                        .orElse(0);
        int known =
                Headcount.of(reading.fleetSizes().workers(fleet.farm(), fleet.id())).present()
                        - provided.broken();
        return target - Math.max(provided.running(), known);
    }
}
