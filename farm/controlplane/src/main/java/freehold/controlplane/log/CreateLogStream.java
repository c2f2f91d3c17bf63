package freehold.controlplane.log;

import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonObject;
import java.util.Map;

/**
 * {@code CreateLogStream}: makes a stream in a group that exists. A worker may make streams in its
 * fleet's group, which are its own.
 */
final class CreateLogStream implements LogsOperation {
    private final LogStore logs;

    CreateLogStream(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Document handle(LogInput input, CallContext context) {
        LogStream stream = input.stream();
        if (!mayCreate(context.caller(), stream)) {
            throw LogsFault.denied(context.caller().principal(), "CreateLogStream", stream.group());
        }
        if (!logs.hasGroup(stream.group())) {
            throw LogsFault.noGroup(stream.group());
        }
        if (!logs.create(stream, LogAccess.owner(context.caller()))) {
            throw LogsFault.exists("The log stream '" + stream.name() + "'");
        }
        return new JsonObject(Map.of());
    }

    private static boolean mayCreate(Caller caller, LogStream stream) {
        return switch (caller) {
            case Caller.Administrator _ -> true;
            case Caller.Worker worker ->
                    stream.group()
                                    .equals(
                                            "/aws/deadline/"
                                                    + worker.farmId()
                                                    + "/"
                                                    + worker.fleetId())
                            && stream.name().startsWith(worker.workerId());
            case Caller.User _, Caller.WorkerHost _, Caller.QueueRole _ -> false;
        };
    }
}
