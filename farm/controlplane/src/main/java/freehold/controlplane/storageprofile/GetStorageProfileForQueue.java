package freehold.controlplane.storageprofile;

import freehold.api.GetStorageProfileForQueueOperation;
import freehold.api.GetStorageProfileForQueueRequest;
import freehold.api.GetStorageProfileForQueueResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.NotFound;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.entity.QueueSettings;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Reading;
import freehold.store.Store;

/**
 * {@code GET …/queues/{queueId}/storage-profiles/{storageProfileId}}: a profile that the queue
 * allows; for the queue there is no other.
 */
public final class GetStorageProfileForQueue
        implements GetStorageProfileForQueueOperation<CallContext> {
    private final Store store;

    public GetStorageProfileForQueue(Store store) {
        this.store = store;
    }

    @Override
    public GetStorageProfileForQueueResponse handle(
            GetStorageProfileForQueueRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var id = new StorageProfileId(request.storageProfileId());
        return store.read(tx -> get(tx, farm, queue, id));
    }

    private static GetStorageProfileForQueueResponse get(
            Reading tx, FarmId farm, QueueId queue, StorageProfileId id) {
        if (!QueueSettings.of(Existing.queue(tx, farm, queue))
                .allowedStorageProfiles()
                .contains(id)) {
            throw NotFound.storageProfile(id);
        }
        return StorageProfileViews.ofQueue(Existing.storageProfile(tx, farm, id));
    }
}
