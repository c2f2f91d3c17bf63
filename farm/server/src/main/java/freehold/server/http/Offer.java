package freehold.server.http;

import freehold.controlplane.access.Access;
import freehold.controlplane.access.Account;
import freehold.controlplane.access.CallContext;
import freehold.protocol.BoundOperation;
import java.util.List;
import java.util.Map;

/**
 * What is to be had behind the listener.
 *
 * @param version of this server, as {@code /version} shows it
 * @param account whom callers belong to
 * @param access asked before every operation
 * @param operations those of the model
 * @param logs those of CloudWatch Logs by name, such as {@code PutLogEvents}
 */
public record Offer(
        String version,
        Account account,
        Access access,
        List<BoundOperation<CallContext>> operations,
        Map<String, JsonOperation> logs) {
    public Offer {
        operations = List.copyOf(operations);
        logs = Map.copyOf(logs);
    }
}
