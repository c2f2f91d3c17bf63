package freehold.domain.explanation;

import freehold.domain.queue.AssociationStatus;
import freehold.domain.scaling.FleetSize;
import freehold.domain.scaling.Headcount;
import freehold.domain.scheduling.Scheduler;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why the READY tasks of a step are on no worker: what the scheduler says of it for each fleet of
 * its queue, and what the fleet's workers do.
 */
public final class ReadyReasons {
    private static final int RIVALS = 5;

    private final Candidate candidate;
    private final List<WorkerId> jobsWorkers;

    private ReadyReasons(Candidate candidate, List<WorkerId> jobsWorkers) {
        this.candidate = candidate;
        this.jobsWorkers = jobsWorkers;
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
            List<FleetSurvey> fleets) {
        if (fleets.isEmpty()) {
            return List.of(new FleetReason.NoFleet(queue));
        }
        ReadyReasons reasons = new ReadyReasons(candidate, jobsWorkers);
        return fleets.stream()
                .map(reasons::against)
                .distinct()
                .sorted(Comparator.comparingInt(ReadyReasons::distance))
                .toList();
    }

    private FleetReason against(FleetSurvey survey) {
        Named.OfFleet fleet = Named.OfFleet.of(survey.fleet());
        if (!survey.association().status().handsOutTasks()) {
            return closed(fleet, survey.association());
        }
        Optional<Scheduler.Reason> refusal =
                Scheduler.reasonAgainst(
                        candidate, survey.demand().candidates(), survey.fleet().capabilities());
        if (refusal.isEmpty()) {
            return queued(fleet, survey, Ahead.NOTHING);
        }
        return switch (refusal.get()) {
            case Scheduler.Reason.MaxWorkersReached(int max, int workers) ->
                    new FleetReason.MaxWorkersReached(max, workers, jobsWorkers);
            case Scheduler.Reason.NotOffered(var unmet) -> new FleetReason.DoesNotFit(fleet, unmet);
            case Scheduler.Reason.Later _ -> queued(fleet, survey, ahead(survey));
        };
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
            case FleetReason.Growing _, FleetReason.Busy _, FleetReason.AtItsMaximum _ -> 3;
            case FleetReason.Silent _ -> 4;
            case FleetReason.NotCompatible _ -> 5;
            case FleetReason.Offline _ -> 6;
            case FleetReason.NoWorkers _ -> 7;
            case FleetReason.AssociationStopping _ -> 8;
            case FleetReason.AssociationStopped _ -> 9;
            case FleetReason.DoesNotFit _ -> 10;
            case FleetReason.NoFleet _ -> 11;
        };
    }
}
