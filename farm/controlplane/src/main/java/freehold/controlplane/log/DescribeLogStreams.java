package freehold.controlplane.log;

import freehold.controlplane.access.CallContext;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code DescribeLogStreams}: the streams of a group by name, page by page. */
final class DescribeLogStreams implements LogsOperation {
    private static final int MOST_STREAMS = 50;

    private final LogStore logs;

    DescribeLogStreams(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Document handle(LogInput input, CallContext context) {
        String group = input.group();
        if (!LogAccess.mayList(context.caller(), group)) {
            throw LogsFault.denied(context.caller().principal(), "DescribeLogStreams", group);
        }
        if (!logs.hasGroup(group)) {
            throw LogsFault.noGroup(group);
        }
        if (input.optionalText("orderBy").map(it -> !it.equals("LogStreamName")).orElse(false)) {
            throw LogsFault.invalid("orderBy should be LogStreamName.");
        }
        int limit = input.limit("limit", MOST_STREAMS);
        List<String> names =
                logs.streams(
                        group,
                        input.optionalText("logStreamNamePrefix").orElse(""),
                        input.optionalText("nextToken"),
                        limit + 1);
        return answer(names, limit);
    }

    private static Document answer(List<String> names, int limit) {
        List<String> shown = names.stream().limit(limit).toList();
        List<Document> streams =
                shown.stream()
                        .<Document>map(name ->
                                new JsonObject(Map.of("logStreamName", new JsonString(name))))
                        .toList();
        Map<String, Document> members = new LinkedHashMap<>();
        members.put("logStreams", new JsonArray(streams));
        if (names.size() > limit) {
            members.put("nextToken", new JsonString(shown.getLast()));
        }
        return new JsonObject(members);
    }
}
