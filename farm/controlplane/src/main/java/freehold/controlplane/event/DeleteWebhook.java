package freehold.controlplane.event;

import freehold.api.extension.DeleteWebhookOperation;
import freehold.api.extension.DeleteWebhookRequest;
import freehold.api.extension.DeleteWebhookResponse;
import freehold.controlplane.access.CallContext;
import freehold.domain.event.Webhook;
import freehold.domain.event.WebhookId;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import java.util.Optional;

/** {@code DELETE /freehold/…/webhooks/{webhookId}}: ends deliveries for good. */
public final class DeleteWebhook implements DeleteWebhookOperation<CallContext> {
    private static final DeleteWebhookResponse DONE = DeleteWebhookResponse.builder().build();

    private final Store store;

    public DeleteWebhook(Store store) {
        this.store = store;
    }

    @Override
    public DeleteWebhookResponse handle(DeleteWebhookRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        store.write(
                Optional.of(farm),
                tx -> {
                    Webhook webhook =
                            WebhookViews.existing(tx, farm, new WebhookId(request.webhookId()));
                    tx.webhooks().delete(farm, webhook.id());
                    return webhook;
                });
        return DONE;
    }
}
