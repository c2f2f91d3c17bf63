package freehold.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WebhookTest {
    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    private final Webhook fresh =
            new Webhook(
                    FarmId.ofHex("a".repeat(32)),
                    WebhookId.ofHex("b".repeat(32)),
                    new Webhook.Settings("Room", "http://example.com/", List.of(), true),
                    "sealed",
                    Delivery.from(EventCursor.start(), START),
                    Audit.created(START, "ada"));

    @Test
    void pausesDoubleFromASecondToHalfAnHour() {
        List<Duration> pauses = new ArrayList<>();
        Webhook failing = fresh;
        Instant now = START;
        for (int attempt = 0; attempt < 14; attempt++) {
            failing = failing.failed("no", now, 0);
            pauses.add(Duration.between(now, failing.delivery().nextAttemptAt()));
            now = failing.delivery().nextAttemptAt();
        }

        assertThat(pauses)
                .startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))
                .endsWith(Duration.ofMinutes(30), Duration.ofMinutes(30));
        assertThat(failing.settings().enabled()).isTrue();
    }

    @Test
    void chanceTakesUpToHalfOfAPauseAway() {
        Delivery first = fresh.failed("no", START, 0.5).delivery();
        assertThat(first.nextAttemptAt()).isEqualTo(START.plusMillis(750));
    }

    @Test
    void manyFailuresOverflowNothing() {
        Delivery delivery = fresh.delivery();
        for (int attempt = 0; attempt < 200; attempt++) {
            delivery = delivery.failed("no", START, 0);
        }
        assertThat(delivery.nextAttemptAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aDayOfFailuresDisablesItAndASuccessInBetweenStartsTheDayAnew() {
        Instant next = START.plus(Duration.ofDays(1));
        Webhook failing = fresh.failed("no", START, 0);
        Webhook recovered = failing.with(failing.delivery().succeeded(EventCursor.start(), START));

        assertThat(failing.failed("still no", next.minusMillis(1), 0).settings().enabled())
                .isTrue();
        assertThat(failing.failed("still no", next, 0).settings().enabled()).isFalse();
        assertThat(failing.failed("still no", next, 0).delivery().message().orElseThrow())
                .contains("still no");
        assertThat(recovered.failed("no", next, 0).settings().enabled()).isTrue();
    }
}
