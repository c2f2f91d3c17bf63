package freehold.store;

import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import java.util.List;
import java.util.Optional;

/** Farms. */
public interface Farms {
    Optional<Farm> find(FarmId id);

    /** In order of creation; a page's key is the farm's id. */
    List<Farm> list(Page page);

    /**
     * Which kinds of resource the farm still holds ("queue", "fleet", "storage-profile"); empty
     * when it can be deleted.
     */
    List<String> holds(FarmId id);

    /** What a command can also do. */
    interface Writable extends Farms {
        void insert(Farm farm);

        void update(Farm farm);

        void delete(FarmId id);
    }
}
