package freehold.controlplane.explanation;

import freehold.api.extension.ExplanationReason;
import freehold.controlplane.log.LogStream;
import freehold.domain.explanation.EndReason;
import freehold.domain.job.JobKey;
import java.util.Optional;

/** Shows the reasons for which tasks came to rest. */
final class EndReasonViews {
    private EndReasonViews() {}

    static ExplanationReason.Builder view(
            ExplanationReason.Builder view, EndReason reason, Optional<JobKey> job) {
        return switch (reason) {
            case EndReason.Suspended(var author) -> ReasonViews.by(view, author);
            case EndReason.CanceledByUser(var author) -> ReasonViews.by(view, author);
            case EndReason.FailedByUser(var author) -> ReasonViews.by(view, author);
            case EndReason.CanceledByDependency(var steps) ->
                    view.steps(steps.stream().map(PartViews::step).toList());
            case EndReason.CanceledByFailures(var failed, var limit) ->
                    view.used(failed).limit(limit);
            case EndReason.CanceledByIncompatibleStep(var steps) ->
                    view.steps(steps.stream().map(PartViews::named).toList());
            case EndReason.CanceledByFarm _ -> view;
            case EndReason.Failed it -> failed(view, it, job);
            case EndReason.NotCompatible(var fitsNow) ->
                    fitsNow.isEmpty()
                            ? view
                            : view.fleetIds(
                                    fitsNow.stream().map(fleet -> fleet.id().value()).toList());
            case EndReason.Succeeded(var author, var at) -> {
                at.ifPresent(view::at);
                yield author.map(it -> ReasonViews.by(view, it)).orElse(view);
            }
        };
    }

    private static ExplanationReason.Builder failed(
            ExplanationReason.Builder view, EndReason.Failed it, Optional<JobKey> job) {
        view.used((long) it.retries()).limit((long) it.maxRetries());
        it.last()
                .ifPresent(last -> {
                    view.sessionActionId(last.action().value())
                            .sessionId(last.action().session().value())
                            .workerId(last.worker().value())
                            .exitCode(last.exitCode());
                    job.map(key -> LogStream.of(key.farm(), key.queue(), last.action().session()))
                            .ifPresent(log ->
                                    view.logGroupName(log.group()).logStreamName(log.name()));
                });
        return view;
    }
}
