package freehold.controlplane.explanation;

import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonJob;
import freehold.domain.explanation.Ahead;
import freehold.domain.explanation.FleetReason;
import freehold.domain.explanation.Named;
import freehold.domain.explanation.WorkerCounts;
import java.time.Instant;
import java.util.Optional;

/** Shows the reasons for which READY tasks wait. */
final class FleetReasonViews {
    private FleetReasonViews() {}

    static ExplanationReason.Builder view(ExplanationReason.Builder view, FleetReason reason) {
        FleetReason.named(reason)
                .ifPresent(fleet -> view.fleetId(fleet.id().value()).fleetName(fleet.name()));
        return switch (reason) {
            case FleetReason.NoFleet(var queue) -> view.queueId(queue.id().value());
            case FleetReason.AssociationStopping(_, var sessions, _) -> view.count((long) sessions);
            case FleetReason.AssociationStopped _, FleetReason.NoWorkers _ -> view;
            case FleetReason.MaxWorkersReached(var max, var workers, var which) ->
                    view.used((long) workers)
                            .limit((long) max)
                            .workerIds(which.stream().map(Object::toString).toList());
            case FleetReason.DoesNotFit(_, var unmet) ->
                    view.requirements(PartViews.requirements(unmet));
            case FleetReason.LimitTaken it -> taken(view, it);
            case FleetReason.LimitStopped(var limit, _) -> limit(view, limit);
            case FleetReason.LimitNotAssociated(var limit, _) -> limit(view, limit);
            case FleetReason.Offline(_, var workers, var at) -> absent(view, workers, at);
            case FleetReason.Silent(_, var workers, var at) -> absent(view, workers, at);
            case FleetReason.NotCompatible(_, var workers, var shortfalls) ->
                    view.workers(PartViews.workers(workers))
                            .shortfalls(shortfalls.stream().map(PartViews::shortfall).toList());
            case FleetReason.Busy it -> busy(view, it);
            case FleetReason.Growing(_, var there, var recommended, var wanted, _) ->
                    view.used((long) there).limit((long) recommended).count((long) wanted);
            case FleetReason.AtItsMaximum(_, var max, var needed) ->
                    view.limit((long) max).count((long) needed);
            case FleetReason.Outranked(_, var priority, var ahead) ->
                    ahead(view, ahead)
                            .priority(priority)
                            .jobs(ahead.jobs().stream().map(FleetReasonViews::rival).toList());
            case FleetReason.TakenNext(_, var free) -> view.count(free);
        };
    }

    private static ExplanationReason.Builder limit(
            ExplanationReason.Builder view, Named.OfLimit limit) {
        return view.limitId(limit.id().value()).limitName(limit.name());
    }

    private static ExplanationReason.Builder taken(
            ExplanationReason.Builder view, FleetReason.LimitTaken it) {
        return limit(view, it.limit())
                .count(it.units())
                .used(it.held())
                .limit((long) it.max())
                .jobs(
                        it.holders().stream()
                                .map(holder ->
                                        ReasonJob.builder()
                                                .jobId(holder.job().value())
                                                .units(holder.units())
                                                .build())
                                .toList());
    }

    private static ExplanationReason.Builder absent(
            ExplanationReason.Builder view, WorkerCounts workers, Optional<Instant> lastHeardAt) {
        return view.workers(PartViews.workers(workers)).at(lastHeardAt);
    }

    private static ExplanationReason.Builder busy(
            ExplanationReason.Builder view, FleetReason.Busy it) {
        return ahead(view, it.ahead())
                .workers(PartViews.workers(it.workers()))
                .jobs(
                        it.with().stream()
                                .map(job ->
                                        ReasonJob.builder()
                                                .jobId(job.job().value())
                                                .workers(job.workers())
                                                .build())
                                .toList());
    }

    private static ExplanationReason.Builder ahead(ExplanationReason.Builder view, Ahead ahead) {
        return view.tasksAhead(ahead.tasks()).moreAhead(!ahead.isAll());
    }

    private static ReasonJob rival(Ahead.Rival rival) {
        return ReasonJob.builder()
                .jobId(rival.job().value())
                .priority(rival.priority())
                .tasks(rival.tasks())
                .build();
    }
}
