package freehold.store;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param after the key of the last item of the page before; absent for the first page
 * @param limit at most so many items; ask for one more than shown to know whether there are more
 */
public record Page(Optional<String> after, int limit) {
    public Page {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least 1 item, not " + limit);
        }
    }

    public static Page first(int limit) {
        return new Page(Optional.empty(), limit);
    }
}
