package freehold.controlplane.batch;

import freehold.protocol.ServiceException;
import freehold.store.StoreOverloaded;
import java.util.Optional;
import java.util.function.Supplier;

/** What one item of a batch came to. */
public sealed interface Item<T> {
    /** The item's own answer. */
    record Done<T>(T answer) implements Item<T> {}

    /**
     * Why the item has none.
     *
     * @param code the error's shape name, one of those that the batch operations declare
     */
    record Refused<T>(String code, String message) implements Item<T> {}

    /** Carries out one item. Faults are not an item's: they end the call. */
    static <T> Item<T> of(Supplier<T> work) {
        try {
            return new Done<>(work.get());
        } catch (ServiceException refusal) {
            return new Refused<>(
                    refusal.errorType(), Optional.ofNullable(refusal.getMessage()).orElse(""));
        } catch (StoreOverloaded overloaded) {
            return new Refused<>(
                    "ThrottlingException", "The server is busy; try this item again later.");
        }
    }
}
