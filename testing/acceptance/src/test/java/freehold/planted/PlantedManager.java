package freehold.planted;

import freehold.domain.Ids;
import freehold.planted.inner.PlantedInside;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Breaks every rule once, so that a test can see the rules find it. Its package is one that nobody
 * looks at otherwise, and is not null-marked on purpose.
 */
public final class PlantedManager {
    private @Nullable Instant last;

    /** Looks at the clock by itself, and keeps what it saw. */
    public Ids turn(Ids ids) {
        last = Instant.now();
        return ids;
    }

    /** Knows of a database. */
    public boolean isKnown(Exception failure) {
        return failure instanceof SQLException && last != null;
    }

    /** Uses a package that uses this one. */
    public PlantedInside inside() {
        return new PlantedInside(this);
    }
}
