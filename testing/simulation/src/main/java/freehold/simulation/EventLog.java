package freehold.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** What happened, in order: counted by kind, hashed as a whole, its last lines kept. */
final class EventLog {
    private static final int KEPT = 400;

    private final InstantSource clock;
    private final MessageDigest digest = sha256();
    private final Map<String, Long> counts = new TreeMap<>();
    private final AtomicLong events = new AtomicLong();
    private final Deque<String> last = new ArrayDeque<>();

    EventLog(InstantSource clock) {
        this.clock = clock;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Notes something that counts as an event of its kind. */
    void note(String kind, String text) {
        events.incrementAndGet();
        noteInPassing(kind, text);
    }

    /** Notes something that happens all the time and is no event: a heartbeat without news. */
    void noteInPassing(String kind, String text) {
        counts.merge(kind, 1L, Long::sum);
        String line = clock.instant() + " " + kind + ": " + text;
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        last.addLast(line);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
    }

    /** How many events there were. */
    long events() {
        return events.get();
    }

    /** How often each kind of thing happened. */
    Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** The last lines, oldest first. */
    List<String> last() {
        return List.copyOf(last);
    }

    /** The hash of all lines; nothing can be noted afterwards. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
