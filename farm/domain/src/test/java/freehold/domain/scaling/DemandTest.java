package freehold.domain.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DemandTest {
    @ParameterizedTest(name = "{0} READY, maxWorkerCount {1} of which {2}, {3} fleets: {4}")
    @CsvSource({
        "   7,  -1,  0, 1,  7",
        "   7,   3,  0, 1,  3",
        "   7,   3,  2, 1,  1",
        "   7,   3,  3, 1,  0",
        "   7,   3,  9, 1,  0",
        "   7,   0,  0, 1,  0",
        "   7,  -1,  0, 2,  4",
        "   7,   3,  0, 2,  3",
        "   1,  -1,  0, 5,  1",
        "   0,  -1,  0, 2,  0",
        " 9000000000, -1, 0, 1, 2147483647",
    })
    void aJobNeedsAWorkerForEachReadyTaskWithinItsBoundAndTheFleetsShare(
            long ready, int max, int workers, int fleets, int needed) {
        Optional<Integer> room = Demand.room(Optional.of(max), workers);
        List<Demand> demands = List.of(new Demand(job(1), ready, room, fleets));
        assertThat(Demand.workersNeeded(0, demands)).isEqualTo(needed);
    }

    @Test
    void stepsOfAJobShareItsBoundAndJobsAddUpToWhatIsBusy() {
        List<Demand> demands =
                List.of(
                        new Demand(job(1), 5, Optional.of(6), 1),
                        new Demand(job(1), 5, Optional.of(6), 1),
                        new Demand(job(2), 4, Optional.empty(), 1));
        assertThat(Demand.workersNeeded(3, demands)).isEqualTo(3 + 6 + 4);
    }

    @Test
    void sumsBeyondAnyNumberOfWorkersDoNotOverflow() {
        Demand endless = new Demand(job(1), Long.MAX_VALUE, Optional.empty(), 1);
        Demand another = new Demand(job(2), Long.MAX_VALUE, Optional.empty(), 1);
        assertThat(Demand.workersNeeded(7, List.of(endless, endless, another)))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void withoutWorkThoseThatAreBusyAreNeeded() {
        assertThat(Demand.workersNeeded(2, List.of())).isEqualTo(2);
    }

    private static JobKey job(int number) {
        return new JobKey(
                FarmId.ofHex("a".repeat(32)),
                QueueId.ofHex("b".repeat(32)),
                JobId.ofHex("%032x".formatted(number)));
    }
}
