package freehold.controlplane.explanation;

import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonCode;
import freehold.domain.explanation.Author;
import freehold.domain.explanation.EndReason;
import freehold.domain.explanation.FleetReason;
import freehold.domain.explanation.JobReason;
import freehold.domain.explanation.QueueReason;
import freehold.domain.explanation.Reason;
import freehold.domain.explanation.Said;
import freehold.domain.explanation.SessionReason;
import freehold.domain.explanation.WaitReason;
import freehold.domain.explanation.Wording;
import freehold.domain.explanation.WorkerReason;
import freehold.domain.job.JobKey;
import java.util.List;
import java.util.Optional;

/** Shows reasons as the API has them: the sentences, and every number in them. */
final class ReasonViews {
    private ReasonViews() {}

    /**
     * @param job the job that it is a reason for, if it is one
     */
    static ExplanationReason.Builder view(Reason reason, Optional<JobKey> job) {
        Said said = Wording.of(reason);
        ExplanationReason.Builder view =
                ExplanationReason.builder()
                        .code(ReasonCode.valueOf(said.code().name()))
                        .message(said.message())
                        .remedy(said.remedy());
        return switch (reason) {
            case JobReason it -> job(view, it);
            case QueueReason it -> queue(view, it);
            case FleetReason it -> FleetReasonViews.view(view, it);
            case WaitReason it -> waiting(view, it);
            case EndReason it -> EndReasonViews.view(view, it, job);
            case SessionReason it -> session(view, it);
            case WorkerReason it -> worker(view, it);
        };
    }

    static ExplanationReason.Builder by(ExplanationReason.Builder view, Author author) {
        author.who().ifPresent(view::by);
        author.when().ifPresent(view::at);
        return view;
    }

    private static ExplanationReason.Builder job(ExplanationReason.Builder view, JobReason reason) {
        return switch (reason) {
            case JobReason.BeingCreated _, JobReason.CreationFailed _ -> view;
            case JobReason.Archived(var author) -> by(view, author);
            case JobReason.UpdateInProgress(var step) ->
                    view.stepId(step.id().value()).stepName(step.name());
        };
    }

    private static ExplanationReason.Builder queue(
            ExplanationReason.Builder view, QueueReason reason) {
        return switch (reason) {
            case QueueReason.NoBudget(var queue, var action) ->
                    view.queueId(queue.id().value()).action(action.name());
            case QueueReason.BudgetReached it ->
                    view.queueId(it.queue().id().value())
                            .budgetId(it.budget().id().value())
                            .budgetName(it.budget().name())
                            .dollarUsage(it.used().doubleValue())
                            .dollarLimit((double) it.limit())
                            .thresholdPercentage((double) it.action().threshold())
                            .action(it.action().type().name())
                            .at(it.since());
        };
    }

    private static ExplanationReason.Builder waiting(
            ExplanationReason.Builder view, WaitReason reason) {
        return switch (reason) {
            case WaitReason.WaitsForSteps(var steps) ->
                    view.steps(steps.stream().map(PartViews::step).toList());
            case WaitReason.DependencyEnded(var step) -> view.steps(List.of(PartViews.step(step)));
            case WaitReason.DependencyHeld(var step) -> view.steps(List.of(PartViews.step(step)));
        };
    }

    private static ExplanationReason.Builder session(
            ExplanationReason.Builder view, SessionReason reason) {
        return switch (reason) {
            case SessionReason.Running(var place, var since) -> {
                since.ifPresent(view::at);
                yield at(view, place);
            }
            case SessionReason.OnWorker(var place, var status, var before) ->
                    at(view, place).status(status.name()).count(before);
            case SessionReason.Interrupting(var place, var since, var target) -> {
                since.ifPresent(view::at);
                target.ifPresent(it -> view.status(it.name()));
                yield at(view, place);
            }
            case SessionReason.WorkerSilent(var place, var since, var givenUpAt) ->
                    at(view, place).at(since).givenUpAt(givenUpAt);
            case SessionReason.OnWorkers(var status, var tasks) ->
                    view.status(status.name()).count(tasks);
        };
    }

    private static ExplanationReason.Builder at(
            ExplanationReason.Builder view, SessionReason.Place place) {
        return view.workerId(place.worker().value()).sessionId(place.session().value());
    }

    private static ExplanationReason.Builder worker(
            ExplanationReason.Builder view, WorkerReason reason) {
        return switch (reason) {
            case WorkerReason.NotStarted(var createdAt) -> view.at(createdAt);
            case WorkerReason.Stopping(var since) -> view.at(since);
            case WorkerReason.Stopped(var since) -> view.at(since);
            case WorkerReason.NotResponding(var lastHeardAt) -> view.at(lastHeardAt);
            case WorkerReason.NotCompatible(var shortfalls) ->
                    view.shortfalls(shortfalls.stream().map(PartViews::shortfall).toList());
            case WorkerReason.Busy(var session, var job, var step) ->
                    view.sessionId(session.value()).jobId(job.value()).stepId(step.value());
            case WorkerReason.ServesNoQueue(var fleet) ->
                    view.fleetId(fleet.id().value()).fleetName(fleet.name());
            case WorkerReason.NoReadyTasks(var fleet, var queues) ->
                    view.fleetId(fleet.id().value()).fleetName(fleet.name()).count(queues);
            case WorkerReason.StepDoesNotFit(var job, var step, var unmet) ->
                    view.jobId(job.value())
                            .stepId(step.value())
                            .requirements(PartViews.requirements(unmet));
            case WorkerReason.TakesNext(var job, var step) ->
                    view.jobId(job.value()).stepId(step.value());
        };
    }
}
