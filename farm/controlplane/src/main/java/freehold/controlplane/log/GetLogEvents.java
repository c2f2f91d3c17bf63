package freehold.controlplane.log;

import freehold.controlplane.access.CallContext;
import freehold.controlplane.log.LogStore.Page;
import freehold.controlplane.log.LogStore.Place;
import freehold.controlplane.log.LogStore.Query;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GetLogEvents}: a page of a stream and the tokens of the pages beside it. A reader is at an
 * end when it gets the token back that it sent (API: GetLogEvents).
 */
final class GetLogEvents implements LogsOperation {
    private static final int MOST_EVENTS = 10_000;

    private final LogStore logs;

    GetLogEvents(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Document handle(LogInput input, CallContext context) {
        LogStream stream = input.stream();
        String owner = logs.owner(stream).orElseThrow(() -> LogsFault.noStream(stream));
        if (!LogAccess.mayRead(context.caller(), stream, owner)) {
            throw LogsFault.denied(context.caller().principal(), "GetLogEvents", stream.group());
        }
        return answer(logs.read(stream, query(input)));
    }

    private static Query query(LogInput input) {
        Optional<String> token = input.optionalText("nextToken");
        boolean forward = token.map(it -> it.startsWith("f/")).orElse(input.flag("startFromHead"));
        Place from =
                token.map(GetLogEvents::place)
                        .orElse(forward ? new Place.Start() : new Place.End());
        return new Query(
                from,
                forward,
                input.optionalNumber("startTime").orElse(Long.MIN_VALUE),
                input.optionalNumber("endTime").orElse(Long.MAX_VALUE),
                input.limit("limit", MOST_EVENTS));
    }

    private static Place place(String token) {
        if (!token.matches("[fb]/[0-9]{1,18}")) {
            throw LogsFault.invalid("The specified nextToken is invalid.");
        }
        return new Place.At(Long.parseLong(token, 2, token.length(), 10));
    }

    private static Document answer(Page page) {
        Map<String, Document> members = new LinkedHashMap<>();
        List<Document> events = page.events().stream().map(GetLogEvents::event).toList();
        members.put("events", new JsonArray(events));
        members.put("nextForwardToken", new JsonString("f/" + page.end()));
        members.put("nextBackwardToken", new JsonString("b/" + page.start()));
        return new JsonObject(members);
    }

    private static Document event(LogEvent event) {
        Map<String, Document> members = new LinkedHashMap<>();
        members.put("timestamp", new JsonNumber(BigDecimal.valueOf(event.timestamp())));
        members.put("message", new JsonString(event.message()));
        members.put("ingestionTime", new JsonNumber(BigDecimal.valueOf(event.ingestedAt())));
        return new JsonObject(members);
    }
}
