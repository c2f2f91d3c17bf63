package freehold.domain.explanation;

import freehold.domain.fleet.Fleet;
import freehold.domain.scheduling.Scheduler;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.scheduling.Scheduler.Choice;
import freehold.domain.session.Session;
import freehold.domain.worker.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a worker does what it does, or nothing. */
public final class WorkerReasons {
    private static final int MOST_STEPS = 5;

    private WorkerReasons() {}

    /**
     * A worker with what there is for it.
     *
     * @param open its sessions
     * @param queues how many queues its fleet serves
     * @param candidates what its fleet could do now, best first
     */
    public record Case(
            Worker worker,
            Fleet fleet,
            Optional<Instant> lastHeardAt,
            List<Shortfall> shortfalls,
            List<Session> open,
            long queues,
            List<Candidate> candidates) {
        public Case {
            shortfalls = List.copyOf(shortfalls);
            open = List.copyOf(open);
            candidates = List.copyOf(candidates);
        }
    }

    public static List<WorkerReason> of(Case it) {
        Optional<Instant> changedAt = it.worker().audit().updatedAt();
        return switch (it.worker().status()) {
            case CREATED -> List.of(new WorkerReason.NotStarted(it.worker().audit().createdAt()));
            case STOPPED -> List.of(new WorkerReason.Stopped(changedAt));
            case NOT_RESPONDING -> List.of(new WorkerReason.NotResponding(it.lastHeardAt()));
            case NOT_COMPATIBLE -> List.of(new WorkerReason.NotCompatible(it.shortfalls()));
            case STOPPING -> {
                List<WorkerReason> reasons = new ArrayList<>();
                reasons.add(new WorkerReason.Stopping(changedAt));
                reasons.addAll(busy(it));
                yield reasons;
            }
            case STARTED, IDLE, RUNNING -> it.open().isEmpty() ? idle(it) : busy(it);
        };
    }

    private static List<WorkerReason> busy(Case it) {
        return it.open().stream()
                .<WorkerReason>map(session ->
                        new WorkerReason.Busy(session.id(), session.job().id(), session.step()))
                .toList();
    }

    private static List<WorkerReason> idle(Case it) {
        Named.OfFleet fleet = Named.OfFleet.of(it.fleet());
        if (it.queues() == 0) {
            return List.of(new WorkerReason.ServesNoQueue(fleet));
        }
        Choice choice = Scheduler.choose(it.candidates(), it.fleet().capabilities());
        Optional<WorkerReason> next =
                choice.chosen()
                        .map(step -> new WorkerReason.TakesNext(step.job().id(), step.step()));
        List<WorkerReason> unfit =
                choice.skipped().stream().flatMap(WorkerReasons::unfit).limit(MOST_STEPS).toList();
        if (next.isEmpty() && unfit.isEmpty()) {
            return List.of(new WorkerReason.NoReadyTasks(fleet, it.queues()));
        }
        return next.map(List::of).orElse(unfit);
    }

    private static Stream<WorkerReason> unfit(Scheduler.Skipped skipped) {
        return skipped.reason() instanceof Scheduler.Reason.NotOffered(var unmet)
                ? Stream.of(
                        new WorkerReason.StepDoesNotFit(
                                skipped.candidate().job().id(), skipped.candidate().step(), unmet))
                : Stream.empty();
    }
}
