package freehold.domain;

import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.job.JobDefinition;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.job.JobSubmission;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepDefinition;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs, steps and tasks to decide on in tests. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    public static final JobKey JOB =
            new JobKey(
                    FarmId.ofHex("0f".repeat(16)),
                    QueueId.ofHex("1e".repeat(16)),
                    JobId.ofHex("2d".repeat(16)));

    private Samples() {}

    public static Task task(TaskStatus status) {
        return task(status, Optional.empty());
    }

    public static Task task(TaskStatus status, Optional<TargetStatus> target) {
        return new Task(
                new TaskId(StepId.ofHex("3c".repeat(16)), 7),
                status,
                target,
                2,
                Optional.of(NOON.minusSeconds(60)),
                status.isTerminal() ? Optional.of(NOON.minusSeconds(30)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Step step(StatusCounts counts) {
        return new Step(
                JOB,
                StepId.ofHex("3c".repeat(16)),
                new StepDefinition(
                        0,
                        "Render",
                        Optional.empty(),
                        "{}",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                StepLifecycle.CREATE_COMPLETE,
                Baseline.of(counts.rollUp().orElse(TaskStatus.READY)),
                counts,
                counts.total(),
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Audit.created(NOON, "ada"));
    }

    public static Job job(StatusCounts counts, int maxFailedTasks) {
        return new Job(
                JOB,
                "Shot 10",
                Optional.empty(),
                new JobSettings(50, maxFailedTasks, 5, Optional.empty()),
                new JobSubmission(
                        "JSON", "{}", "{}", Optional.empty(), Optional.empty(), Optional.empty()),
                JobDefinition.none(),
                JobLifecycle.CREATE_COMPLETE,
                "",
                counts,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Audit.created(NOON, "ada"));
    }
}
