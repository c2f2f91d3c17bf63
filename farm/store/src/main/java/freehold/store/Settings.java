package freehold.store;

import java.util.Optional;

/** Facts of the installation that are fixed at its first start, such as the account id. */
public interface Settings {
    Optional<String> find(String name);

    /** What a command can also do. */
    interface Writable extends Settings {
        /** Sets {@code name} unless it is set, and returns what it is now. */
        String putIfAbsent(String name, String value);
    }
}
