package freehold.controlplane.storageprofile;

import freehold.api.ListStorageProfilesForQueueOperation;
import freehold.api.ListStorageProfilesForQueueRequest;
import freehold.api.ListStorageProfilesForQueueResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.entity.QueueSettings;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.domain.storageprofile.StorageProfile;
import freehold.store.Page;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET …/queues/{queueId}/storage-profiles}: the profiles that a queue allows, in order of
 * their creation.
 */
public final class ListStorageProfilesForQueue
        implements ListStorageProfilesForQueueOperation<CallContext> {
    private final Store store;

    public ListStorageProfilesForQueue(Store store) {
        this.store = store;
    }

    @Override
    public ListStorageProfilesForQueueResponse handle(
            ListStorageProfilesForQueueRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var paging =
                Paging.of(
                        "ListStorageProfilesForQueue",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId());
        return store.read(tx -> list(tx, farm, queue, paging));
    }

    private static ListStorageProfilesForQueueResponse list(
            Reading tx, FarmId farm, QueueId queue, Paging paging) {
        var settings = QueueSettings.of(Existing.queue(tx, farm, queue));
        var page =
                paging.page(
                        allowed(tx, farm, settings, paging.asked()),
                        (StorageProfile profile) -> profile.id().value());
        return ListStorageProfilesForQueueResponse.builder()
                .storageProfiles(page.items().stream().map(StorageProfileViews::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static List<StorageProfile> allowed(
            Reading tx, FarmId farm, QueueSettings settings, Page page) {
        String after = page.after().orElse("");
        return settings.allowedStorageProfiles().stream()
                .sorted()
                .filter(id -> id.value().compareTo(after) > 0)
                .map(id -> tx.storageProfiles().find(farm, id))
                .flatMap(Optional::stream)
                .limit(page.limit())
                .toList();
    }
}
