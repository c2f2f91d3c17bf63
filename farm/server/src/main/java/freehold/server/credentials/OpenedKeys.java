package freehold.server.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Long-lived keys that were looked up and opened a moment ago. A key that is taken from the table,
 * on whatever node, is refused everywhere within {@link #FOR}; one that is not in the table is
 * never remembered. When the memory is full it starts anew.
 */
final class OpenedKeys {
    /** So long a key is known without another look at the table. */
    static final Duration FOR = Duration.ofSeconds(1);

    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    private record Opened(KeyRing.Known key, Instant at) {}

    OpenedKeys(InstantSource clock) {
        this.clock = clock;
    }

    /** The key, by {@code lookup} unless it is remembered. */
    Optional<KeyRing.Known> find(String accessKeyId, Supplier<Optional<KeyRing.Known>> lookup) {
        Instant now = clock.instant();
        Opened known = opened.get(accessKeyId);
        if (known != null && !now.isBefore(known.at()) && now.isBefore(known.at().plus(FOR))) {
            return Optional.of(known.key());
        }
        Optional<KeyRing.Known> found = lookup.get();
        if (opened.size() >= REMEMBERED) {
            opened.clear();
        }
        found.ifPresentOrElse(
                key -> opened.put(accessKeyId, new Opened(key, now)),
                () -> opened.remove(accessKeyId));
        return found;
    }
}
