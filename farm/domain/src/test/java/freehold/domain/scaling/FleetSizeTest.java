package freehold.domain.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.worker.WorkerStatus;
import freehold.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FleetSizeTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final FleetSize NONE =
            FleetSize.none(FarmId.ofHex("a".repeat(32)), FleetId.ofHex("b".repeat(32)));

    @ParameterizedTest(name = "needed {0}, standby {1}, {2} to {3}: {4}")
    @CsvSource({
        " 0, 0, 0,  9, 0",
        " 3, 0, 0,  9, 3",
        " 3, 2, 0,  9, 5",
        "30, 0, 0,  9, 9",
        " 0, 0, 2,  9, 2",
        " 1, 0, 2,  9, 2",
        // A standby above the minimum makes the minimum redundant.
        " 0, 4, 2,  9, 4",
        " 1, 4, 2,  9, 5",
        " 5, 0, 0,  0, 0",
        " 2147483647, 7, 0, 9, 9",
    })
    void theSizeIsWhatIsNeededAndTheStandbyWithinTheBounds(
            int needed, int standby, int min, int max, int size) {
        AutoScaling rules = new AutoScaling(min, max, standby, Duration.ofMinutes(5), 100);
        assertThat(NONE.next(rules, new Headcount(0, 0), needed, 0, NOON).target()).isEqualTo(size);
    }

    /** From a target of 4, with bounds of 0 to 10. */
    @ParameterizedTest(name = "{0} there, {1} idle for long, {2} needed: {3} {4}")
    @CsvSource({
        "4, 0, 4,  4, STEADY",
        "4, 0, 6,  6, GROWING",
        "2, 0, 4,  4, GROWING",
        // Less is needed, and nobody was idle long enough to go.
        "4, 0, 1,  4, SHRINKING",
        "4, 2, 1,  2, SHRINKING",
        "4, 3, 1,  1, SHRINKING",
        // Those that have not come yet need not come.
        "0, 0, 1,  1, GROWING",
        "0, 0, 0,  0, STEADY",
        "2, 0, 1,  2, SHRINKING",
        // More came than were asked for.
        "7, 0, 4,  7, SHRINKING",
        "7, 1, 4,  6, SHRINKING",
        // More are there than may be.
        "12, 0, 12, 10, SHRINKING",
    })
    void itShrinksByWorkersThatWereIdleLongEnough(
            int present, int longIdle, int needed, int target, AutoScalingStatus status) {
        AutoScaling rules = new AutoScaling(0, 10, 0, Duration.ofMinutes(5), 100);
        FleetSize four = NONE.next(rules, new Headcount(0, 0), 4, 0, NOON);
        FleetSize next = four.next(rules, new Headcount(present, 0), needed, longIdle, NOON);
        assertThat(next.target()).isEqualTo(target);
        assertThat(next.status()).isEqualTo(status);
    }

    @Test
    void itGrowsByNoMoreThanItMayInAMinute() {
        AutoScaling rules = new AutoScaling(0, 100, 0, Duration.ofMinutes(5), 10);
        FleetSize size = NONE.next(rules, new Headcount(0, 0), 25, 0, NOON);
        assertThat(size.target()).isEqualTo(10);
        assertThat(size.status()).isEqualTo(AutoScalingStatus.GROWING);
        size = size.next(rules, new Headcount(10, 10), 25, 0, NOON.plusSeconds(59));
        assertThat(size.target()).isEqualTo(10);
        size = size.next(rules, new Headcount(10, 10), 25, 0, NOON.plusSeconds(60));
        assertThat(size.target()).isEqualTo(20);
        size = size.next(rules, new Headcount(20, 20), 25, 0, NOON.plusSeconds(120));
        assertThat(size.target()).isEqualTo(25);
    }

    @Test
    void aChangeIsToldAndOneThatIsNotFollowedIsToldEachMinute() {
        AutoScaling rules = new AutoScaling(0, 9, 0, Duration.ofMinutes(5), 10);
        FleetSize four = NONE.next(rules, new Headcount(0, 0), 4, 0, NOON);
        assertThat(four.toldAt()).isEqualTo(NOON);
        Instant soon = NOON.plusSeconds(59);
        assertThat(four.next(rules, new Headcount(1, 0), 4, 0, soon).toldAt()).isEqualTo(NOON);
        Instant later = NOON.plusSeconds(60);
        assertThat(four.next(rules, new Headcount(1, 0), 4, 0, later).toldAt()).isEqualTo(later);
        assertThat(four.next(rules, new Headcount(4, 4), 4, 0, later).toldAt()).isEqualTo(NOON);
    }

    @Test
    void whoLeavesOrIsNotHeardOfIsNotThere() {
        Map<WorkerStatus, Integer> oneOfEach =
                Arrays.stream(WorkerStatus.values())
                        .collect(Collectors.toMap(Function.identity(), _ -> 1));
        assertThat(Headcount.of(oneOfEach)).isEqualTo(new Headcount(5, 1));
    }

    /** Whatever happens, the bounds hold, growth is bounded, and the busy are never too many. */
    @Test
    void itStaysWithinItsBoundsAndShrinksByTheIdleOnly() {
        Seeds.forEach(
                500,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    int min = random.nextInt(4);
                    AutoScaling rules =
                            new AutoScaling(
                                    min,
                                    min + random.nextInt(20),
                                    random.nextInt(3),
                                    Duration.ofMinutes(5),
                                    1 + random.nextInt(6));
                    FleetSize size = NONE;
                    Instant now = NOON;
                    for (int turn = 0; turn < 60; turn++) {
                        now = now.plusSeconds(random.nextInt(40));
                        int present = random.nextInt(rules.max() + 1);
                        int busy = random.nextInt(present + 1);
                        int idle = random.nextInt(present - busy + 1);
                        FleetSize before = size;
                        size =
                                before.next(
                                        rules,
                                        new Headcount(present, busy),
                                        busy + random.nextInt(30),
                                        idle,
                                        now);
                        assertThat(size.target()).isBetween(0, rules.max());
                        assertThat(size.target()).isGreaterThanOrEqualTo(present - idle);
                        assertThat(size.target() - Math.max(before.target(), present))
                                .isLessThanOrEqualTo(rules.perMinute());
                        assertThat(size.growth().workers()).isBetween(0, rules.perMinute());
                        if (size.target() < before.target()) {
                            assertThat(size.target()).isGreaterThanOrEqualTo(min);
                        }
                    }
                });
    }
}
