package freehold.controlplane.log;

import freehold.controlplane.access.CallContext;
import freehold.protocol.Document;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of CloudWatch Logs that agents and clients of a farm need (API: Logs_20140328). */
public final class CloudWatchLogs {
    private final Map<String, LogsOperation> operations;

    public CloudWatchLogs(LogStore logs, InstantSource clock) {
        this.operations =
                Map.of(
                        "PutLogEvents", new PutLogEvents(logs, clock),
                        "GetLogEvents", new GetLogEvents(logs),
                        "CreateLogGroup", new CreateLogGroup(logs),
                        "CreateLogStream", new CreateLogStream(logs),
                        "DescribeLogStreams", new DescribeLogStreams(logs));
    }

    /** The names of the operations there are. */
    public Set<String> operations() {
        return operations.keySet();
    }

    /**
     * Answers one call.
     *
     * @param operation what follows {@code Logs_20140328.} in the field X-Amz-Target
     * @throws LogsFault if it is refused
     */
    public Document call(String operation, Document input, CallContext context) {
        return Optional.ofNullable(operations.get(operation))
                .orElseThrow(() -> LogsFault.unknown(operation))
                .handle(LogInput.of(input), context);
    }
}
