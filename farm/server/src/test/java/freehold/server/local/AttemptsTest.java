package freehold.server.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AttemptsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void whoFailsAgainAndAgainIsTriedAfterEverLongerPausesUpToFiveMinutes() {
        Attempts attempts = Attempts.NONE;
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            attempts = attempts.failed(Duration.ZERO, NOON);
            assertThat(attempts.notBefore()).isEqualTo(NOON.plusSeconds(seconds));
            assertThat(attempts.mayTry(NOON.plusSeconds(seconds - 1))).isFalse();
            assertThat(attempts.mayTry(NOON.plusSeconds(seconds))).isTrue();
        }
    }

    @Test
    void whoLivedForAWhileBeginsAnew() {
        Attempts attempts = Attempts.NONE;
        for (int failure = 0; failure < 9; failure++) {
            attempts = attempts.failed(Duration.ofSeconds(59), NOON);
        }
        assertThat(attempts.failures()).isEqualTo(9);
        assertThat(attempts.failed(Duration.ofMinutes(1), NOON))
                .isEqualTo(new Attempts(1, NOON.plusSeconds(1)));
    }
}
