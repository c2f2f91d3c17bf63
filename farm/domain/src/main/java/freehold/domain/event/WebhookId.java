package freehold.domain.event;

import freehold.domain.ResourceId;

/** Names a webhook: {@code webhook-} and 32 hex digits. */
public record WebhookId(String value) implements ResourceId {
    public WebhookId {
        ResourceId.checked("webhook", value);
    }

    /** The identifier made of these 32 hex digits. */
    public static WebhookId ofHex(String hex) {
        return new WebhookId("webhook-" + hex);
    }

    @Override
    public String toString() {
        return value;
    }
}
