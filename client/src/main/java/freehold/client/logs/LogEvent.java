package freehold.client.logs;

import java.time.Instant;

/**
 * One line of a log.
 *
 * @param timestamp when it was written, to the millisecond
 * @param message its text, not empty
 */
public record LogEvent(Instant timestamp, String message) {}
