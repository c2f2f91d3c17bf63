package freehold.controlplane.event;

import freehold.api.extension.Event;
import freehold.domain.event.EventCursor;
import freehold.domain.event.FarmEvent;
import freehold.domain.event.Webhook;
import freehold.protocol.rest.Json;
import freehold.store.Reading;
import freehold.store.Store;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The deliveries of one webhook: reads on in the feed, posts what it wants, and notes how far that
 * has come. What was posted but not noted, because the server went down, is posted again.
 */
public final class WebhookDeliveries {
    /** At most so many events in one delivery. */
    static final int BATCH = 100;

    /** So many deliveries, then it is another webhook's turn to get a task. */
    private static final int IN_A_ROW = 50;

    /** Longer than an attempt takes; whoever fell silent in the middle is succeeded after that. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final Store store;
    private final EventViews views;
    private final WebhookSecrets secrets;
    private final WebhookPost post;
    private final InstantSource clock;
    private final RandomGenerator random;

    public WebhookDeliveries(
            Store store,
            EventViews views,
            WebhookSecrets secrets,
            WebhookPost post,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.views = views;
        this.secrets = secrets;
        this.post = post;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What is to be delivered next.
     *
     * @param cursor behind that
     * @param lost whether events before it are no longer kept
     */
    private record Batch(List<FarmEvent> events, EventCursor cursor, boolean lost, boolean atEnd) {}

    /** Delivers until nothing is left, an attempt fails, or others should have their turn. */
    void serve(Webhook webhook) {
        boolean more = true;
        for (int done = 0; more && done < IN_A_ROW; done++) {
            more = step(webhook);
        }
    }

    /** One delivery; whether there is more to do now. */
    private boolean step(Webhook named) {
        Optional<Webhook> found =
                store.read(reading -> reading.webhooks().find(named.farm(), named.id()));
        if (found.isEmpty() || !found.get().settings().enabled()) {
            return false;
        }
        Webhook seen = found.get();
        Batch batch = store.read(reading -> next(reading, seen));
        if (batch.events().isEmpty()) {
            pass(seen, batch);
            return !batch.atEnd();
        }
        return claim(seen) && deliver(seen, batch);
    }

    private static Batch next(Reading reading, Webhook webhook) {
        EventFeed feed = new EventFeed(reading, webhook.farm());
        EventCursor cursor = webhook.delivery().cursor();
        if (!feed.holds(cursor)) {
            return new Batch(List.of(), feed.oldest(), true, false);
        }
        EventFeed.Part part =
                feed.after(
                        cursor,
                        EventFilters.of(
                                Optional.of(webhook.settings().detailTypes()), Optional.empty()),
                        BATCH);
        return new Batch(part.events(), part.next(), false, part.atEnd());
    }

    /** Notes that there was nothing to deliver up to the end of a batch. */
    private void pass(Webhook seen, Batch batch) {
        if (!batch.cursor().equals(seen.delivery().cursor())) {
            change(
                    seen,
                    now ->
                            now.with(
                                    batch.lost()
                                            ? now.delivery().skipped(batch.cursor())
                                            : now.delivery().passed(batch.cursor())));
        }
    }

    private boolean claim(Webhook seen) {
        Instant now = clock.instant();
        return store.write(
                Optional.of(seen.farm()),
                tx ->
                        tx.webhooks().claim(seen.farm(), seen.id(), now, now.plus(CLAIM))
                                && isWhereItWas(tx, seen));
    }

    private static boolean isWhereItWas(Reading reading, Webhook seen) {
        return reading.webhooks()
                .find(seen.farm(), seen.id())
                .filter(now -> isAt(now, seen))
                .isPresent();
    }

    private static boolean isAt(Webhook now, Webhook seen) {
        return now.delivery().cursor().equals(seen.delivery().cursor());
    }

    private boolean deliver(Webhook webhook, Batch batch) {
        Optional<String> failure = attempt(webhook, batch.events());
        Instant end = clock.instant();
        double jitter = random.nextDouble();
        change(
                webhook,
                now ->
                        failure.map(why -> now.failed(why, end, jitter))
                                .orElseGet(() ->
                                        now.with(now.delivery().succeeded(batch.cursor(), end))));
        return failure.isEmpty();
    }

    private Optional<String> attempt(Webhook webhook, List<FarmEvent> events) {
        Optional<String> secret = secrets.open(webhook.id(), webhook.sealedSecret());
        if (secret.isEmpty()) {
            return Optional.of("The key that its secret was sealed under is gone.");
        }
        List<Event> views = events.stream().map(this.views::view).toList();
        String body =
                views.stream()
                        .map(event -> Json.write(Event.SHAPE, event))
                        .collect(Collectors.joining(",", "[", "]"));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("x-freehold-event-id", views.getFirst().id());
        headers.put("x-freehold-timestamp", timestamp);
        headers.put("x-freehold-signature", Signatures.of(secret.get(), timestamp, body));
        return post.send(URI.create(webhook.settings().url()), headers, body);
    }

    /** Writes what became of a webhook, unless it was deleted or moved on meanwhile. */
    private void change(Webhook seen, UnaryOperator<Webhook> change) {
        store.write(
                Optional.of(seen.farm()),
                tx -> {
                    Optional<Webhook> changed =
                            tx.webhooks()
                                    .find(seen.farm(), seen.id())
                                    .filter(now -> isAt(now, seen))
                                    .map(change);
                    changed.ifPresent(tx.webhooks()::update);
                    return changed;
                });
    }
}
