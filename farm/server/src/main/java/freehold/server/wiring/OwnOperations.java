package freehold.server.wiring;

import freehold.api.extension.ExplainOperation;
import freehold.api.extension.FreeholdOperations;
import freehold.api.extension.GetCallerOperation;
import freehold.controlplane.access.CallContext;

/** The table of the operations that are Freehold's own. */
record OwnOperations(
        GetCallerOperation<CallContext> getCaller, ExplainOperation<CallContext> explain)
        implements FreeholdOperations<CallContext> {}
