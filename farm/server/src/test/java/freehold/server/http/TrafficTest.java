package freehold.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final Traffic traffic = new Traffic(2);

    @Test
    void aServerThatGoesDownTellsNewCallsToComeBack() {
        traffic.drain();

        assertThatThrownBy(traffic::enter)
                .isInstanceOfSatisfying(
                        EdgeRefusal.class,
                        refusal -> {
                            assertThat(refusal.httpStatus()).isEqualTo(429);
                            assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
                        });
        assertThat(traffic.working()).isZero();
    }

    @Test
    void aHeldCallLeavesItsPlaceToAnotherAndMayAlwaysComeBack() {
        traffic.enter();
        traffic.enter();
        traffic.hold();
        traffic.enter();
        assertThatThrownBy(traffic::enter).isInstanceOf(EdgeRefusal.class);

        traffic.resume();
        assertThat(traffic.working()).isEqualTo(3);
        assertThat(traffic.held()).isZero();
    }

    @Test
    void itIsEmptyOnlyWhenTheHeldHaveLeftToo() throws InterruptedException {
        traffic.enter();
        traffic.hold();
        traffic.drain();
        assertThat(traffic.awaitEmpty(Duration.ofMillis(5))).isFalse();

        traffic.resume();
        traffic.leave();
        assertThat(traffic.awaitEmpty(Duration.ofSeconds(5))).isTrue();
    }
}
