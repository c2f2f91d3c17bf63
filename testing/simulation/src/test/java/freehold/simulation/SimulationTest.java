package freehold.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short run; {@code testing/simulate} makes longer ones. One seed alone: {@code -Dseed=N}. */
class SimulationTest {
    private static final int SEEDS = 50;
    private static final int EVENTS = 1_000;

    @Test
    void noPromiseIsBrokenWhateverUsersWorkersAndTheNetworkDo() throws Exception {
        Long only = Long.getLong("seed");
        long from = only == null ? 0 : only;
        int count = only == null ? SEEDS : 1;
        List<Simulation.Result> results = new ArrayList<>();

        Seeds.run(from, count, EVENTS, results::add);

        assertThat(results)
                .hasSize(count)
                .allSatisfy(it -> assertThat(it.total()).isGreaterThanOrEqualTo(EVENTS));
    }

    @Test
    void twoRunsOfASeedWriteTheSameLog() throws Exception {
        Simulation.Result once = Seeds.run(7, 300);
        Simulation.Result again = Seeds.run(7, 300);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void otherSeedsWriteOtherLogs() throws Exception {
        assertThat(Seeds.run(8, 300).hash()).isNotEqualTo(Seeds.run(9, 300).hash());
    }

    @Test
    void everyMutationStillFitsItsSource() throws Exception {
        Path root = Path.of("../..");
        for (Mutation mutation : Mutation.all()) {
            assertThat(mutation.mutated(root)).contains(mutation.replacement());
        }
    }
}
