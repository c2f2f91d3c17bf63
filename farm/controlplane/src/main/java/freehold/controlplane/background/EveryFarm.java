package freehold.controlplane.background;

import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import freehold.store.Page;
import freehold.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks over the farms there are. */
public final class EveryFarm {
    private static final int PAGE = 100;

    private EveryFarm() {}

    /** All farms, in order of their creation. */
    public static List<FarmId> of(Store store) {
        List<FarmId> all = new ArrayList<>();
        List<Farm> page = page(store, Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(farm -> all.add(farm.id()));
            page = page(store, Optional.of(page.getLast().id().value()));
        }
        return all;
    }

    private static List<Farm> page(Store store, Optional<String> after) {
        return store.read(reading -> reading.farms().list(new Page(after, PAGE)));
    }
}
