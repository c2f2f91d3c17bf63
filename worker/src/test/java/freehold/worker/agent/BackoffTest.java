package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Seeds;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void pausesGrowToHalfAMinuteAndNeverBeyond() {
        Seeds.forEach(
                50,
                seed -> {
                    Backoff backoff = new Backoff(Seeds.random(seed));

                    assertThat(backoff.pause(1, Optional.empty()))
                            .isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
                    assertThat(backoff.pause(5, Optional.empty()))
                            .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
                    assertThat(backoff.pause(1_000_000, Optional.empty()))
                            .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
                });
    }

    @Test
    void whatTheFarmAsksForIsTheLeastWithUpToAFifthMore() {
        Seeds.forEach(
                50,
                seed ->
                        assertThat(
                                        new Backoff(Seeds.random(seed))
                                                .pause(1, Optional.of(Duration.ofSeconds(60))))
                                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(72)));
    }
}
