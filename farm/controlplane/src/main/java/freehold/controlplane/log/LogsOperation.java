package freehold.controlplane.log;

import freehold.controlplane.access.CallContext;
import freehold.protocol.Document;

/** One call of CloudWatch Logs. */
@FunctionalInterface
interface LogsOperation {
    Document handle(LogInput input, CallContext context);
}
