package freehold.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class StatusCountsTest {
    @Rule("S1")
    @Test
    void theFirstStatusInPrecedenceThatOccursIsTheRollUp() {
        StatusCounts counts = StatusCounts.of(TaskStatus.SUCCEEDED, 5).plus(TaskStatus.FAILED, 1);

        assertThat(counts.rollUp()).contains(TaskStatus.FAILED);
        assertThat(counts.plus(TaskStatus.READY, 1).rollUp()).contains(TaskStatus.READY);
        assertThat(counts.plus(TaskStatus.NOT_COMPATIBLE, 1).plus(TaskStatus.RUNNING, 1).rollUp())
                .contains(TaskStatus.NOT_COMPATIBLE);
        assertThat(StatusCounts.none().rollUp()).isEmpty();
    }

    @Rule("S1")
    @Test
    void succeededShowsOnlyWhenAllTasksSucceeded() {
        for (TaskStatus other : TaskStatus.values()) {
            StatusCounts counts = StatusCounts.of(TaskStatus.SUCCEEDED, 2).plus(other, 1);

            assertThat(counts.rollUp()).contains(other);
        }
    }

    @Rule("S1")
    @Test
    void everySetOfStatusesRollsUpToTheOneThatTheServiceNamesFirst() {
        List<String> precedence =
                List.of(
                        "NOT_COMPATIBLE",
                        "RUNNING",
                        "ASSIGNED",
                        "STARTING",
                        "SCHEDULED",
                        "READY",
                        "INTERRUPTING",
                        "FAILED",
                        "CANCELED",
                        "SUSPENDED",
                        "PENDING",
                        "SUCCEEDED");
        for (int set = 1; set < 1 << precedence.size(); set++) {
            StatusCounts counts = StatusCounts.none();
            String first = "";
            for (int place = precedence.size() - 1; place >= 0; place--) {
                if ((set & 1 << place) != 0) {
                    first = precedence.get(place);
                    counts = counts.plus(TaskStatus.valueOf(first), 1 + place % 3);
                }
            }
            assertThat(counts.rollUp().map(Enum::name)).contains(first);
        }
    }

    @Test
    void aCountNeverFallsBelowZero() {
        assertThatThrownBy(() -> StatusCounts.of(TaskStatus.READY, 1).plus(TaskStatus.READY, -2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("READY");
    }

    @Rule("S2")
    @Test
    void countsOfMovedTasksAreTheCountsOfTheTasksAfterwards() {
        Seeds.forEach(
                200,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    List<TaskStatus> tasks = new ArrayList<>();
                    StatusCounts counts = StatusCounts.none();
                    for (int task = 0; task < 20; task++) {
                        tasks.add(any(random));
                        counts = counts.plus(tasks.getLast(), 1);
                    }
                    for (int move = 0; move < 50; move++) {
                        TaskStatus to = any(random);
                        TaskStatus from = tasks.set(random.nextInt(tasks.size()), to);
                        counts = counts.moved(from, to, 1);
                    }

                    assertThat(counts).isEqualTo(counted(tasks));
                    assertThat(counts.total()).isEqualTo(20);
                    assertThat(counts.minus(counts)).isEqualTo(StatusCounts.none());
                });
    }

    private static StatusCounts counted(List<TaskStatus> tasks) {
        return tasks.stream()
                .map(status -> StatusCounts.of(status, 1))
                .reduce(StatusCounts.none(), StatusCounts::plus);
    }

    private static TaskStatus any(RandomGenerator random) {
        List<TaskStatus> all = List.of(TaskStatus.values());
        return all.get(random.nextInt(all.size()));
    }
}
