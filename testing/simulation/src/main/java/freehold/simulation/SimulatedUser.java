package freehold.simulation;

import freehold.api.CreateJobRequest;
import freehold.api.CreateJobResponse;
import freehold.api.DeadlineOperations;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.JobTemplateType;
import freehold.api.SessionLifecycleTargetStatus;
import freehold.api.StepTargetTaskRunStatus;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateJobLifecycleStatus;
import freehold.api.UpdateJobRequest;
import freehold.api.UpdateJobResponse;
import freehold.api.UpdateQueueFleetAssociationRequest;
import freehold.api.UpdateQueueFleetAssociationStatus;
import freehold.api.UpdateSessionRequest;
import freehold.api.UpdateStepRequest;
import freehold.api.UpdateTaskRequest;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.access.CallContext;
import freehold.domain.job.JobKey;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.domain.task.TaskStatus;
import freehold.protocol.Reply;
import freehold.simulation.Exchange.Kind;
import freehold.simulation.SimulatedWorker.World;
import freehold.store.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Somebody who submits jobs and then changes their mind about all of them. */
final class SimulatedUser {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NAME = "user";

    /** By then whatever was sent before has come to the server, or never will. */
    private static final Duration LATEST = Duration.ofSeconds(90);

    private static final int MUCH = 4;
    private static final int LARGE = 1_000;

    private final World world;
    private final SimulatedServer server;
    private final JobTemplates templates;
    private final AtomicBoolean leaves = new AtomicBoolean();
    private final AtomicLong tokens = new AtomicLong();

    /** How often the user has said what is to become of the association. */
    private final AtomicLong wishes = new AtomicLong();

    SimulatedUser(World world, SimulatedServer server) {
        this.world = world;
        this.server = server;
        this.templates = new JobTemplates(world.chance());
    }

    /** Acts again and again, until it is to end well. */
    void begin() {
        world.agenda()
                .in(
                        world.chance().millis(50, 3_000),
                        "user",
                        () -> {
                            if (!leaves.get()) {
                                act();
                                begin();
                            }
                        });
    }

    /** Leaves behind what can come to its end. */
    void endWell() {
        leaves.set(true);
        for (Duration after : List.of(Duration.ofSeconds(1), LATEST)) {
            world.agenda().in(after, "user", this::cancelLargeJobs);
            world.agenda()
                    .in(
                            after,
                            "user",
                            () -> turnAssociation(UpdateQueueFleetAssociationStatus.ACTIVE));
        }
    }

    private void act() {
        Set<JobKey> jobs = world.truth().jobs();
        if (jobs.isEmpty() || world.chance().happens(hasMuch(jobs) ? 0.05 : 0.6)) {
            submit(token());
            return;
        }
        JobKey job = world.chance().oneOf(List.copyOf(jobs).reversed().stream().limit(8).toList());
        switch (world.chance().between(0, 9)) {
            case 0 -> aim(job);
            case 1, 2 -> prioritize(job);
            case 3, 4 -> aimStep(job);
            case 5, 6 -> aimTask(job);
            case 7 -> endSession(job);
            case 8 -> stopWorker(job);
            default -> associate();
        }
    }

    /** Whether there is as much work as anybody would wait for. */
    private boolean hasMuch(Set<JobKey> jobs) {
        return server.look(reading ->
                        jobs.stream()
                                .flatMap(job -> reading.jobs().find(job).stream())
                                .filter(job -> job.counts().of(TaskStatus.READY) > 0)
                                .limit(MUCH)
                                .count())
                .map(waiting -> waiting >= MUCH)
                .orElse(true);
    }

    private String token() {
        return NAME + "-" + tokens.incrementAndGet();
    }

    private void submit(String token) {
        int priority = world.chance().between(0, 100);
        CreateJobRequest request =
                CreateJobRequest.builder()
                        .farmId(world.site().farmId())
                        .queueId(world.site().queueId())
                        .clientToken(token)
                        .priority(priority)
                        .template(templates.next())
                        .templateType(JobTemplateType.JSON)
                        .maxRetriesPerTask(world.chance().between(0, 2))
                        .maxFailedTasksCount(world.chance().oneOf(List.of(0, 1, 3, 100)))
                        .maxWorkerCount(world.chance().oneOf(List.of(-1, -1, 1, 3)))
                        .build();
        world.truth().sends(token);
        send(request, priority);
    }

    /** Until there is an answer, the same submission is made again, under the same token. */
    private void send(CreateJobRequest request, int priority) {
        this.<CreateJobResponse>call(
                "CreateJob",
                Kind.ONCE,
                operations -> operations.createJob().handle(request, Site.administrator()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Answered<CreateJobResponse>(var answer) ->
                                world.truth().submitted(world.site().job(answer.jobId()), priority);
                        case Outcome.Refused<CreateJobResponse>(var error) ->
                                throw new Violation("a good job was refused: " + error);
                        case Outcome.Unknown<CreateJobResponse> _ ->
                                world.agenda()
                                        .in(
                                                world.chance().millis(500, 5_000),
                                                "retry",
                                                () -> send(request, priority));
                    }
                });
    }

    private void aim(JobKey job) {
        world.truth().aims(job);
        JobTargetTaskRunStatus target =
                world.chance()
                        .oneOf(
                                List.of(
                                        JobTargetTaskRunStatus.READY,
                                        JobTargetTaskRunStatus.PENDING,
                                        JobTargetTaskRunStatus.CANCELED,
                                        JobTargetTaskRunStatus.FAILED,
                                        JobTargetTaskRunStatus.SUCCEEDED,
                                        JobTargetTaskRunStatus.SUSPENDED));
        UpdateJobRequest.Builder update = update(job).targetTaskRunStatus(target);
        if (world.chance().happens(0.1)) {
            update = update(job).lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED);
        }
        UpdateJobRequest request = update.build();
        call(
                "UpdateJob",
                Kind.ONCE,
                it -> it.updateJob().handle(request, Site.administrator()),
                _ -> {});
    }

    private UpdateJobRequest.Builder update(JobKey job) {
        return UpdateJobRequest.builder()
                .farmId(world.site().farmId())
                .queueId(world.site().queueId())
                .jobId(job.id().value())
                .clientToken(token());
    }

    private void prioritize(JobKey job) {
        int priority = world.chance().between(0, 100);
        UpdateJobRequest request = update(job).priority(priority).build();
        world.truth().reprioritizes(job);
        this.<UpdateJobResponse>call(
                "UpdateJob",
                Kind.ONCE,
                it -> it.updateJob().handle(request, Site.administrator()),
                _ -> {});
    }

    /** Cancels jobs of so many tasks that nobody would wait for their end, once they are seen. */
    private void cancelLargeJobs() {
        Optional<List<JobKey>> large =
                server.look(reading ->
                        world.truth().jobs().stream()
                                .filter(job -> isLarge(reading, job))
                                .toList());
        large.ifPresentOrElse(
                jobs -> jobs.forEach(this::cancel),
                () -> world.agenda().in(Duration.ofSeconds(5), "user", this::cancelLargeJobs));
    }

    private static boolean isLarge(Reading reading, JobKey job) {
        return reading.jobs().find(job).filter(it -> it.counts().total() > LARGE).isPresent();
    }

    private void cancel(JobKey job) {
        world.truth().aims(job);
        UpdateJobRequest request =
                update(job).targetTaskRunStatus(JobTargetTaskRunStatus.CANCELED).build();
        call(
                "UpdateJob",
                Kind.ONCE,
                it -> it.updateJob().handle(request, Site.administrator()),
                outcome -> {
                    if (!(outcome instanceof Outcome.Answered<?>)) {
                        world.agenda().in(Duration.ofSeconds(5), "retry", () -> cancel(job));
                    }
                });
    }

    private Optional<Step> step(JobKey job) {
        List<Step> steps = server.look(it -> it.steps().ofJob(job)).orElse(List.of());
        return steps.isEmpty() ? Optional.empty() : Optional.of(world.chance().oneOf(steps));
    }

    private void aimStep(JobKey job) {
        world.truth().aims(job);
        Optional<Step> step = step(job);
        StepTargetTaskRunStatus target =
                world.chance()
                        .oneOf(
                                List.of(
                                        StepTargetTaskRunStatus.READY,
                                        StepTargetTaskRunStatus.PENDING,
                                        StepTargetTaskRunStatus.CANCELED,
                                        StepTargetTaskRunStatus.FAILED,
                                        StepTargetTaskRunStatus.SUCCEEDED,
                                        StepTargetTaskRunStatus.SUSPENDED));
        step.ifPresent(it -> {
            UpdateStepRequest request =
                    UpdateStepRequest.builder()
                            .farmId(world.site().farmId())
                            .queueId(world.site().queueId())
                            .jobId(job.id().value())
                            .stepId(it.id().value())
                            .clientToken(token())
                            .targetTaskRunStatus(target)
                            .build();
            call(
                    "UpdateStep",
                    Kind.ONCE,
                    operations -> operations.updateStep().handle(request, Site.administrator()),
                    _ -> {});
        });
    }

    private void aimTask(JobKey job) {
        world.truth().aims(job);
        Optional<Step> step = step(job);
        TaskTargetRunStatus target =
                world.chance()
                        .oneOf(
                                List.of(
                                        TaskTargetRunStatus.READY,
                                        TaskTargetRunStatus.PENDING,
                                        TaskTargetRunStatus.CANCELED,
                                        TaskTargetRunStatus.FAILED,
                                        TaskTargetRunStatus.SUCCEEDED,
                                        TaskTargetRunStatus.SUSPENDED));
        step.ifPresent(it -> {
            int index = world.chance().between(0, (int) Math.min(it.taskCount(), 20) - 1);
            UpdateTaskRequest request =
                    UpdateTaskRequest.builder()
                            .farmId(world.site().farmId())
                            .queueId(world.site().queueId())
                            .jobId(job.id().value())
                            .stepId(it.id().value())
                            .taskId("task-" + it.id().value().substring(5) + "-" + index)
                            .clientToken(token())
                            .targetRunStatus(target)
                            .build();
            call(
                    "UpdateTask",
                    Kind.ONCE,
                    operations -> operations.updateTask().handle(request, Site.administrator()),
                    _ -> {});
        });
    }

    private void endSession(JobKey job) {
        List<Session> open = server.look(it -> it.sessions().openOf(job)).orElse(List.of());
        if (open.isEmpty()) {
            return;
        }
        UpdateSessionRequest request =
                UpdateSessionRequest.builder()
                        .farmId(world.site().farmId())
                        .queueId(world.site().queueId())
                        .jobId(job.id().value())
                        .sessionId(world.chance().oneOf(open).id().value())
                        .clientToken(token())
                        .targetLifecycleStatus(SessionLifecycleTargetStatus.ENDED)
                        .build();
        call(
                "UpdateSession",
                Kind.ONCE,
                operations -> operations.updateSession().handle(request, Site.administrator()),
                _ -> {});
    }

    /** Sets a worker of the job to STOPPED behind its back, as operators do with stuck ones. */
    private void stopWorker(JobKey job) {
        List<Session> open = server.look(it -> it.sessions().openOf(job)).orElse(List.of());
        if (open.isEmpty()) {
            return;
        }
        UpdateWorkerRequest request =
                UpdateWorkerRequest.builder()
                        .farmId(world.site().farmId())
                        .fleetId(world.site().fleetId())
                        .workerId(world.chance().oneOf(open).worker().id().value())
                        .status(UpdatedWorkerStatus.STOPPED)
                        .build();
        call(
                "UpdateWorker",
                Kind.REPEATABLE,
                operations -> operations.updateWorker().handle(request, Site.administrator()),
                _ -> {});
    }

    /** Takes the queue from the fleet for a while, in either way. */
    private void associate() {
        turnAssociation(
                world.chance().happens(0.5)
                        ? UpdateQueueFleetAssociationStatus.STOP_SCHEDULING_AND_COMPLETE_TASKS
                        : UpdateQueueFleetAssociationStatus.STOP_SCHEDULING_AND_CANCEL_TASKS);
        world.agenda()
                .in(
                        world.chance().millis(1_000, 20_000),
                        "user",
                        () -> turnAssociation(UpdateQueueFleetAssociationStatus.ACTIVE));
    }

    /** Says what is to become of the association. */
    private void turnAssociation(UpdateQueueFleetAssociationStatus status) {
        sayUntilTaken(status, wishes.incrementAndGet());
    }

    /** Says it until the farm has taken it, or the user wishes for something else. */
    private void sayUntilTaken(UpdateQueueFleetAssociationStatus status, long wish) {
        if (wish != wishes.get()) {
            return;
        }
        UpdateQueueFleetAssociationRequest request =
                UpdateQueueFleetAssociationRequest.builder()
                        .farmId(world.site().farmId())
                        .queueId(world.site().queueId())
                        .fleetId(world.site().fleetId())
                        .status(status)
                        .build();
        call(
                "UpdateQueueFleetAssociation",
                Kind.REPEATABLE,
                operations ->
                        operations
                                .updateQueueFleetAssociation()
                                .handle(request, Site.administrator()),
                outcome -> {
                    if (!(outcome instanceof Outcome.Answered<?>)) {
                        world.agenda()
                                .in(
                                        world.chance().millis(500, 5_000),
                                        "retry",
                                        () -> sayUntilTaken(status, wish));
                    }
                });
    }

    private <T> void call(
            String operation,
            Kind kind,
            Function<DeadlineOperations<CallContext>, T> carryOut,
            Consumer<Outcome<T>> then) {
        world.network()
                .send(
                        new Exchange.Call<>(
                                NAME,
                                operation,
                                kind,
                                PATIENCE,
                                operations -> new Reply.Answer<>(carryOut.apply(operations))),
                        then);
    }
}
