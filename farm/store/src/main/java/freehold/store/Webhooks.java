package freehold.store;

import freehold.domain.event.Webhook;
import freehold.domain.event.WebhookId;
import freehold.domain.farm.FarmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Webhooks. */
public interface Webhooks {
    Optional<Webhook> find(FarmId farm, WebhookId id);

    /** In order of creation; a page's key is the webhook's id. */
    List<Webhook> list(FarmId farm, Page page);

    /** Enabled webhooks of all farms whose next attempt may be made now, longest due first. */
    List<Webhook> due(Instant now, int limit);

    /** What a command can also do. */
    interface Writable extends Webhooks {
        void insert(Webhook webhook);

        /** Writes everything but the secret. */
        void update(Webhook webhook);

        /**
         * Puts off the next attempt of a webhook that is due now, so that nobody else makes it
         * meanwhile.
         *
         * @return whether it was due
         */
        boolean claim(FarmId farm, WebhookId id, Instant now, Instant until);

        void delete(FarmId farm, WebhookId id);
    }
}
