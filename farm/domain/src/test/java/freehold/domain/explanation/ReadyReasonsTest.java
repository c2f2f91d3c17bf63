package freehold.domain.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import freehold.domain.Audit;
import freehold.domain.Samples;
import freehold.domain.explanation.FleetSurvey.ReadyStep;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.fleet.FleetCapabilities.AmountRange;
import freehold.domain.fleet.FleetId;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.scaling.AutoScalingStatus;
import freehold.domain.scaling.FleetSize;
import freehold.domain.scheduling.HostRequirements;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.step.StepId;
import freehold.domain.worker.WorkerStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ReadyReasonsTest {
    private static final FarmId FARM = Samples.JOB.farm();
    private static final Named.OfQueue QUEUE = new Named.OfQueue(Samples.JOB.queue(), "shots");
    private static final Candidate CANDIDATE = candidate(5, 50, 1);

    @ParameterizedTest
    @MethodSource("workforces")
    void aFleetThatFitsIsToldByItsWorkers(Map<WorkerStatus, Long> workers, ReasonCode expected) {
        assertThat(codes(survey(4, AssociationStatus.ACTIVE, workers, List.of(), true)))
                .containsExactly(expected);
    }

    static Stream<Arguments> workforces() {
        return Stream.of(
                arguments(Map.of(), ReasonCode.FLEET_HAS_NO_WORKERS),
                arguments(
                        Map.of(WorkerStatus.CREATED, 2L, WorkerStatus.STOPPED, 1L),
                        ReasonCode.FLEET_IS_OFFLINE),
                arguments(Map.of(WorkerStatus.STOPPING, 2L), ReasonCode.FLEET_IS_OFFLINE),
                arguments(
                        Map.of(WorkerStatus.NOT_RESPONDING, 1L, WorkerStatus.STOPPED, 9L),
                        ReasonCode.FLEET_IS_SILENT),
                arguments(
                        Map.of(WorkerStatus.NOT_COMPATIBLE, 1L, WorkerStatus.NOT_RESPONDING, 9L),
                        ReasonCode.FLEET_IS_NOT_COMPATIBLE),
                arguments(
                        Map.of(WorkerStatus.RUNNING, 3L, WorkerStatus.STOPPED, 1L),
                        ReasonCode.FLEET_IS_BUSY),
                arguments(
                        Map.of(WorkerStatus.RUNNING, 3L, WorkerStatus.IDLE, 1L),
                        ReasonCode.TAKEN_NEXT),
                arguments(Map.of(WorkerStatus.STARTED, 1L), ReasonCode.TAKEN_NEXT));
    }

    @Test
    void theFleetThatGivesWayFirstComesFirst() {
        FleetSurvey unfit =
                survey(0, AssociationStatus.ACTIVE, Map.of(WorkerStatus.IDLE, 1L), List.of(), true);
        FleetSurvey stopped = survey(4, AssociationStatus.STOPPED, Map.of(), List.of(), true);
        FleetSurvey offline =
                survey(
                        4,
                        AssociationStatus.ACTIVE,
                        Map.of(WorkerStatus.STOPPED, 1L),
                        List.of(),
                        true);
        FleetSurvey busy =
                survey(
                        4,
                        AssociationStatus.ACTIVE,
                        Map.of(WorkerStatus.RUNNING, 1L),
                        List.of(),
                        true);

        assertThat(codes(unfit, stopped, offline, busy))
                .containsExactly(
                        ReasonCode.FLEET_IS_BUSY,
                        ReasonCode.FLEET_IS_OFFLINE,
                        ReasonCode.ASSOCIATION_STOPPED,
                        ReasonCode.FLEET_DOES_NOT_FIT);
    }

    @Test
    void moreFreeWorkersThanTasksAheadLeaveOneForIt() {
        List<ReadyStep> ahead = List.of(new ReadyStep(candidate(1, 90, 0), 2));

        assertThat(codes(idle(2, ahead, true))).containsExactly(ReasonCode.OUTRANKED);
        assertThat(codes(idle(3, ahead, true))).containsExactly(ReasonCode.TAKEN_NEXT);
    }

    @Test
    void whatComesFirstIsAtLeastWhatWasLookedAt() {
        List<ReadyStep> ahead = List.of(new ReadyStep(candidate(1, 90, 0), 2));

        List<FleetReason> reasons =
                ReadyReasons.of(
                        CANDIDATE,
                        QUEUE,
                        List.of(),
                        LimitSurvey.NONE,
                        List.of(idle(9, ahead, false)));

        assertThat(reasons)
                .singleElement()
                .isInstanceOfSatisfying(
                        FleetReason.Outranked.class,
                        it ->
                                assertThat(it.ahead())
                                        .isEqualTo(
                                                new Ahead(
                                                        2,
                                                        false,
                                                        List.of(
                                                                new Ahead.Rival(
                                                                        candidate(1, 90, 0)
                                                                                .job()
                                                                                .id(),
                                                                        90,
                                                                        2)))));
    }

    @Test
    void whatComesLaterOrCannotBeTakenIsNotAhead() {
        Candidate later = candidate(7, 50, 1);
        Candidate unfit = candidate(1, 90, 64);

        assertThat(codes(idle(1, List.of(new ReadyStep(unfit, 5), new ReadyStep(later, 5)), true)))
                .containsExactly(ReasonCode.TAKEN_NEXT);
    }

    private static List<ReasonCode> codes(FleetSurvey... fleets) {
        return ReadyReasons.of(CANDIDATE, QUEUE, List.of(), LimitSurvey.NONE, List.of(fleets))
                .stream()
                .map(reason -> Wording.of(reason).code())
                .toList();
    }

    private static FleetSurvey idle(long free, List<ReadyStep> ahead, boolean isAll) {
        return survey(4, AssociationStatus.ACTIVE, Map.of(WorkerStatus.IDLE, free), ahead, isAll);
    }

    private static FleetSurvey survey(
            int cores,
            AssociationStatus association,
            Map<WorkerStatus, Long> workers,
            List<ReadyStep> steps,
            boolean isAll) {
        return new FleetSurvey(
                new Fleet(
                        FARM,
                        FleetId.ofHex("f1".repeat(16)),
                        "render",
                        "",
                        FleetStatus.ACTIVE,
                        "role",
                        new Fleet.WorkerRange(0, 9),
                        "{}",
                        new FleetCapabilities(
                                Map.of(
                                        "amount.worker.vcpu",
                                        new AmountRange(cores, Optional.empty())),
                                Map.of()),
                        Optional.empty(),
                        Map.of(),
                        Audit.created(Samples.NOON, "ada")),
                new FleetSurvey.Association(association, 0),
                new FleetSurvey.Workforce(
                        new WorkerCounts(workers), Optional.empty(), List.of(), List.of()),
                new FleetSurvey.Demand(steps, isAll),
                Optional.empty());
    }

    private static FleetSurvey scaling(Map<WorkerStatus, Long> workers, int target, int needed) {
        FleetSurvey survey = survey(4, AssociationStatus.ACTIVE, workers, List.of(), true);
        FleetSize size =
                new FleetSize(
                        FARM,
                        survey.fleet().id(),
                        target,
                        AutoScalingStatus.GROWING,
                        needed,
                        new FleetSize.Growth(Samples.NOON, 0),
                        Samples.NOON);
        return new FleetSurvey(
                survey.fleet(),
                survey.association(),
                survey.workforce(),
                survey.demand(),
                Optional.of(new FleetSurvey.Scaling(size, Optional.empty())));
    }

    @Test
    void aFleetThatScalesSaysWhetherWorkersAreToCome() {
        assertThat(codes(scaling(Map.of(), 4, 4))).containsExactly(ReasonCode.FLEET_IS_GROWING);
        assertThat(codes(scaling(Map.of(WorkerStatus.STOPPED, 7L), 4, 4)))
                .containsExactly(ReasonCode.FLEET_IS_GROWING);
        assertThat(codes(scaling(Map.of(WorkerStatus.RUNNING, 3L), 3, 5)))
                .containsExactly(ReasonCode.FLEET_IS_GROWING);
        assertThat(codes(scaling(Map.of(WorkerStatus.RUNNING, 9L), 9, 12)))
                .containsExactly(ReasonCode.FLEET_IS_AT_ITS_MAXIMUM);
        assertThat(codes(scaling(Map.of(WorkerStatus.RUNNING, 3L), 3, 3)))
                .containsExactly(ReasonCode.FLEET_IS_BUSY);
        assertThat(codes(scaling(Map.of(WorkerStatus.IDLE, 1L), 4, 4)))
                .containsExactly(ReasonCode.TAKEN_NEXT);
        assertThat(codes(scaling(Map.of(), 0, 0))).containsExactly(ReasonCode.FLEET_HAS_NO_WORKERS);
    }

    private static Candidate candidate(int job, int priority, int cores) {
        return new Candidate(
                new JobKey(FARM, Samples.JOB.queue(), JobId.ofHex("%032x".formatted(job))),
                StepId.ofHex("%032x".formatted(job)),
                priority,
                0,
                new HostRequirements(
                        List.of(
                                new HostRequirements.Amount(
                                        "amount.worker.vcpu",
                                        Optional.of((double) cores),
                                        Optional.empty()))),
                Optional.empty(),
                0);
    }
}
