package freehold.client.logs;

import freehold.client.Calls;
import freehold.client.ClientBuilder;
import freehold.client.endpoint.ServiceName;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes and reads the logs of workers and sessions: the calls of CloudWatch Logs that this needs,
 * in AWS JSON 1.1.
 *
 * <p>Errors are thrown as {@link freehold.protocol.ServiceException}, the lack of an answer as
 * {@link freehold.client.ClientFailure}.
 */
public final class LogsClient implements AutoCloseable {

    private static final ServiceName SERVICE = new ServiceName("logs", "logs", "cloudwatch_logs");
    private static final String TARGET = "Logs_20140328.";

    private final Calls calls;
    private final JsonCalls json;

    private LogsClient(Calls calls) {
        this.calls = calls;
        this.json = new JsonCalls(calls, TARGET);
    }

    /** A client as environment variables and profiles configure it. */
    public static LogsClient create() {
        return builder().build();
    }

    /** A builder of clients with everything left to environment and profile. */
    public static ClientBuilder<LogsClient> builder() {
        return ClientBuilder.of(SERVICE, LogsClient::new);
    }

    /**
     * Appends events to a stream; they are in the log once this returns.
     *
     * @param events the oldest first: at most 10,000, together at most 1 MiB with 26 bytes for each
     */
    public void putLogEvents(String group, String stream, List<LogEvent> events) {
        Map<String, Document> input = stream(group, stream);
        input.put("logEvents", new JsonArray(events.stream().map(LogsClient::document).toList()));
        json.call("PutLogEvents", new JsonObject(input));
    }

    /**
     * One page of a stream, from its beginning or from where a token stands.
     *
     * @param request what to read
     */
    public LogPage getLogEvents(LogRequest request) {
        Map<String, Document> input = stream(request.group(), request.stream());
        request.token().ifPresent(token -> input.put("nextToken", JsonMembers.text(token)));
        request.from().ifPresent(from -> input.put("startTime", JsonMembers.millis(from)));
        request.to().ifPresent(to -> input.put("endTime", JsonMembers.millis(to)));
        request.limit().ifPresent(limit -> input.put("limit", JsonMembers.number(limit)));
        input.put("startFromHead", new Document.JsonBoolean(true));
        JsonMembers page = json.call("GetLogEvents", new JsonObject(input));
        return new LogPage(
                page.list("events").stream().map(LogsClient::event).toList(),
                page.string("nextForwardToken"),
                page.string("nextBackwardToken"));
    }

    /** All events of a stream that a request asks for, page after page until nothing follows. */
    public Stream<LogEvent> events(LogRequest request) {
        return Stream.iterate(
                        Optional.of(getLogEvents(request)),
                        Optional::isPresent,
                        page -> page.flatMap(last -> following(request, last)))
                .flatMap(page -> page.orElseThrow().events().stream());
    }

    /** The next page; empty when its token is its predecessor's, which marks the end. */
    private Optional<LogPage> following(LogRequest request, LogPage last) {
        LogPage next = getLogEvents(request.after(last.nextForwardToken()));
        boolean isEnd =
                next.events().isEmpty() && next.nextForwardToken().equals(last.nextForwardToken());
        return isEnd ? Optional.empty() : Optional.of(next);
    }

    private static Map<String, Document> stream(String group, String stream) {
        Map<String, Document> input = new LinkedHashMap<>();
        input.put("logGroupName", JsonMembers.text(group));
        input.put("logStreamName", JsonMembers.text(stream));
        return input;
    }

    private static Document document(LogEvent event) {
        Map<String, Document> members = new LinkedHashMap<>();
        members.put("timestamp", JsonMembers.millis(event.timestamp()));
        members.put("message", JsonMembers.text(event.message()));
        return new JsonObject(members);
    }

    private static LogEvent event(JsonMembers members) {
        return new LogEvent(
                Instant.ofEpochMilli(members.integer("timestamp")), members.string("message"));
    }

    /** Closes the connections; calls under way fail. */
    @Override
    public void close() {
        calls.close();
    }
}
