package freehold.domain.worker;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.fleet.FleetCapabilities.AmountRange;
import freehold.domain.worker.WorkerFitness.Reported;
import freehold.domain.worker.WorkerTransitions.Outcome;
import freehold.domain.worker.WorkerTransitions.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WorkerTransitionsTest {
    @ParameterizedTest(name = "from {0}: STARTED {1}, STOPPING {2}, STOPPED {3}")
    @CsvSource({
        "CREATED, true, false, true",
        "STARTED, true, true, true",
        "IDLE, true, true, true",
        "RUNNING, true, true, true",
        "STOPPING, false, true, true",
        "STOPPED, true, false, true",
        "NOT_RESPONDING, true, true, true",
        "NOT_COMPATIBLE, true, true, true"
    })
    void eachStatusAllowsWhatTheAgentCanLiveWith(
            WorkerStatus now, boolean started, boolean stopping, boolean stopped) {
        assertThat(isMoved(now, Wanted.STARTED)).isEqualTo(started);
        assertThat(isMoved(now, Wanted.STOPPING)).isEqualTo(stopping);
        assertThat(isMoved(now, Wanted.STOPPED)).isEqualTo(stopped);
    }

    @ParameterizedTest
    @EnumSource(value = WorkerStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "STOPPING")
    void anAgentThatStartsHasLostItsSessions(WorkerStatus now) {
        assertThat(WorkerTransitions.requested(now, Wanted.STARTED, true))
                .isEqualTo(new Outcome.Moved(WorkerStatus.STARTED, true));
        assertThat(WorkerTransitions.requested(now, Wanted.STARTED, false))
                .isEqualTo(new Outcome.Moved(WorkerStatus.NOT_COMPATIBLE, true));
    }

    @Test
    void aDrainingWorkerKeepsItsSessionsUntilItHasStopped() {
        assertThat(WorkerTransitions.requested(WorkerStatus.RUNNING, Wanted.STOPPING, true))
                .isEqualTo(new Outcome.Moved(WorkerStatus.STOPPING, false));
        assertThat(WorkerTransitions.requested(WorkerStatus.STOPPING, Wanted.STOPPED, true))
                .isEqualTo(new Outcome.Moved(WorkerStatus.STOPPED, true));
    }

    @ParameterizedTest
    @EnumSource(WorkerStatus.class)
    void aWorkerThatFallsSilentDoesNotRespondUnlessItWasAboutToStop(WorkerStatus now) {
        assertThat(WorkerTransitions.silent(now))
                .isEqualTo(
                        now == WorkerStatus.STOPPING
                                ? WorkerStatus.STOPPED
                                : WorkerStatus.NOT_RESPONDING);
    }

    @Test
    void aWorkerThatIsHeardOfAgainIsAsOnlineAsItsHostAllows() {
        assertThat(WorkerTransitions.reinstated(true).takesWork()).isTrue();
        assertThat(WorkerTransitions.reinstated(false)).isEqualTo(WorkerStatus.NOT_COMPATIBLE);
    }

    @Test
    void aWorkerWithASessionIsRunningAndOneWithoutIsIdle() {
        assertThat(WorkerTransitions.occupied(WorkerStatus.STARTED, true))
                .isEqualTo(WorkerStatus.RUNNING);
        assertThat(WorkerTransitions.occupied(WorkerStatus.RUNNING, false))
                .isEqualTo(WorkerStatus.IDLE);
        assertThat(WorkerTransitions.occupied(WorkerStatus.STOPPING, true))
                .isEqualTo(WorkerStatus.STOPPING);
    }

    @ParameterizedTest
    @EnumSource(WorkerStatus.class)
    void onlyWorkersThatNeverStartedOrHaveStoppedMayBeDeleted(WorkerStatus now) {
        assertThat(WorkerTransitions.mayBeDeleted(now))
                .isEqualTo(now == WorkerStatus.CREATED || now == WorkerStatus.STOPPED);
    }

    @Test
    void aWorkerThatHasLessThanItsFleetPromisesFallsShort() {
        FleetCapabilities fleet =
                new FleetCapabilities(
                        Map.of("amount.worker.vcpu", new AmountRange(8, Optional.empty())),
                        Map.of("attr.worker.os.family", List.of("linux")));
        assertThat(shortfalls(fleet, 4, "linux")).containsExactly("amount.worker.vcpu");
        assertThat(shortfalls(fleet, 8, "WINDOWS")).containsExactly("attr.worker.os.family");
        assertThat(shortfalls(fleet, 8, "LINUX")).isEmpty();
        assertThat(WorkerFitness.shortfalls(new Reported(Map.of(), Map.of()), fleet)).isEmpty();
    }

    private static List<String> shortfalls(FleetCapabilities fleet, double cpus, String system) {
        return WorkerFitness.shortfalls(
                new Reported(
                        Map.of("Amount.Worker.VCPU", cpus),
                        Map.of("attr.worker.os.family", List.of(system))),
                fleet);
    }

    private static boolean isMoved(WorkerStatus now, Wanted wanted) {
        return WorkerTransitions.requested(now, wanted, true) instanceof Outcome.Moved;
    }
}
