package freehold.controlplane.limit;

import freehold.api.CreateLimitOperation;
import freehold.api.CreateLimitRequest;
import freehold.api.CreateLimitResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/** {@code POST …/limits}: a new limit, which no queue uses yet. */
public final class CreateLimit implements CreateLimitOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Ids ids;

    public CreateLimit(Store store, Idempotency idempotency, Ids ids) {
        this.store = store;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @Override
    public CreateLimitResponse handle(CreateLimitRequest request, CallContext context) {
        LimitRules.checkedMaxCount(request.maxCount());
        var call =
                idempotency.call(
                        context,
                        "CreateLimit",
                        request.clientToken(),
                        request,
                        CreateLimitRequest.SHAPE,
                        CreateLimitResponse.SHAPE);
        var key = new LimitKey(new FarmId(request.farmId()), LimitId.ofHex(ids.next()));
        return store.write(
                Optional.of(key.farm()),
                tx -> call.once(tx, () -> create(tx, key, request, context)));
    }

    private static CreateLimitResponse create(
            Transaction tx, LimitKey key, CreateLimitRequest request, CallContext context) {
        Existing.farm(tx, key.farm());
        tx.limits()
                .insert(
                        new Limit(
                                key,
                                request.displayName(),
                                request.description().orElse(""),
                                request.amountRequirementName(),
                                request.maxCount(),
                                0,
                                Audit.created(tx.now(), context.caller().principal())));
        return CreateLimitResponse.builder().limitId(key.id().value()).build();
    }
}
