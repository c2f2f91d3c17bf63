package freehold.server.wiring;

import freehold.controlplane.access.CallContext;
import freehold.controlplane.log.CloudWatchLogs;
import freehold.protocol.Document;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import freehold.server.http.JsonOperation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts the operations of CloudWatch Logs behind the listener: documents on one side, bytes on the
 * other.
 */
final class LogsCalls {
    private LogsCalls() {}

    static Map<String, JsonOperation> of(CloudWatchLogs logs) {
        return logs.operations().stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                name -> (json, context) -> call(logs, name, json, context)));
    }

    private static byte[] call(CloudWatchLogs logs, String name, byte[] json, CallContext context) {
        String text = json.length == 0 ? "{}" : new String(json, StandardCharsets.UTF_8);
        Document input = Json.read(DocumentShape.DOCUMENT, text);
        Document output = logs.call(name, input, context);
        return Json.write(DocumentShape.DOCUMENT, output).getBytes(StandardCharsets.UTF_8);
    }
}
