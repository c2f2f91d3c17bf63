package freehold.domain.session;

import static freehold.domain.session.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PipelineTest {
    @ParameterizedTest(name = "after {0} tasks of {1} ms: {2}")
    @CsvSource({
        "0, 0, 1",
        "1, 1000, 2",
        "2, 1000, 2",
        "3, 1000, 4",
        "7, 1000, 8",
        "15, 5000, 12",
        "500, 1, 64",
        "1, 60000, 1",
        "9, 90000, 1",
        "3, 40000, 2"
    })
    void aSessionHoldsAMinuteOfWorkAndGetsThereByDoubling(int done, int millis, int wanted) {
        assertThat(Pipeline.wanted(after(done, millis), 1_000_000, 1)).isEqualTo(wanted);
    }

    @Test
    void noSessionTakesMoreThanItsShare() {
        assertThat(Pipeline.wanted(after(63, 1), 10, 5)).isEqualTo(2);
        assertThat(Pipeline.wanted(after(63, 1), 1, 5)).isEqualTo(1);
        assertThat(Pipeline.wanted(after(63, 1), 0, 5)).isZero();
        OpenSession holdsTwo = SessionOpening.append(after(63, 1), Scene.ids(2));
        assertThat(Pipeline.wanted(holdsTwo, 10, 5)).isZero();
        assertThat(Pipeline.wanted(holdsTwo, 11, 5)).isEqualTo(1);
    }

    @Test
    void whatIsQueuedAlreadyCounts() {
        OpenSession open = SessionOpening.append(after(7, 1000), Scene.ids(3));
        assertThat(Pipeline.wanted(open, 1_000, 1)).isEqualTo(5);
    }

    @Test
    void anEndingSessionTakesNothing() {
        assertThat(Pipeline.wanted(SessionClosing.end(after(7, 1000)), 1_000, 1)).isZero();
    }

    @Test
    void runsLeftOutOfALongSessionTellHowLongTasksTakeAsThoseInItDo() {
        OpenSession whole = after(40, 5_000);
        OpenSession rest =
                new OpenSession(
                        whole.session(),
                        whole.actions().subList(30, 40),
                        whole.nextNumber(),
                        new PastRuns(30, Duration.ofSeconds(150)));

        assertThat(rest.pastRuns()).isEqualTo(whole.pastRuns());
        assertThat(Pipeline.wanted(rest, 1_000, 1)).isEqualTo(Pipeline.wanted(whole, 1_000, 1));
        assertThat(rest.hasBegun()).isTrue();
        assertThat(SessionOpening.append(rest, Scene.ids(1)).actions().getLast().id().number())
                .isEqualTo(40);
    }

    private static OpenSession after(int done, int millis) {
        OpenSession open = Scene.open(List.of(), done);
        List<SessionAction> actions = new ArrayList<>();
        for (SessionAction action : open.actions()) {
            Instant end = NOON.plusMillis(millis);
            actions.add(action.with(ActionStatus.SUCCEEDED, Optional.of(NOON), Optional.of(end)));
        }
        return open.with(actions);
    }
}
