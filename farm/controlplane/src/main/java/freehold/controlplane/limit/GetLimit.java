package freehold.controlplane.limit;

import freehold.api.GetLimitOperation;
import freehold.api.GetLimitRequest;
import freehold.api.GetLimitResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.store.Store;

/** {@code GET …/limits/{limitId}}: one limit, and how much of it sessions hold now. */
public final class GetLimit implements GetLimitOperation<CallContext> {
    private final Store store;

    public GetLimit(Store store) {
        this.store = store;
    }

    @Override
    public GetLimitResponse handle(GetLimitRequest request, CallContext context) {
        var key = new LimitKey(new FarmId(request.farmId()), new LimitId(request.limitId()));
        return LimitViews.whole(store.read(tx -> Existing.limit(tx, key)));
    }
}
