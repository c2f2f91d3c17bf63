package freehold.domain.explanation;

import freehold.domain.job.JobId;
import freehold.domain.scheduling.Compatibility.Verdict;
import freehold.domain.worker.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why READY tasks are on no worker, fleet by fleet. */
public sealed interface FleetReason extends Reason {
    /** No fleet is associated with the queue. */
    record NoFleet(Named.OfQueue queue) implements FleetReason {}

    /**
     * The fleet finishes what it has of the queue, and takes no more.
     *
     * @param sessions how many it still has
     * @param canceling whether it cancels them
     */
    record AssociationStopping(Named.OfFleet fleet, int sessions, boolean canceling)
            implements FleetReason {}

    /** The fleet takes nothing of the queue. */
    record AssociationStopped(Named.OfFleet fleet) implements FleetReason {}

    /**
     * The job has as many workers as it may have.
     *
     * @param which some of them
     */
    record MaxWorkersReached(int max, int workers, List<WorkerId> which) implements FleetReason {
        public MaxWorkersReached {
            which = List.copyOf(which);
        }
    }

    /** The fleet does not offer what the step needs; only what is not met is listed. */
    record DoesNotFit(Named.OfFleet fleet, List<Verdict> unmet) implements FleetReason {
        public DoesNotFit {
            unmet = List.copyOf(unmet);
        }
    }

    /**
     * A limit has not enough units left for a session of the step.
     *
     * @param units what a session takes of it
     * @param max how many units there are
     * @param held how many of them sessions hold
     * @param holders the jobs that hold most of them
     */
    record LimitTaken(Named.OfLimit limit, long units, int max, long held, List<Holder> holders)
            implements FleetReason {
        public LimitTaken {
            holders = List.copyOf(holders);
        }
    }

    /**
     * The queue was told to use the limit no more.
     *
     * @param draining whether sessions of the queue may still hold some of it
     */
    record LimitStopped(Named.OfLimit limit, boolean draining) implements FleetReason {}

    /**
     * The farm has a limit that would count what the fleet does not offer.
     *
     * @param requirement the name by which the step asks for it
     */
    record LimitNotAssociated(Named.OfLimit limit, String requirement) implements FleetReason {}

    /** The fleet fits, and no worker was ever registered in it. */
    record NoWorkers(Named.OfFleet fleet) implements FleetReason {}

    /** None of the fleet's workers is online. */
    record Offline(Named.OfFleet fleet, WorkerCounts workers, Optional<Instant> lastHeardAt)
            implements FleetReason {}

    /** The fleet's workers were online, and none of them has been heard of for too long. */
    record Silent(Named.OfFleet fleet, WorkerCounts workers, Optional<Instant> lastHeardAt)
            implements FleetReason {}

    /** The fleet's workers are online and have less than their fleet promises. */
    record NotCompatible(Named.OfFleet fleet, WorkerCounts workers, List<Shortfall> shortfalls)
            implements FleetReason {
        public NotCompatible {
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /**
     * All workers of the fleet that take work have some.
     *
     * @param with the jobs they have most of
     */
    record Busy(Named.OfFleet fleet, WorkerCounts workers, List<Occupation> with, Ahead ahead)
            implements FleetReason {
        public Busy {
            with = List.copyOf(with);
        }
    }

    /**
     * The fleet scales, and workers are to come for it.
     *
     * @param there how many are there
     * @param recommended how many it is to have by now
     * @param wanted how many it could use, within its bounds
     * @param trouble what keeps them from being started
     */
    record Growing(
            Named.OfFleet fleet, int there, int recommended, int wanted, Optional<String> trouble)
            implements FleetReason {}

    /**
     * The fleet scales, and may have no more workers than it has, all of which have work.
     *
     * @param max its maxWorkerCount
     * @param needed how many it could use
     */
    record AtItsMaximum(Named.OfFleet fleet, int max, int needed) implements FleetReason {}

    /** Workers of the fleet are free, and other jobs get them first. */
    record Outranked(Named.OfFleet fleet, int priority, Ahead ahead) implements FleetReason {}

    /** A free worker takes it with its next call. */
    record TakenNext(Named.OfFleet fleet, long free) implements FleetReason {}

    /** How many units of a limit the sessions of a job hold. */
    record Holder(JobId job, long units) {}

    /** How many workers have a session of a job. */
    record Occupation(JobId job, long workers) {}

    /** The fleet that a reason is about; absent where it is about the queue or the job. */
    static Optional<Named.OfFleet> named(FleetReason reason) {
        return switch (reason) {
            case NoFleet _,
                    MaxWorkersReached _,
                    LimitTaken _,
                    LimitStopped _,
                    LimitNotAssociated _ ->
                    Optional.empty();
            case AssociationStopping it -> Optional.of(it.fleet());
            case AssociationStopped it -> Optional.of(it.fleet());
            case DoesNotFit it -> Optional.of(it.fleet());
            case NoWorkers it -> Optional.of(it.fleet());
            case Offline it -> Optional.of(it.fleet());
            case Silent it -> Optional.of(it.fleet());
            case NotCompatible it -> Optional.of(it.fleet());
            case Busy it -> Optional.of(it.fleet());
            case Growing it -> Optional.of(it.fleet());
            case AtItsMaximum it -> Optional.of(it.fleet());
            case Outranked it -> Optional.of(it.fleet());
            case TakenNext it -> Optional.of(it.fleet());
        };
    }
}
