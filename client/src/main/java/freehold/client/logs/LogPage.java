package freehold.client.logs;

import java.util.List;

/**
 * Some events of a stream, in order.
 *
 * @param events the events; may be none although there are more
 * @param nextForwardToken stands for what follows; the same as the one asked with when nothing does
 * @param nextBackwardToken stands for what comes before; likewise
 */
public record LogPage(List<LogEvent> events, String nextForwardToken, String nextBackwardToken) {
    public LogPage {
        events = List.copyOf(events);
    }
}
