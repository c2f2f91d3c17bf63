package freehold.controlplane.explanation;

import freehold.api.extension.ExplainResponse;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.RelatedResource;
import freehold.domain.explanation.Finding;
import freehold.domain.explanation.Wording;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import java.util.List;
import java.util.Optional;

/** Shows explanations as the API has them. */
final class ExplanationViews {
    private ExplanationViews() {}

    static ExplainResponse view(Subject subject, List<Finding> findings, List<Related> related) {
        return builder(subject)
                .summary(Wording.of(findings.getFirst().reason()).message())
                .reasons(findings.stream().map(it -> view(subject, it)).toList())
                .related(related.stream().map(ExplanationViews::view).toList())
                .build();
    }

    private static ExplainResponse.Builder builder(Subject subject) {
        return switch (subject) {
            case Subject.OfJob(var job) ->
                    of(job.key()).resourceId(job.id().value()).status(status(job));
            case Subject.OfStep(var job, var step) ->
                    of(job.key())
                            .resourceId(step.id().value())
                            .stepId(step.id().value())
                            .status(step.counts().rollUp().orElseThrow().name());
            case Subject.OfTask(var job, var step, var task) ->
                    of(job.key())
                            .resourceId(task.id().value())
                            .stepId(step.id().value())
                            .taskId(task.id().value())
                            .status(task.status().name());
            case Subject.OfWorker(var worker, var fleet) ->
                    ExplainResponse.builder()
                            .resourceId(worker.id().value())
                            .farmId(fleet.farm().value())
                            .fleetId(fleet.id().value())
                            .workerId(worker.id().value())
                            .status(worker.status().name());
        };
    }

    private static ExplainResponse.Builder of(JobKey job) {
        return ExplainResponse.builder()
                .farmId(job.farm().value())
                .queueId(job.queue().value())
                .jobId(job.id().value());
    }

    private static String status(Job job) {
        return job.hasSteps() ? runStatus(job) : job.lifecycle().name();
    }

    private static String runStatus(Job job) {
        return job.counts().rollUp().map(Enum::name).orElse(job.lifecycle().name());
    }

    private static ExplanationReason view(Subject subject, Finding finding) {
        ExplanationReason.Builder view = ReasonViews.view(finding.reason(), job(subject));
        finding.tasks().ifPresent(view::tasks);
        finding.step().ifPresent(it -> view.stepId(it.id().value()).stepName(it.name()));
        return view.build();
    }

    private static Optional<JobKey> job(Subject subject) {
        return switch (subject) {
            case Subject.OfJob(var job) -> Optional.of(job.key());
            case Subject.OfStep(var job, _) -> Optional.of(job.key());
            case Subject.OfTask(var job, _, _) -> Optional.of(job.key());
            case Subject.OfWorker _ -> Optional.empty();
        };
    }

    private static RelatedResource view(Related related) {
        return RelatedResource.builder()
                .resourceId(related.id())
                .name(related.name())
                .status(related.status().name())
                .summary(related.summary())
                .build();
    }
}
