package freehold.controlplane.event;

import freehold.api.extension.ListWebhooksOperation;
import freehold.api.extension.ListWebhooksRequest;
import freehold.api.extension.ListWebhooksResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.event.Webhook;
import freehold.domain.farm.FarmId;
import freehold.store.Store;

/** {@code GET /freehold/…/farms/{farmId}/webhooks}: lists a farm's webhooks. */
public final class ListWebhooks implements ListWebhooksOperation<CallContext> {
    private final Store store;

    public ListWebhooks(Store store) {
        this.store = store;
    }

    @Override
    public ListWebhooksResponse handle(ListWebhooksRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        Paging paging =
                Paging.of(
                        "ListWebhooks",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId());
        Paging.Shown<Webhook> shown =
                store.read(reading -> {
                    Existing.farm(reading, farm);
                    return paging.page(
                            reading.webhooks().list(farm, paging.asked()),
                            webhook -> webhook.id().value());
                });
        return ListWebhooksResponse.builder()
                .webhooks(shown.items().stream().map(WebhookViews::view).toList())
                .nextToken(shown.nextToken())
                .build();
    }
}
