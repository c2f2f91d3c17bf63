package freehold.controlplane.explanation;

import freehold.domain.explanation.Author;
import freehold.domain.explanation.EndReason;
import freehold.domain.explanation.Finding;
import freehold.domain.explanation.Findings;
import freehold.domain.explanation.JobReason;
import freehold.domain.explanation.Named;
import freehold.domain.explanation.SessionReasons;
import freehold.domain.job.Job;
import freehold.domain.step.Step;
import freehold.domain.task.TaskStatus;
import freehold.store.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why the tasks of a job stand where they stand, step by step. */
final class JobExplanation {
    /** How many steps are looked through for those to explain. */
    private static final int STEPS = 1_000;

    /** How many of them are explained. */
    private static final int EXPLAINED = 20;

    private final Facts facts;
    private final SessionReasons sessions;
    private final Job job;

    /**
     * What was found.
     *
     * @param related the steps that were explained
     */
    record Found(List<Finding> findings, List<Related> related) {
        static Found only(Finding finding) {
            return new Found(List.of(finding), List.of());
        }
    }

    JobExplanation(Facts facts, SessionReasons sessions, Job job) {
        this.facts = facts;
        this.sessions = sessions;
        this.job = job;
    }

    Found found() {
        return switch (job.lifecycle()) {
            case CREATE_IN_PROGRESS, UPLOAD_IN_PROGRESS ->
                    Found.only(Finding.of(new JobReason.BeingCreated()));
            case CREATE_FAILED, UPLOAD_FAILED ->
                    Found.only(Finding.of(new JobReason.CreationFailed(job.lifecycleMessage())));
            case ARCHIVED ->
                    Found.only(
                            Finding.of(
                                    new JobReason.Archived(
                                            new Author(
                                                    job.audit().updatedBy(),
                                                    job.audit().updatedAt()))));
            case CREATE_COMPLETE, UPDATE_IN_PROGRESS, UPDATE_FAILED, UPDATE_SUCCEEDED -> ofSteps();
        };
    }

    /** Steps in the status that the job shows come first, then those that come first in it. */
    private Found ofSteps() {
        Optional<TaskStatus> shown = job.counts().rollUp();
        List<Step> steps =
                facts.reading().steps().list(job.key(), Page.first(STEPS)).stream()
                        .filter(step -> !step.hasSucceeded())
                        .sorted(Comparator.comparing(step -> !step.counts().rollUp().equals(shown)))
                        .limit(EXPLAINED)
                        .toList();
        if (steps.isEmpty()) {
            return Found.only(
                    Finding.of(
                            new EndReason.Succeeded(Optional.empty(), job.endedAt()),
                            job.counts().total()));
        }
        List<Finding> findings = new ArrayList<>();
        List<Related> related = new ArrayList<>();
        for (Step step : steps) {
            List<Finding> ofStep = new StepExplanation(facts, sessions, job, step).findings();
            ofStep.forEach(finding -> findings.add(finding.in(Named.OfStep.of(step))));
            related.add(Related.of(step, ofStep));
        }
        return new Found(Findings.merged(findings), related);
    }
}
