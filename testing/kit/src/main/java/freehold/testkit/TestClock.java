package freehold.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock for tests: it stands still until a test moves it, so a test decides what "now" is. */
public final class TestClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public TestClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** A clock that stands at a fixed moment of 2026, the same in every run. */
    public static TestClock atNoon() {
        return new TestClock(Instant.parse("2026-03-29T12:00:00Z"));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves the clock forward and returns the new now. */
    public Instant advance(Duration by) {
        return now.updateAndGet(before -> before.plus(by));
    }
}
