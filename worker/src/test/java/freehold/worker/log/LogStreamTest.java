package freehold.worker.log;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.TestClock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LogStreamTest {
    private static final LogDestination DESTINATION = new LogDestination("group", "stream");
    private final TestClock clock = TestClock.atNoon();

    @Test
    void whatWasWrittenBeforeTheEndHasArrivedAfterIt() {
        List<LogEvent> arrived = new CopyOnWriteArrayList<>();
        try (LogStream stream =
                LogStream.open(DESTINATION, (_, events) -> arrived.addAll(events), clock)) {
            stream.line("one");
            stream.line("two");
        }

        assertThat(arrived).extracting(LogEvent::message).containsExactly("one", "two");
    }

    @Test
    void linesArriveWhileTheStreamIsOpen() throws InterruptedException {
        BlockingQueue<LogEvent> arrived = new LinkedBlockingQueue<>();
        try (LogStream stream =
                LogStream.open(DESTINATION, (_, events) -> arrived.addAll(events), clock)) {
            stream.line("now");

            assertThat(arrived.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(new LogEvent(clock.instant(), "now"));
        }
    }

    @Test
    void aRefusedBatchIsSentAgainAsItWas() {
        AtomicInteger tries = new AtomicInteger();
        List<List<LogEvent>> seen = new CopyOnWriteArrayList<>();
        LogService busyOnce =
                (_, events) -> {
                    seen.add(events);
                    if (tries.incrementAndGet() == 1) {
                        throw new LogRefused("busy", new IllegalStateException());
                    }
                };
        try (LogStream stream = LogStream.open(DESTINATION, busyOnce, clock)) {
            stream.line("kept");
        }

        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst()).isEqualTo(seen.getLast());
    }

    @Test
    void linesBeyondTheCapacityAreCounted() {
        LogBuffer buffer = new LogBuffer(100);
        buffer.add(new LogEvent(clock.instant(), "x".repeat(60)));
        buffer.add(new LogEvent(clock.instant(), "lost"));
        assertThat(buffer.takeAll()).hasSize(1);

        buffer.add(new LogEvent(clock.instant(), "next"));

        assertThat(buffer.takeAll())
                .extracting(LogEvent::message)
                .anyMatch(line -> line.startsWith("1 lines are missing"));
    }
}
