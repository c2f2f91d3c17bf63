package freehold.controlplane.log;

/**
 * One line of a log.
 *
 * @param timestamp milliseconds since 1970, as its writer says
 * @param ingestedAt milliseconds since 1970, when it was taken
 */
public record LogEvent(long timestamp, long ingestedAt, String message) {}
