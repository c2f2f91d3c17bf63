package freehold.controlplane.log;

import freehold.controlplane.access.CallContext;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** {@code PutLogEvents}: adds lines to a stream, within CloudWatch Logs' bounds of a batch. */
final class PutLogEvents implements LogsOperation {
    private static final int MOST_EVENTS = 10_000;
    private static final int MOST_BYTES = 1_048_576;
    private static final int OVERHEAD = 26;
    private static final int LONGEST_EVENT = 1_048_576;

    private final LogStore logs;
    private final InstantSource clock;

    PutLogEvents(LogStore logs, InstantSource clock) {
        this.logs = logs;
        this.clock = clock;
    }

    @Override
    public Document handle(LogInput input, CallContext context) {
        LogStream stream = input.stream();
        long now = clock.millis();
        List<LogEvent> events =
                input.list("logEvents").stream()
                        .map(it -> new LogEvent(it.number("timestamp"), now, it.text("message")))
                        .toList();
        check(events);
        String owner = logs.owner(stream).orElseThrow(() -> LogsFault.noStream(stream));
        if (!LogAccess.mayWrite(context.caller(), owner)) {
            throw LogsFault.denied(context.caller().principal(), "PutLogEvents", stream.group());
        }
        logs.append(stream, events);
        return new JsonObject(Map.of());
    }

    private static void check(List<LogEvent> events) {
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw LogsFault.invalid("logEvents should hold 1 to " + MOST_EVENTS + " events.");
        }
        long bytes = 0;
        long last = Long.MIN_VALUE;
        for (LogEvent event : events) {
            int size = event.message().getBytes(StandardCharsets.UTF_8).length + OVERHEAD;
            if (size > LONGEST_EVENT) {
                throw LogsFault.invalid("An event should be at most " + LONGEST_EVENT + " bytes.");
            }
            if (event.timestamp() < last) {
                throw LogsFault.invalid("Log events in a single call must be in order of time.");
            }
            last = event.timestamp();
            bytes += size;
        }
        if (bytes > MOST_BYTES) {
            throw LogsFault.invalid(
                    "The batch of " + bytes + " bytes exceeds " + MOST_BYTES + " bytes.");
        }
    }
}
