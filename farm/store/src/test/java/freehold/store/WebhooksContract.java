package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.event.Delivery;
import freehold.domain.event.EventCursor;
import freehold.domain.event.EventPosition;
import freehold.domain.event.Webhook;
import freehold.domain.event.WebhookId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@link Webhooks}. */
public abstract class WebhooksContract extends StoreContract {
    protected WebhooksContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @Test
    void aWebhookComesBackAsItWasWritten() {
        insertAll();
        Webhook changed =
                first().with(
                                new Delivery(
                                        new EventCursor(new EventPosition(1, 2, 3), 4),
                                        7,
                                        Optional.of(clock.instant()),
                                        clock.instant().plusSeconds(9),
                                        Optional.of(clock.instant().minusSeconds(9)),
                                        Optional.of("größer")));
        change(tx -> tx.webhooks().update(changed));

        assertThat(found(tx -> tx.webhooks().find(farm(), first().id()))).contains(changed);
        assertThat(listed(tx -> tx.webhooks().list(farm(), Page.first(2))))
                .containsExactly(changed, second());
        assertThat(
                        listed(tx ->
                                tx.webhooks()
                                        .list(
                                                farm(),
                                                new Page(Optional.of(second().id().value()), 9))))
                .containsExactly(off());
    }

    @Test
    void onlyEnabledOnesAreDueWhenTheirTimeHasCome() {
        insertAll();
        assertThat(listed(tx -> tx.webhooks().due(clock.instant(), 9)))
                .containsExactlyInAnyOrder(first(), second());
        assertThat(listed(tx -> tx.webhooks().due(clock.instant().minusSeconds(1), 9))).isEmpty();
    }

    @Test
    void aWebhookIsClaimedOnce() {
        insertAll();

        assertThat(claims(first())).isTrue();
        assertThat(claims(first())).isFalse();
        assertThat(claims(off())).isFalse();
        assertThat(listed(tx -> tx.webhooks().due(clock.instant(), 9))).containsExactly(second());
        clock.advance(Duration.ofSeconds(30));
        assertThat(claims(first())).isTrue();
    }

    @Test
    void aWebhookGoesAloneAndAllGoWithTheirFarm() {
        insertAll();
        change(tx -> tx.webhooks().delete(farm(), first().id()));
        assertThat(listed(tx -> tx.webhooks().list(farm(), Page.first(9))))
                .containsExactly(second(), off());

        change(tx -> {
            tx.farms().insert(samples.farm());
            tx.farms().delete(farm());
        });
        assertThat(listed(tx -> tx.webhooks().list(farm(), Page.first(9)))).isEmpty();
    }

    private boolean claims(Webhook webhook) {
        return write(tx ->
                tx.webhooks()
                        .claim(
                                farm(),
                                webhook.id(),
                                clock.instant(),
                                clock.instant().plusSeconds(30)));
    }

    private Webhook first() {
        return webhook('1', true);
    }

    private Webhook second() {
        return webhook('2', true);
    }

    private Webhook off() {
        return webhook('3', false);
    }

    private void insertAll() {
        change(tx -> List.of(first(), second(), off()).forEach(tx.webhooks()::insert));
    }

    private Webhook webhook(char digit, boolean enabled) {
        return new Webhook(
                farm(),
                WebhookId.ofHex(String.valueOf(digit).repeat(32)),
                new Webhook.Settings(
                        "Şirin", "https://example.com/?a=1", List.of("Job Run"), enabled),
                "k1:sealed",
                Delivery.from(EventCursor.start(), clock.instant()),
                samples.audit());
    }
}
