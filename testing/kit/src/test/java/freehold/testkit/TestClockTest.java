package freehold.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TestClockTest {
    @Test
    void theClockMovesOnlyWhenItIsTold() {
        var clock = TestClock.atNoon();
        var before = clock.instant();

        assertThat(clock.instant()).isEqualTo(before);
        assertThat(clock.advance(Duration.ofMinutes(5))).isEqualTo(before.plusSeconds(300));
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(300));
    }
}
