package freehold.controlplane.storageprofile;

import freehold.api.CreateStorageProfileOperation;
import freehold.api.CreateStorageProfileRequest;
import freehold.api.CreateStorageProfileResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.FarmId;
import freehold.domain.storageprofile.OperatingSystemFamily;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.List;
import java.util.Optional;

/** {@code POST …/farms/{farmId}/storage-profiles}: a new profile, which no queue allows yet. */
public final class CreateStorageProfile implements CreateStorageProfileOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Ids ids;

    public CreateStorageProfile(Store store, Idempotency idempotency, Ids ids) {
        this.store = store;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @Override
    public CreateStorageProfileResponse handle(
            CreateStorageProfileRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "CreateStorageProfile",
                        request.clientToken(),
                        request,
                        CreateStorageProfileRequest.SHAPE,
                        CreateStorageProfileResponse.SHAPE);
        var id = StorageProfileId.ofHex(ids.next());
        return store.write(
                Optional.of(new FarmId(request.farmId())),
                tx -> call.once(tx, () -> create(tx, id, request, context)));
    }

    private static CreateStorageProfileResponse create(
            Transaction tx,
            StorageProfileId id,
            CreateStorageProfileRequest request,
            CallContext context) {
        var farm = Existing.farm(tx, new FarmId(request.farmId()));
        tx.storageProfiles()
                .insert(
                        new StorageProfile(
                                farm.id(),
                                id,
                                request.displayName(),
                                OperatingSystemFamily.valueOf(request.osFamily().name()),
                                FileSystemLocations.read(
                                        "fileSystemLocations",
                                        request.fileSystemLocations().orElse(List.of())),
                                Audit.created(tx.now(), context.caller().principal())));
        return CreateStorageProfileResponse.builder().storageProfileId(id.value()).build();
    }
}
