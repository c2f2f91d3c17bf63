package freehold.worker.log;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LogBatchesTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private static LogEvent event(String message) {
        return new LogEvent(NOON, message);
    }

    @Test
    void nothingMakesNoBatch() {
        assertThat(LogBatches.of(List.of())).isEmpty();
    }

    @Test
    void anEmptyLineIsOneBlank() {
        assertThat(LogBatches.of(List.of(event("")))).containsExactly(List.of(event(" ")));
    }

    @Test
    void eventsAreInTheOrderOfTheirTimesAndOtherwiseAsWritten() {
        LogEvent late = new LogEvent(NOON.plusSeconds(1), "late");

        assertThat(LogBatches.of(List.of(late, event("a"), event("b"))).getFirst())
                .containsExactly(event("a"), event("b"), late);
    }

    @Test
    void aBatchKeepsWithinTheLimitsAndNoTextIsLost() {
        Seeds.forEach(
                20,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    List<LogEvent> events = new ArrayList<>();
                    for (int i = 0; i < 12_000; i++) {
                        int length =
                                random.nextInt(50) == 0
                                        ? random.nextInt(3_000)
                                        : random.nextInt(1, 40);
                        events.add(event("ğ".repeat(length + 1)));
                    }
                    events.add(event("x😀".repeat(200_000)));

                    List<List<LogEvent>> batches = LogBatches.of(events);

                    for (List<LogEvent> batch : batches) {
                        assertThat(batch).hasSizeLessThanOrEqualTo(LogBatches.EVENTS);
                        assertThat(batch.stream().mapToInt(LogEvent::cost).sum())
                                .isLessThanOrEqualTo(LogBatches.BYTES);
                        assertThat(batch)
                                .allMatch(event ->
                                        event.message().getBytes(StandardCharsets.UTF_8).length
                                                <= LogBatches.EVENT_BYTES);
                    }
                    assertThat(text(batches.stream().flatMap(List::stream).toList()))
                            .isEqualTo(text(events));
                });
    }

    private static String text(List<LogEvent> events) {
        return events.stream().map(LogEvent::message).collect(Collectors.joining());
    }
}
