package freehold.client.process;

import java.util.Optional;

/** Gives the environment variables that AWS clients look at. */
@FunctionalInterface
public interface Environment {

    /** The value of a variable; empty when it is not set or set to nothing. */
    Optional<String> variable(String name);

    /** Whether a variable says {@code true}; empty when it is not set. */
    default Optional<Boolean> flag(String name) {
        return variable(name).map("true"::equalsIgnoreCase);
    }
}
