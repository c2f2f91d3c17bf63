package freehold.controlplane.log;

import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonObject;
import java.util.Map;

/** {@code CreateLogGroup}: makes a group; for administrators, as farms make their own. */
final class CreateLogGroup implements LogsOperation {
    private final LogStore logs;

    CreateLogGroup(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Document handle(LogInput input, CallContext context) {
        String group = input.group();
        if (!(context.caller() instanceof Caller.Administrator)) {
            throw LogsFault.denied(context.caller().principal(), "CreateLogGroup", group);
        }
        if (!logs.createGroup(group)) {
            throw LogsFault.exists("The log group '" + group + "'");
        }
        return new JsonObject(Map.of());
    }
}
