package freehold.domain.explanation;

import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitAssociationStatus;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.scaling.FleetSize;
import freehold.domain.scaling.Headcount;
import freehold.domain.scheduling.LimitNeed;
import freehold.domain.scheduling.Scheduler;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why the READY tasks of a step are on no worker: what the scheduler says of it for each fleet of
 * its queue, and what the fleet's workers do.
 */
public final class ReadyReasons {
    private static final int RIVALS = 5;

    private final Candidate candidate;
    private final List<WorkerId> jobsWorkers;
    private final LimitSurvey limits;

    private ReadyReasons(Candidate candidate, List<WorkerId> jobsWorkers, LimitSurvey limits) {
        this.candidate = candidate;
        this.jobsWorkers = jobsWorkers;
        this.limits = limits;
    }

    /**
     * The reasons, the one that gives way first at the head.
     *
     * @param jobsWorkers some workers with a session of the job
     */
    public static List<FleetReason> of(
            Candidate candidate,
            Named.OfQueue queue,
            List<WorkerId> jobsWorkers,
            LimitSurvey limits,
            List<FleetSurvey> fleets) {
        if (fleets.isEmpty()) {
            return List.of(new FleetReason.NoFleet(queue));
        }
        ReadyReasons reasons = new ReadyReasons(candidate, jobsWorkers, limits);
        return fleets.stream()
                .flatMap(reasons::against)
                .distinct()
                .sorted(Comparator.comparingInt(ReadyReasons::distance))
                .toList();
    }

    private Stream<FleetReason> against(FleetSurvey survey) {
        Named.OfFleet fleet = Named.OfFleet.of(survey.fleet());
        if (!survey.association().status().handsOutTasks()) {
            return Stream.of(closed(fleet, survey.association()));
        }
        Optional<Scheduler.Reason> refusal =
                Scheduler.reasonAgainst(
                        candidate, survey.demand().candidates(), survey.fleet().capabilities());
        if (refusal.isEmpty()) {
            return Stream.of(queued(fleet, survey, Ahead.NOTHING));
        }
        return switch (refusal.get()) {
            case Scheduler.Reason.MaxWorkersReached(int max, int workers) ->
                    Stream.of(new FleetReason.MaxWorkersReached(max, workers, jobsWorkers));
            case Scheduler.Reason.NotOffered(var unmet) ->
                    Stream.concat(
                            Stream.of(new FleetReason.DoesNotFit(fleet, unmet)),
                            limits.notAssociated(unmet));
            case Scheduler.Reason.LimitsTaken(var taken) -> taken.stream().map(this::taken);
            case Scheduler.Reason.Later _ -> Stream.of(queued(fleet, survey, ahead(survey)));
        };
    }

    private FleetReason taken(LimitNeed need) {
        Limit limit = need.of().limit();
        Named.OfLimit named = Named.OfLimit.of(limit);
        return need.of().status().handsOutUnits()
                ? new FleetReason.LimitTaken(
                        named,
                        need.units(),
                        limit.maxCount(),
                        limit.currentCount(),
                        limits.holders(limit.id()))
                : new FleetReason.LimitStopped(
                        named, need.of().status() != LimitAssociationStatus.STOPPED);
    }

    private static FleetReason closed(Named.OfFleet fleet, FleetSurvey.Association association) {
        return association.status() == AssociationStatus.STOPPED
                ? new FleetReason.AssociationStopped(fleet)
                : new FleetReason.AssociationStopping(
                        fleet,
                        association.sessions(),
                        association.status() == AssociationStatus.STOP_SCHEDULING_AND_CANCEL_TASKS);
    }

    /** Nothing but workers is missing. */
    private FleetReason queued(Named.OfFleet fleet, FleetSurvey survey, Ahead ahead) {
        FleetSurvey.Workforce workforce = survey.workforce();
        WorkerCounts workers = workforce.workers();
        Optional<FleetReason> growth =
                survey.scaling()
                        .filter(_ -> workers.free() == 0)
                        .flatMap(scaling -> growth(fleet, survey, scaling));
        if (growth.isPresent()) {
            return growth.get();
        }
        if (workers.takingWork() == 0) {
            return nobody(fleet, workforce);
        }
        if (workers.free() == 0) {
            return new FleetReason.Busy(fleet, workers, workforce.with(), ahead);
        }
        return ahead.isAll() && ahead.tasks() < workers.free()
                ? new FleetReason.TakenNext(fleet, workers.free())
                : new FleetReason.Outranked(fleet, candidate.priority(), ahead);
    }

    /** What becomes of the fleet's size; empty where that is not what the step waits for. */
    private static Optional<FleetReason> growth(
            Named.OfFleet fleet, FleetSurvey survey, FleetSurvey.Scaling scaling) {
        FleetSize size = scaling.size();
        int there = present(survey.workforce().workers());
        int max = survey.fleet().workers().max();
        int wanted = Math.min(max, size.needed());
        if (size.target() > there || wanted > size.target()) {
            return Optional.of(
                    new FleetReason.Growing(
                            fleet, there, size.target(), wanted, scaling.trouble()));
        }
        boolean all = survey.workforce().workers().of(WorkerStatus.RUNNING) >= max;
        return all && size.needed() > max
                ? Optional.of(new FleetReason.AtItsMaximum(fleet, max, size.needed()))
                : Optional.empty();
    }

    private static int present(WorkerCounts workers) {
        return workers.byStatus().entrySet().stream()
                .filter(it -> Headcount.isPresent(it.getKey()))
                .mapToInt(it -> Math.toIntExact(it.getValue()))
                .sum();
    }

    private static FleetReason nobody(Named.OfFleet fleet, FleetSurvey.Workforce workforce) {
        WorkerCounts workers = workforce.workers();
        if (workers.total() == 0) {
            return new FleetReason.NoWorkers(fleet);
        }
        if (workers.of(WorkerStatus.NOT_COMPATIBLE) > 0) {
            return new FleetReason.NotCompatible(fleet, workers, workforce.shortfalls());
        }
        return workers.of(WorkerStatus.NOT_RESPONDING) > 0
                ? new FleetReason.Silent(fleet, workers, workforce.lastHeardAt())
                : new FleetReason.Offline(fleet, workers, workforce.lastHeardAt());
    }

    private Ahead ahead(FleetSurvey survey) {
        List<Candidate> before =
                Scheduler.before(
                        candidate, survey.demand().candidates(), survey.fleet().capabilities());
        List<Ahead.Rival> rivals =
                survey.demand().steps().stream()
                        .filter(step -> before.contains(step.candidate()))
                        .map(step ->
                                new Ahead.Rival(
                                        step.candidate().job().id(),
                                        step.candidate().priority(),
                                        step.tasks()))
                        .toList();
        boolean isAll =
                survey.demand().isAll()
                        || survey.demand().candidates().stream()
                                .anyMatch(it -> it.step().equals(candidate.step()));
        return new Ahead(
                rivals.stream().mapToLong(Ahead.Rival::tasks).sum(),
                isAll,
                rivals.stream().limit(RIVALS).toList());
    }

    /** How far from being given to a worker: what gives way by itself comes first. */
    private static int distance(FleetReason reason) {
        return switch (reason) {
            case FleetReason.MaxWorkersReached _ -> 0;
            case FleetReason.TakenNext _ -> 1;
            case FleetReason.Outranked _ -> 2;
            case FleetReason.LimitTaken _ -> 3;
            case FleetReason.Growing _, FleetReason.Busy _, FleetReason.AtItsMaximum _ -> 4;
            case FleetReason.Silent _ -> 5;
            case FleetReason.NotCompatible _ -> 6;
            case FleetReason.Offline _ -> 7;
            case FleetReason.NoWorkers _ -> 8;
            case FleetReason.LimitStopped _ -> 9;
            case FleetReason.AssociationStopping _ -> 10;
            case FleetReason.AssociationStopped _ -> 11;
            case FleetReason.LimitNotAssociated _ -> 12;
            case FleetReason.DoesNotFit _ -> 13;
            case FleetReason.NoFleet _ -> 14;
        };
    }
}
