package freehold.controlplane.event;

import freehold.api.extension.CreateWebhookOperation;
import freehold.api.extension.CreateWebhookRequest;
import freehold.api.extension.CreateWebhookResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.event.Delivery;
import freehold.domain.event.Webhook;
import freehold.domain.event.WebhookId;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /freehold/…/farms/{farmId}/webhooks}: has events posted from now on. There is no
 * client token, because the answer, which holds the secret, would have to be kept for it.
 */
public final class CreateWebhook implements CreateWebhookOperation<CallContext> {
    private final Store store;
    private final Ids ids;
    private final WebhookSecrets secrets;

    public CreateWebhook(Store store, Ids ids, WebhookSecrets secrets) {
        this.store = store;
        this.ids = ids;
        this.secrets = secrets;
    }

    @Override
    public CreateWebhookResponse handle(CreateWebhookRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        WebhookId id = WebhookId.ofHex(ids.next());
        String secret = secrets.draw();
        Webhook.Settings settings =
                new Webhook.Settings(
                        request.displayName(),
                        WebhookAddresses.checked(request.url()),
                        request.detailTypes().orElse(List.of()),
                        true);
        String by = context.caller().principal();
        return store.write(
                Optional.of(farm),
                tx -> {
                    tx.webhooks()
                            .insert(webhook(tx, farm, id, settings, secrets.seal(id, secret), by));
                    return CreateWebhookResponse.builder()
                            .webhookId(id.value())
                            .secret(secret)
                            .build();
                });
    }

    private static Webhook webhook(
            Transaction tx,
            FarmId farm,
            WebhookId id,
            Webhook.Settings settings,
            String sealed,
            String by) {
        Existing.farm(tx, farm);
        return new Webhook(
                farm,
                id,
                settings,
                sealed,
                Delivery.from(new EventFeed(tx, farm).latest(), tx.now()),
                Audit.created(tx.now(), by));
    }
}
