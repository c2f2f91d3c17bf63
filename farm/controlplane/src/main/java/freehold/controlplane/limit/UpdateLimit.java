package freehold.controlplane.limit;

import freehold.api.UpdateLimitOperation;
import freehold.api.UpdateLimitRequest;
import freehold.api.UpdateLimitResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.schedule.Topics;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PATCH …/limits/{limitId}}: changes what is given and keeps the rest. A maxCount below what
 * is in use stops nothing: no new session takes units until enough have ended.
 */
public final class UpdateLimit implements UpdateLimitOperation<CallContext> {
    private static final UpdateLimitResponse DONE = UpdateLimitResponse.builder().build();

    private final Store store;
    private final Wakeups wakeups;

    public UpdateLimit(Store store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    @Override
    public UpdateLimitResponse handle(UpdateLimitRequest request, CallContext context) {
        request.maxCount().ifPresent(LimitRules::checkedMaxCount);
        var key = new LimitKey(new FarmId(request.farmId()), new LimitId(request.limitId()));
        Set<String> toWake =
                store.write(
                        Optional.of(key.farm()),
                        new OnLimit<>(
                                key, tx -> update(tx, Existing.limit(tx, key), request, context)));
        toWake.forEach(wakeups::wake);
        return DONE;
    }

    private static Set<String> update(
            Transaction tx, Limit limit, UpdateLimitRequest request, CallContext context) {
        tx.limits()
                .update(
                        new Limit(
                                limit.key(),
                                request.displayName().orElse(limit.displayName()),
                                request.description().orElse(limit.description()),
                                limit.amountRequirementName(),
                                request.maxCount().orElse(limit.maxCount()),
                                limit.currentCount(),
                                limit.audit().updated(tx.now(), context.caller().principal())));
        return Topics.ofLimit(tx, limit.key());
    }
}
