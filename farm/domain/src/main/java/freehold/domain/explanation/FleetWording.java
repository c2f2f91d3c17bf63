package freehold.domain.explanation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link FleetReason} in words. */
final class FleetWording {
    private FleetWording() {}

    static Said of(FleetReason reason) {
        return switch (reason) {
            case FleetReason.NoFleet it -> noFleet(it);
            case FleetReason.AssociationStopping it -> stopping(it);
            case FleetReason.AssociationStopped it -> stopped(it);
            case FleetReason.MaxWorkersReached it -> maxWorkers(it);
            case FleetReason.DoesNotFit it -> doesNotFit(it);
            case FleetReason.LimitTaken it -> limitTaken(it);
            case FleetReason.LimitStopped it -> limitStopped(it);
            case FleetReason.LimitNotAssociated it -> limitNotAssociated(it);
            case FleetReason.NoWorkers it -> noWorkers(it);
            case FleetReason.Offline it -> offline(it);
            case FleetReason.Silent it -> silent(it);
            case FleetReason.NotCompatible it -> notCompatible(it);
            case FleetReason.Busy it -> busy(it);
            case FleetReason.Growing it -> growing(it);
            case FleetReason.AtItsMaximum it -> atItsMaximum(it);
            case FleetReason.Outranked it -> outranked(it);
            case FleetReason.TakenNext it -> takenNext(it);
        };
    }

    private static Said noFleet(FleetReason.NoFleet it) {
        return new Said(
                ReasonCode.NO_FLEET,
                "No fleet serves queue \"" + it.queue().name() + "\".",
                "Associate a fleet with the queue (CreateQueueFleetAssociation).");
    }

    private static Said stopping(FleetReason.AssociationStopping it) {
        return new Said(
                ReasonCode.ASSOCIATION_STOPPING,
                "Queue and "
                        + Phrases.fleet(it.fleet())
                        + " are being parted: the fleet "
                        + (it.canceling() ? "cancels" : "completes")
                        + " what it has ("
                        + Phrases.count(it.sessions(), "open session")
                        + ") and takes no more.",
                "Set their association to ACTIVE (UpdateQueueFleetAssociation).");
    }

    private static Said stopped(FleetReason.AssociationStopped it) {
        return new Said(
                ReasonCode.ASSOCIATION_STOPPED,
                "The association of the queue with " + Phrases.fleet(it.fleet()) + " is STOPPED.",
                "Set their association to ACTIVE (UpdateQueueFleetAssociation).");
    }

    private static Said maxWorkers(FleetReason.MaxWorkersReached it) {
        String which =
                it.which().isEmpty()
                        ? ""
                        : ": " + Phrases.list(it.which().stream().map(Object::toString).toList());
        return new Said(
                ReasonCode.MAX_WORKERS_REACHED,
                "The job has "
                        + Phrases.count(it.workers(), "worker")
                        + " and may have at most "
                        + it.max()
                        + which
                        + ".",
                "Raise the job's maxWorkerCount (UpdateJob), or wait for these workers.");
    }

    private static Said doesNotFit(FleetReason.DoesNotFit it) {
        return new Said(
                ReasonCode.FLEET_DOES_NOT_FIT,
                capital(Phrases.fleet(it.fleet()))
                        + " does not offer what the step needs: "
                        + Phrases.unmet(it.unmet())
                        + ".",
                "Lower the step's host requirements, raise what the fleet offers, or associate a"
                        + " fleet that offers it.");
    }

    private static Said limitTaken(FleetReason.LimitTaken it) {
        boolean tooFew = it.units() > it.max();
        return new Said(
                ReasonCode.LIMIT_TAKEN,
                "Each session of the step takes "
                        + Phrases.count(it.units(), "unit")
                        + " of "
                        + Phrases.limit(it.limit())
                        + ", of which there "
                        + Phrases.agree(it.max(), "is ", "are ")
                        + it.max()
                        + " and "
                        + it.held()
                        + Phrases.agree(it.held(), " is", " are")
                        + " held"
                        + holders(it.holders())
                        + ".",
                tooFew
                        ? "Raise the limit's maxCount (UpdateLimit): it is less than the step"
                                + " needs."
                        : "Wait until sessions of these jobs end, or raise the limit's maxCount"
                                + " (UpdateLimit).");
    }

    private static String holders(List<FleetReason.Holder> holders) {
        return holders.isEmpty()
                ? ""
                : " ("
                        + Phrases.list(
                                holders.stream().map(it -> it.units() + " by " + it.job()).toList())
                        + ")";
    }

    private static Said limitStopped(FleetReason.LimitStopped it) {
        return new Said(
                ReasonCode.LIMIT_STOPPED,
                "The step needs "
                        + Phrases.limit(it.limit())
                        + ", whose use by the queue "
                        + (it.draining() ? "is being stopped" : "is STOPPED")
                        + ".",
                "Set their association to ACTIVE (UpdateQueueLimitAssociation).");
    }

    private static Said limitNotAssociated(FleetReason.LimitNotAssociated it) {
        return new Said(
                ReasonCode.LIMIT_NOT_ASSOCIATED,
                capital(Phrases.limit(it.limit()))
                        + " counts "
                        + it.requirement()
                        + ", and the queue is not associated with it.",
                "Associate the queue with the limit (CreateQueueLimitAssociation), then requeue"
                        + " what is NOT_COMPATIBLE (targetTaskRunStatus READY).");
    }

    private static Said noWorkers(FleetReason.NoWorkers it) {
        return new Said(
                ReasonCode.FLEET_HAS_NO_WORKERS,
                capital(Phrases.fleet(it.fleet())) + " could take the step, and has no workers.",
                "Start a worker in the fleet (freehold worker --fleet-id "
                        + it.fleet().id()
                        + ").");
    }

    private static Said offline(FleetReason.Offline it) {
        return new Said(
                ReasonCode.FLEET_IS_OFFLINE,
                "No worker of "
                        + Phrases.fleet(it.fleet())
                        + " takes work ("
                        + Phrases.workers(it.workers())
                        + ")"
                        + heard(it.lastHeardAt())
                        + ".",
                "Start a worker of the fleet.");
    }

    private static Said silent(FleetReason.Silent it) {
        return new Said(
                ReasonCode.FLEET_IS_SILENT,
                "No worker of "
                        + Phrases.fleet(it.fleet())
                        + " responds ("
                        + Phrases.workers(it.workers())
                        + ")"
                        + heard(it.lastHeardAt())
                        + ".",
                "Look whether its hosts are up, reach this server, and run the agent.");
    }

    private static String heard(Optional<Instant> at) {
        return at.map(it -> "; the last was heard of at " + Phrases.time(it)).orElse("");
    }

    private static Said notCompatible(FleetReason.NotCompatible it) {
        String what = it.shortfalls().isEmpty() ? "" : ": " + Phrases.shortfalls(it.shortfalls());
        return new Said(
                ReasonCode.FLEET_IS_NOT_COMPATIBLE,
                "No worker of "
                        + Phrases.fleet(it.fleet())
                        + " takes work ("
                        + Phrases.workers(it.workers())
                        + "); they have less than their fleet promises"
                        + what
                        + ".",
                "Lower what the fleet promises (UpdateFleet), or use hosts that have it.");
    }

    private static Said busy(FleetReason.Busy it) {
        long taking = it.workers().takingWork();
        String all =
                taking == 1
                        ? "The one worker of " + Phrases.fleet(it.fleet()) + " is busy"
                        : "All "
                                + taking
                                + " workers of "
                                + Phrases.fleet(it.fleet())
                                + " are busy";
        String with =
                it.with().stream()
                        .map(job -> Phrases.count(job.workers(), "worker") + " on " + job.job())
                        .collect(Collectors.joining(", "));
        return new Said(
                ReasonCode.FLEET_IS_BUSY,
                all + (with.isEmpty() ? "" : " (" + with + ")") + "; " + ahead(it.ahead()) + ".",
                "Wait, add workers to the fleet, or raise the job's priority (UpdateJob).");
    }

    private static Said growing(FleetReason.Growing it) {
        int coming = Math.max(0, it.recommended() - it.there());
        boolean isSlow = it.wanted() > it.recommended();
        String has =
                capital(Phrases.fleet(it.fleet())) + " has " + Phrases.count(it.there(), "worker");
        String more =
                coming == 0
                        ? ""
                        : " and is to have "
                                + it.recommended()
                                + ": "
                                + coming
                                + " "
                                + Phrases.agree(coming, "is", "are")
                                + " to come";
        String slow =
                isSlow ? "; it could use " + it.wanted() + ", and grows as fast as it may" : "";
        return new Said(
                ReasonCode.FLEET_IS_GROWING,
                has + more + slow + it.trouble().map(trouble -> "; " + trouble).orElse("") + ".",
                coming == 0
                        ? "Wait, or raise the fleet's scaleOutWorkersPerMinute (UpdateFleet)."
                        : "Wait; if none comes, look at what starts the fleet's workers, and at"
                                + " their logs.");
    }

    private static Said atItsMaximum(FleetReason.AtItsMaximum it) {
        return new Said(
                ReasonCode.FLEET_IS_AT_ITS_MAXIMUM,
                capital(Phrases.fleet(it.fleet()))
                        + " could use "
                        + Phrases.count(it.needed(), "worker")
                        + ", and may have "
                        + (it.max() == 0
                                ? "none."
                                : "at most " + it.max() + ", which all have work."),
                "Wait, or raise the fleet's maxWorkerCount (UpdateFleet).");
    }

    private static Said outranked(FleetReason.Outranked it) {
        String jobs =
                Phrases.list(
                        it.ahead().jobs().stream()
                                .map(job -> job.job() + " with priority " + job.priority())
                                .distinct()
                                .toList());
        return new Said(
                ReasonCode.OUTRANKED,
                "Free workers of "
                        + Phrases.fleet(it.fleet())
                        + " take what comes before this job of priority "
                        + it.priority()
                        + ": "
                        + ahead(it.ahead())
                        + " ("
                        + jobs
                        + ").",
                "Wait, or raise the job's priority (UpdateJob).");
    }

    private static String ahead(Ahead ahead) {
        if (ahead.tasks() == 0) {
            return "nothing comes first";
        }
        return (ahead.isAll() ? "" : "at least ")
                + Phrases.count(ahead.tasks(), "task")
                + " "
                + Phrases.agree(ahead.tasks(), "comes", "come")
                + " first";
    }

    private static Said takenNext(FleetReason.TakenNext it) {
        return new Said(
                ReasonCode.TAKEN_NEXT,
                Phrases.count(it.free(), "worker")
                        + " of "
                        + Phrases.fleet(it.fleet())
                        + " "
                        + Phrases.agree(it.free(), "is", "are")
                        + " free, and nothing comes first: a worker takes it with its next call.",
                Said.NOTHING);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static List<String> names(List<Named.OfFleet> fleets) {
        return fleets.stream().map(Phrases::fleet).toList();
    }
}
