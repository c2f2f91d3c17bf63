package freehold.controlplane.event;

import freehold.domain.event.Webhook;
import freehold.store.Store;
import freehold.store.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Background service: posts events to webhooks, each at least once and in the order of the feed.
 * Webhooks do not wait for each other: each is served by a task of its own, one at a time.
 */
public final class DeliverWebhooks {
    private static final Logger LOG = System.getLogger(DeliverWebhooks.class.getName());

    private static final int AT_ONCE = 100;

    private final Store store;
    private final WebhookDeliveries deliveries;
    private final Executor tasks;

    /** Those that a task of this node serves now. */
    private final Set<String> served = ConcurrentHashMap.newKeySet();

    public DeliverWebhooks(Store store, WebhookDeliveries deliveries, Executor tasks) {
        this.store = store;
        this.deliveries = deliveries;
        this.tasks = tasks;
    }

    /** Has every webhook served that is due, and returns how many it began with. */
    public int runOnce(Instant now) {
        List<Webhook> due = store.read(reading -> reading.webhooks().due(now, AT_ONCE));
        int begun = 0;
        for (Webhook webhook : due) {
            if (served.add(webhook.id().value())) {
                tasks.execute(() -> serve(webhook));
                begun++;
            }
        }
        return begun;
    }

    private void serve(Webhook webhook) {
        try {
            deliveries.serve(webhook);
        } catch (StoreException failure) {
            LOG.log(Level.WARNING, "deliveries of " + webhook.id() + " rest for a while", failure);
        } finally {
            served.remove(webhook.id().value());
        }
    }
}
