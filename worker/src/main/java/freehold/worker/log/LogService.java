package freehold.worker.log;

import java.util.List;

/** Takes batches of log events: the PutLogEvents call of CloudWatch Logs. */
@FunctionalInterface
public interface LogService extends AutoCloseable {
    /**
     * Appends the events, oldest first. They are in the log once this returns.
     *
     * @throws LogRefused if they are not, or nobody knows; the same batch may be put again
     */
    void put(LogDestination destination, List<LogEvent> events);

    /** Closes the connections; by default there are none. */
    @Override
    default void close() {}
}
