package freehold.domain.session;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.Job;
import freehold.domain.job.JobDefinition;
import freehold.domain.job.JobDefinition.JobEnvironment;
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
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** One session on one worker, as tests of this package start from it. */
final class Scene {
    static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    static final FarmId FARM = FarmId.ofHex("0".repeat(31) + "1");
    static final JobKey JOB =
            new JobKey(
                    FARM, QueueId.ofHex("0".repeat(31) + "2"), JobId.ofHex("0".repeat(31) + "3"));
    static final StepId STEP = StepId.ofHex("0".repeat(31) + "4");
    static final SessionId SESSION = SessionId.ofHex("0".repeat(31) + "5");

    private Scene() {}

    static Session session() {
        WorkerKey worker =
                new WorkerKey(
                        FARM,
                        FleetId.ofHex("0".repeat(31) + "6"),
                        WorkerId.ofHex("0".repeat(31) + "7"));
        return new Session(
                JOB,
                STEP,
                SESSION,
                worker,
                SessionLifecycle.STARTED,
                false,
                Optional.empty(),
                Optional.empty(),
                NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A session with these job environments and one run for each of the first tasks. */
    static OpenSession open(List<String> environments, int tasks) {
        return SessionOpening.open(
                session(),
                job(Optional.empty(), environments),
                step(List.of(), List.of()),
                ids(tasks));
    }

    static List<TaskId> ids(int tasks) {
        return LongStream.range(0, tasks).mapToObj(index -> new TaskId(STEP, index)).toList();
    }

    /** The tasks of the runs of {@code session}, SCHEDULED in it. */
    static List<Task> tasks(OpenSession session) {
        return session.taskRuns()
                .map(run ->
                        new Task(
                                run.task().orElseThrow(),
                                TaskStatus.SCHEDULED,
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(run.id())))
                .toList();
    }

    static Job job(Optional<String> attachments, List<String> environments) {
        return new Job(
                JOB,
                "job",
                Optional.empty(),
                new JobSettings(50, 0, 1, Optional.empty()),
                new JobSubmission(
                        "JSON", "{}", "{}", attachments, Optional.empty(), Optional.empty()),
                new JobDefinition(
                        List.of(),
                        "{}",
                        environments.stream()
                                .map(name ->
                                        new JobEnvironment(
                                                name, "jobtemplate-2023-09", List.of(), "{}"))
                                .toList()),
                JobLifecycle.CREATE_COMPLETE,
                "",
                StatusCounts.of(TaskStatus.READY, 10),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Audit.created(NOON, "ada"));
    }

    static Step step(List<String> environments, List<StepId> dependencies) {
        return new Step(
                JOB,
                STEP,
                new StepDefinition(
                        0,
                        "step",
                        Optional.empty(),
                        "{}",
                        Optional.empty(),
                        Optional.empty(),
                        environments,
                        dependencies),
                StepLifecycle.CREATE_COMPLETE,
                Baseline.of(TaskStatus.READY),
                StatusCounts.of(TaskStatus.READY, 10),
                10,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Audit.created(NOON, "ada"));
    }

    static ActionReport running(int number, int second) {
        return report(number, Optional.empty(), second);
    }

    static ActionReport ended(int number, ActionStatus status, int second) {
        return report(number, Optional.of(status), second);
    }

    static ActionReport neverAttempted(int number) {
        return new ActionReport(
                new SessionActionId(SESSION, number),
                Optional.of(ActionStatus.NEVER_ATTEMPTED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Previous action failed"),
                Optional.empty(),
                Optional.empty());
    }

    private static ActionReport report(int number, Optional<ActionStatus> status, int second) {
        Instant at = NOON.plusSeconds(second);
        return new ActionReport(
                new SessionActionId(SESSION, number),
                status,
                Optional.of(NOON.plusSeconds(1)),
                status.map(_ -> at),
                status.isPresent() ? Optional.empty() : Optional.of(at),
                Optional.of(50.0),
                Optional.of("at " + second),
                status.map(it -> it == ActionStatus.SUCCEEDED ? 0 : 1),
                Optional.empty());
    }

    static OpenSession apply(OpenSession session, int second, ActionReport... reports) {
        Instant now = NOON.plusSeconds(second);
        return SessionClosing.settle(
                SessionReports.apply(session, Arrays.asList(reports), now), now);
    }
}
