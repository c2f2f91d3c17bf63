package freehold.server.wiring;

import freehold.controlplane.event.DeliverWebhooks;
import freehold.controlplane.event.EventViews;
import freehold.controlplane.event.WebhookDeliveries;
import freehold.controlplane.event.WebhookPost;
import freehold.controlplane.event.WebhookSecrets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Posts events to webhooks from this node. It stands apart from the other background services
 * because its tasks talk to the world and outlast a turn; it is closed before the store.
 */
final class Deliveries implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebhookPost post = new WebhookPost(PATIENCE);
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final DeliverWebhooks service;

    Deliveries(Foundation on, EventViews views, WebhookSecrets secrets, SecureRandom random) {
        this.service =
                new DeliverWebhooks(
                        on.store(),
                        new WebhookDeliveries(on.store(), views, secrets, post, on.clock(), random),
                        tasks);
    }

    BackgroundService service() {
        return BackgroundService.every(Duration.ofSeconds(1), "deliver-webhooks", service::runOnce);
    }

    /** Cuts attempts short, and waits until what became of them is written. */
    @Override
    public void close() {
        post.close();
        tasks.close();
    }
}
