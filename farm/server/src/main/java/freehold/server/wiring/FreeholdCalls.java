package freehold.server.wiring;

import freehold.api.extension.ExplainOperation;
import freehold.api.extension.FreeholdOperations;
import freehold.api.extension.GetCallerOperation;
import freehold.api.extension.ListEventsOperation;
import freehold.controlplane.access.Account;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.caller.GetCaller;
import freehold.controlplane.event.EventViews;
import freehold.controlplane.event.ListEvents;

/** Each operation that is ours and not AWS's, built when it is asked for. */
record FreeholdCalls(
        Foundation on, Account account, String region, ExplainOperation<CallContext> explain)
        implements FreeholdOperations<CallContext> {
    @Override
    public GetCallerOperation<CallContext> getCaller() {
        return new GetCaller(account, region);
    }

    @Override
    public ListEventsOperation<CallContext> listEvents() {
        return new ListEvents(on.store(), new EventViews(account, region), on.clock());
    }
}
