package freehold.controlplane.farm;

import freehold.api.CreateFarmOperation;
import freehold.api.CreateFarmRequest;
import freehold.api.CreateFarmResponse;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Map;
import java.util.Optional;

/** {@code POST …/farms}: a new, empty farm. */
public final class CreateFarm implements CreateFarmOperation<CallContext> {
    private static final float NORMAL_COST = 1;

    private final Store store;
    private final Idempotency idempotency;
    private final Ids ids;

    public CreateFarm(Store store, Idempotency idempotency, Ids ids) {
        this.store = store;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @Override
    public CreateFarmResponse handle(CreateFarmRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "CreateFarm",
                        request.clientToken(),
                        request,
                        CreateFarmRequest.SHAPE,
                        CreateFarmResponse.SHAPE);
        var id = FarmId.ofHex(ids.next());
        return store.write(
                Optional.of(id), tx -> call.once(tx, () -> create(tx, id, request, context)));
    }

    private static CreateFarmResponse create(
            Transaction tx, FarmId id, CreateFarmRequest request, CallContext context) {
        tx.farms()
                .insert(
                        new Farm(
                                id,
                                request.displayName(),
                                request.description().orElse(""),
                                request.kmsKeyArn(),
                                request.costScaleFactor().orElse(NORMAL_COST),
                                request.tags().orElse(Map.of()),
                                Audit.created(tx.now(), context.caller().principal())));
        return CreateFarmResponse.builder().farmId(id.value()).build();
    }
}
