package freehold.worker.log;

/** A stream of the farm's logs, by the names that the farm gave. */
public record LogDestination(String group, String stream) {}
