package freehold.client;

import java.time.Duration;
import java.util.Optional;

/**
 * How long and how often a client tries.
 *
 * @param connectTimeout for opening a connection
 * @param readTimeout for the whole answer
 * @param maxAttempts how often a request is sent; empty if the environment decides
 */
record Patience(Duration connectTimeout, Duration readTimeout, Optional<Integer> maxAttempts) {

    static final Patience USUAL =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(60), Optional.empty());

    Patience connecting(Duration timeout) {
        return new Patience(timeout, readTimeout, maxAttempts);
    }

    Patience reading(Duration timeout) {
        return new Patience(connectTimeout, timeout, maxAttempts);
    }

    Patience trying(int attempts) {
        return new Patience(connectTimeout, readTimeout, Optional.of(attempts));
    }
}
