package freehold.protocol.shape;

import org.jspecify.annotations.Nullable;

/** Tells a builder's caller which required member is not set. */
public final class Presence {

    private Presence() {}

    /**
     * The value, which must be there.
     *
     * @throws IllegalStateException if it is not
     */
    public static <V> V required(@Nullable V value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " is required and not set");
        }
        return value;
    }
}
