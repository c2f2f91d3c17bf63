package freehold.controlplane.event;

import freehold.api.extension.Webhook;
import freehold.controlplane.Existing;
import freehold.controlplane.NotFound;
import freehold.domain.event.Delivery;
import freehold.domain.event.WebhookId;
import freehold.domain.farm.FarmId;
import freehold.store.Reading;
import java.util.List;
import java.util.Optional;

/** Finds webhooks and shows them, without their secrets. */
final class WebhookViews {
    private WebhookViews() {}

    static freehold.domain.event.Webhook existing(Reading reading, FarmId farm, WebhookId id) {
        return reading.webhooks()
                .find(farm, id)
                .orElseThrow(() -> {
                    Existing.farm(reading, farm);
                    return NotFound.webhook(id);
                });
    }

    static Webhook view(freehold.domain.event.Webhook webhook) {
        Delivery delivery = webhook.delivery();
        List<String> kinds = webhook.settings().detailTypes();
        return Webhook.builder()
                .webhookId(webhook.id().value())
                .displayName(webhook.settings().displayName())
                .url(webhook.settings().url())
                .detailTypes(Optional.of(kinds).filter(it -> !it.isEmpty()))
                .enabled(webhook.settings().enabled())
                .statusMessage(delivery.message())
                .failedAttempts(delivery.failedAttempts())
                .failingSince(delivery.failingSince())
                .deliveredAt(delivery.deliveredAt())
                .nextToken(delivery.cursor().text())
                .createdAt(webhook.audit().createdAt())
                .createdBy(webhook.audit().createdBy())
                .updatedAt(webhook.audit().updatedAt())
                .updatedBy(webhook.audit().updatedBy())
                .build();
    }
}
