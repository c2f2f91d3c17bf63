package freehold.controlplane.wake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalWakeupsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final LocalWakeups wakeups = new LocalWakeups();

    @Test
    void aWakeUpBetweenLookingAndWaitingIsNotLost() throws InterruptedException {
        long mark = wakeups.mark();
        wakeups.wake("other");
        wakeups.wake("worker-1");

        assertThat(wakeups.await(Set.of("worker-1", "fleet-1"), mark, LONG)).isTrue();
    }

    @Test
    void whatWasWokenBeforeTheMarkDoesNotEndTheWait() throws InterruptedException {
        wakeups.wake("worker-1");

        assertThat(wakeups.await(Set.of("worker-1"), wakeups.mark(), Duration.ofMillis(5)))
                .isFalse();
    }

    @Test
    void anotherTopicDoesNotEndTheWait() throws InterruptedException {
        long mark = wakeups.mark();
        wakeups.wake("worker-2");

        assertThat(wakeups.await(Set.of("worker-1"), mark, Duration.ofMillis(5))).isFalse();
    }

    @Test
    void aMarkOlderThanEverythingRememberedCountsAsWoken() throws InterruptedException {
        long mark = wakeups.mark();
        IntStream.range(0, 10_000).forEach(i -> wakeups.wake("worker-" + i));

        assertThat(wakeups.await(Set.of("nobody"), mark, LONG)).isTrue();
    }

    @Test
    void wakingAllEndsEveryWaitWhoseMarkIsOlder() throws InterruptedException {
        long before = wakeups.mark();
        wakeups.wakeAll();
        wakeups.wake("worker-2");

        assertThat(wakeups.await(Set.of("worker-1"), before, LONG)).isTrue();
        assertThat(wakeups.await(Set.of("worker-1"), wakeups.mark(), Duration.ofMillis(5)))
                .isFalse();
    }

    @Test
    void aSleeperIsWokenByOneOfItsTopics() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> woken =
                    threads.submit(() -> {
                        long mark = wakeups.mark();
                        started.countDown();
                        return wakeups.await(Set.of("worker-1", "queue-1"), mark, LONG);
                    });
            started.await();
            wakeups.wake("queue-1");

            assertThat(woken.get()).isTrue();
        }
    }
}
