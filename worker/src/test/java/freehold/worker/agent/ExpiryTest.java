package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final Instant END = Instant.parse("2026-03-29T12:00:00Z");

    @Test
    void credentialsAreReplacedFromAQuarterOfAnHourBeforeTheirEnd() {
        assertThat(Expiry.isDue(END, Instant.EPOCH, END.minusSeconds(15 * 60 + 1))).isFalse();
        assertThat(Expiry.isDue(END, Instant.EPOCH, END.minusSeconds(15 * 60))).isTrue();
    }

    @Test
    void afterATryTheNextComesAMinuteLater() {
        Instant lastTry = END.minusSeconds(14 * 60);

        assertThat(Expiry.isDue(END, lastTry, lastTry.plusSeconds(59))).isFalse();
        assertThat(Expiry.isDue(END, lastTry, lastTry.plusSeconds(60))).isTrue();
    }

    @Test
    void withLessThanTenMinutesLeftNothingCanGoOn() {
        assertThat(Expiry.isLost(END, END.minusSeconds(600))).isFalse();
        assertThat(Expiry.isLost(END, END.minusSeconds(599))).isTrue();
    }
}
