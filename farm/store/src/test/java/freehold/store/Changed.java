package freehold.store;

import freehold.domain.job.Job;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;

/** Records with a few components changed. */
final class Changed {
    private Changed() {}

    static Job job(Job job, JobLifecycle lifecycle, JobSettings settings) {
        return new Job(
                job.key(),
                job.name(),
                job.description(),
                settings,
                job.submission(),
                job.definition(),
                lifecycle,
                job.lifecycleMessage(),
                job.counts(),
                job.retryCount(),
                job.target(),
                job.startedAt(),
                job.endedAt(),
                job.tags(),
                job.audit());
    }

    static Step step(Step step, StepLifecycle lifecycle, StatusCounts counts) {
        return step(step, lifecycle, step.baseline(), counts, step.cursor());
    }

    static Step step(
            Step step,
            StepLifecycle lifecycle,
            Baseline baseline,
            StatusCounts counts,
            long cursor) {
        return new Step(
                step.job(),
                step.id(),
                step.definition(),
                lifecycle,
                baseline,
                counts,
                step.taskCount(),
                cursor,
                step.unresolvedDependencies(),
                step.retryCount(),
                step.target(),
                step.startedAt(),
                step.endedAt(),
                step.audit());
    }
}
