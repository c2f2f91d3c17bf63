package freehold.controlplane.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a batch of look-ups came to, both in the order asked for.
 *
 * @param items what was found; twice what was asked for twice
 * @param errors why the others cannot be shown
 */
public record Found<T, E>(List<T> items, List<E> errors) {
    public Found {
        items = List.copyOf(items);
        errors = List.copyOf(errors);
    }

    /** Says of what was asked for why it cannot be shown. */
    public interface Refusal<I, E> {
        E of(I identifier, String code, String message);
    }

    /** Looks everything up, each by itself. */
    public static <I, T, E> Found<T, E> of(
            List<I> identifiers, Function<I, T> find, Refusal<I, E> refusal) {
        List<T> items = new ArrayList<>();
        List<E> errors = new ArrayList<>();
        for (I identifier : identifiers) {
            switch (Item.of(() -> find.apply(identifier))) {
                case Item.Done<T>(T found) -> items.add(found);
                case Item.Refused<T>(String code, String message) ->
                        errors.add(refusal.of(identifier, code, message));
            }
        }
        return new Found<>(items, errors);
    }
}
