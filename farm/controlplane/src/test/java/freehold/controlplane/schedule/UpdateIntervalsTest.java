package freehold.controlplane.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UpdateIntervalsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0",
        "500, 1, 0",
        "501, 1, 1",
        "1000, 1, 1",
        "1001, 1, 2",
        "3000, 1, 5",
        "8000, 1, 15",
        "100000, 1, 15",
        "800, 20, 0",
        "10000, 20, 0",
        "10001, 20, 1",
        "1, 0, 1",
        "500, 0, 1"
    })
    void idleWorkersCallAtOnceWhileTheirHeldCallsAreFewEnough(
            int workers, int holdSeconds, int expected) {
        assertThat(UpdateIntervals.idle(workers, Duration.ofSeconds(holdSeconds)))
                .isEqualTo(expected);
    }
}
