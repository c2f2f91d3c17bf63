package freehold.controlplane.event;

import freehold.api.extension.UpdateWebhookOperation;
import freehold.api.extension.UpdateWebhookRequest;
import freehold.api.extension.UpdateWebhookResponse;
import freehold.controlplane.access.CallContext;
import freehold.domain.event.Webhook;
import freehold.domain.event.WebhookId;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/** {@code PATCH /freehold/…/webhooks/{webhookId}}: changes what is given of a webhook. */
public final class UpdateWebhook implements UpdateWebhookOperation<CallContext> {
    private static final UpdateWebhookResponse DONE = UpdateWebhookResponse.builder().build();

    private final Store store;

    public UpdateWebhook(Store store) {
        this.store = store;
    }

    @Override
    public UpdateWebhookResponse handle(UpdateWebhookRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        request.url().ifPresent(WebhookAddresses::checked);
        String by = context.caller().principal();
        store.write(Optional.of(farm), tx -> changed(tx, farm, request, by));
        return DONE;
    }

    private static Webhook changed(
            Transaction tx, FarmId farm, UpdateWebhookRequest request, String by) {
        Webhook before = WebhookViews.existing(tx, farm, new WebhookId(request.webhookId()));
        Webhook.Settings settings = before.settings();
        Webhook after =
                before.with(
                        new Webhook.Settings(
                                request.displayName().orElse(settings.displayName()),
                                request.url().orElse(settings.url()),
                                request.detailTypes().orElse(settings.detailTypes()),
                                request.enabled().orElse(settings.enabled())),
                        before.audit().updated(tx.now(), by));
        tx.webhooks().update(after);
        return after;
    }
}
