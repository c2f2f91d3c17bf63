package freehold.controlplane.event;

import freehold.domain.event.WebhookId;
import java.util.Optional;

/** Makes and keeps the keys of webhooks' signatures. */
public interface WebhookSecrets {
    /** A new secret, which nobody can guess. */
    String draw();

    /** The secret as the database may hold it; it opens for this webhook only. */
    String seal(WebhookId webhook, String secret);

    /** The secret; empty if the key it was sealed under is gone. */
    Optional<String> open(WebhookId webhook, String sealed);
}
