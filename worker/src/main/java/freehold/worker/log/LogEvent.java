package freehold.worker.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One line of a log and when it was written. */
public record LogEvent(Instant timestamp, String message) {
    /** What every event costs beside its text, by the rules of PutLogEvents. */
    private static final int OVERHEAD = 26;

    /** What the event counts towards the size of a batch, in bytes. */
    int cost() {
        return message.getBytes(StandardCharsets.UTF_8).length + OVERHEAD;
    }
}
