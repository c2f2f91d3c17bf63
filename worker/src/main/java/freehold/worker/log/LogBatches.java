package freehold.worker.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts log events into batches that PutLogEvents takes: at most 10,000 events and 1,048,576 bytes,
 * in the order of their times, no event without text or longer than 256,000 bytes.
 */
final class LogBatches {
    static final int EVENTS = 10_000;
    static final int BYTES = 1_048_576;
    static final int EVENT_BYTES = 256_000;

    private LogBatches() {}

    static List<List<LogEvent>> of(List<LogEvent> events) {
        List<List<LogEvent>> batches = new ArrayList<>();
        List<LogEvent> batch = new ArrayList<>();
        int bytes = 0;
        List<LogEvent> ready =
                events.stream()
                        .flatMap(LogBatches::split)
                        .sorted(Comparator.comparing(LogEvent::timestamp))
                        .toList();
        for (LogEvent event : ready) {
            int cost = event.cost();
            if (batch.size() == EVENTS || bytes + cost > BYTES) {
                batches.add(List.copyOf(batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(event);
            bytes += cost;
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }

    private static Stream<LogEvent> split(LogEvent event) {
        String message = event.message();
        if (message.isEmpty()) {
            return Stream.of(new LogEvent(event.timestamp(), " "));
        }
        // No character takes more than three bytes per UTF-16 unit, so most lines need no counting.
        if (message.length() * 3L <= EVENT_BYTES
                || message.getBytes(StandardCharsets.UTF_8).length <= EVENT_BYTES) {
            return Stream.of(event);
        }
        List<LogEvent> pieces = new ArrayList<>();
        for (int start = 0; start < message.length(); ) {
            int end = Math.min(message.length(), start + EVENT_BYTES / 3);
            if (end < message.length() && Character.isHighSurrogate(message.charAt(end - 1))) {
                end--;
            }
            pieces.add(new LogEvent(event.timestamp(), message.substring(start, end)));
            start = end;
        }
        return pieces.stream();
    }
}
