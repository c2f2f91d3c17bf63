package freehold.controlplane.event;

import freehold.api.extension.GetWebhookOperation;
import freehold.api.extension.GetWebhookRequest;
import freehold.api.extension.GetWebhookResponse;
import freehold.controlplane.access.CallContext;
import freehold.domain.event.Webhook;
import freehold.domain.event.WebhookId;
import freehold.domain.farm.FarmId;
import freehold.store.Store;

/** {@code GET /freehold/…/webhooks/{webhookId}}: shows a webhook and how its deliveries fare. */
public final class GetWebhook implements GetWebhookOperation<CallContext> {
    private final Store store;

    public GetWebhook(Store store) {
        this.store = store;
    }

    @Override
    public GetWebhookResponse handle(GetWebhookRequest request, CallContext context) {
        Webhook webhook =
                store.read(reading ->
                        WebhookViews.existing(
                                reading,
                                new FarmId(request.farmId()),
                                new WebhookId(request.webhookId())));
        return GetWebhookResponse.builder().webhook(WebhookViews.view(webhook)).build();
    }
}
