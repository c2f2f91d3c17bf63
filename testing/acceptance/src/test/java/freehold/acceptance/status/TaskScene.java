package freehold.acceptance.status;

import freehold.api.CompletedStatus;
import freehold.api.GetJobResponse;
import freehold.api.GetTaskResponse;
import freehold.api.ListTasksRequest;
import freehold.api.TaskParameterValue;
import freehold.api.TaskRunStatus;
import freehold.api.TaskSummary;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateTaskRequest;
import freehold.api.UpdatedSessionActionInfo;
import freehold.protocol.rest.Json;
import freehold.testfarm.ScriptedWorker;
import freehold.testfarm.Templates;
import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import freehold.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A workshop with one worker and one job, one of whose tasks is brought into a status. A second
 * passes before everything that anybody does.
 */
final class TaskScene implements AutoCloseable {
    private final TestClock clock;
    private final Workshop workshop;
    private final TestFarm farm;
    private final AtomicReference<ScriptedWorker> worker;

    /**
     * Where a task was brought to.
     *
     * @param expected GetTask's answer, no more and no less
     */
    record Reached(String job, String step, int index, GetTaskResponse expected) {}

    TaskScene(TestFarm farm, TestClock clock) {
        this.clock = clock;
        this.workshop = Workshop.create(farm.administrator());
        this.farm = farm;
        this.worker = new AtomicReference<>(ScriptedWorker.hire(farm, workshop));
    }

    /** Brings a task into a status. */
    Reached reach(TaskRunStatus status) {
        return switch (status) {
            case PENDING -> behindAnotherStep();
            case READY -> lastOfThreeFrames();
            case NOT_COMPATIBLE -> needsMoreThanTheFleetHas();
            case SUSPENDED -> turned(lastOfThreeFrames(), TaskTargetRunStatus.SUSPENDED);
            case SCHEDULED -> given(inAnEnvironment());
            case STARTING -> whileItsEnvironmentIsEntered();
            case ASSIGNED -> onceItsEnvironmentIsEntered();
            case RUNNING -> running(given(alone()));
            case INTERRUPTING -> interrupted();
            case CANCELED -> ended(interrupted(), CompletedStatus.CANCELED, TaskRunStatus.CANCELED);
            case FAILED -> failedTwice();
            case SUCCEEDED -> succeeded();
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("not of the model");
        };
    }

    // Statuses that no worker is needed for

    Reached alone() {
        return untouched(workshop.submit(Templates.oneTask()), 0, 0, TaskRunStatus.READY);
    }

    Reached lastOfThreeFrames() {
        Reached ready =
                untouched(workshop.submit(Templates.frames("1-3")), 0, 2, TaskRunStatus.READY);
        return with(
                ready,
                ready.expected().toBuilder()
                        .parameters(Map.of("Frame", new TaskParameterValue.Int("3"))));
    }

    Reached behindAnotherStep() {
        return untouched(workshop.submit(Templates.twoSteps()), 1, 0, TaskRunStatus.PENDING);
    }

    private Reached needsMoreThanTheFleetHas() {
        String needy =
                ", \"hostRequirements\": {\"amounts\": [{\"name\": \"amount.worker.vcpu\","
                        + " \"min\": 64}]}";
        return untouched(workshop.submit(job(needy, "")), 0, 0, TaskRunStatus.NOT_COMPATIBLE);
    }

    private Reached inAnEnvironment() {
        String environment =
                ", \"jobEnvironments\": [{\"name\": \"Env\", \"script\": {\"actions\":"
                        + " {\"onEnter\": {\"command\": \"true\"}}}}]";
        return untouched(workshop.submit(job("", environment)), 0, 0, TaskRunStatus.READY);
    }

    /** The task after a user's wish for a task that nobody works on. */
    Reached turned(Reached before, TaskTargetRunStatus target) {
        Instant now = turn(before, target);
        TaskRunStatus status = TaskRunStatus.valueOf(target.name());
        var expected = asked(before, target, now).runStatus(status);
        boolean ends =
                status == TaskRunStatus.SUCCEEDED
                        || status == TaskRunStatus.FAILED
                        || status == TaskRunStatus.CANCELED;
        return with(before, ends ? expected.endedAt(now) : expected);
    }

    /** The task after a user's wish that it run again: without the times of its last attempt. */
    Reached requeued(Reached before) {
        Instant now = turn(before, TaskTargetRunStatus.PENDING);
        GetTaskResponse was = asked(before, TaskTargetRunStatus.PENDING, now).build();
        return with(before, again(was));
    }

    // Statuses that a worker brings

    Reached given(Reached before) {
        pass();
        String run = worker.get().awaitSession().sessionActions().getLast().sessionActionId();
        return with(
                before,
                before.expected().toBuilder()
                        .runStatus(TaskRunStatus.SCHEDULED)
                        .latestSessionActionId(run));
    }

    private Reached whileItsEnvironmentIsEntered() {
        Reached given = given(inAnEnvironment());
        report(enterOf(given), worker.get().running());
        return with(given, given.expected().toBuilder().runStatus(TaskRunStatus.STARTING));
    }

    private Reached onceItsEnvironmentIsEntered() {
        Reached given = whileItsEnvironmentIsEntered();
        report(enterOf(given), worker.get().ended(CompletedStatus.SUCCEEDED, 0));
        return with(given, given.expected().toBuilder().runStatus(TaskRunStatus.ASSIGNED));
    }

    Reached running(Reached given) {
        Instant now = pass();
        report(run(given), worker.get().running());
        return with(
                given,
                given.expected().toBuilder().runStatus(TaskRunStatus.RUNNING).startedAt(now));
    }

    Reached interrupted() {
        Reached running = running(given(alone()));
        Instant now = turn(running, TaskTargetRunStatus.CANCELED);
        return with(
                running,
                asked(running, TaskTargetRunStatus.CANCELED, now)
                        .runStatus(TaskRunStatus.INTERRUPTING));
    }

    Reached succeeded() {
        return ended(running(given(alone())), CompletedStatus.SUCCEEDED, TaskRunStatus.SUCCEEDED);
    }

    /** One failure that is tried again, and READY anew, as its worker takes nothing more. */
    Reached failedOnce() {
        String job = workshop.submit(Templates.oneTask(), it -> it.maxRetriesPerTask(1));
        Reached running = running(given(untouched(job, 0, 0, TaskRunStatus.READY)));
        worker.get().drain();
        Reached failed = ended(running, CompletedStatus.FAILED, TaskRunStatus.FAILED);
        return with(failed, again(failed.expected()).failureRetryCount(1));
    }

    /** A failure after which no retry is left. */
    Reached failedTwice() {
        Reached once = failedOnce();
        hire();
        return failedAgain(once);
    }

    /** One more attempt, which fails like those before. */
    Reached failedAgain(Reached requeued) {
        return ended(running(given(requeued)), CompletedStatus.FAILED, TaskRunStatus.FAILED);
    }

    /** The task after its worker said how its run ended. */
    private Reached ended(Reached before, CompletedStatus how, TaskRunStatus status) {
        Instant now = pass();
        report(run(before), worker.get().ended(how, how == CompletedStatus.SUCCEEDED ? 0 : 1));
        return with(before, before.expected().toBuilder().runStatus(status).endedAt(now));
    }

    // What the server says

    GetTaskResponse task(Reached reached) {
        return workshop.task(reached.job(), reached.step(), reached.index());
    }

    /** The same task as ListTasks shows it, which has exactly GetTask's members. */
    GetTaskResponse listed(Reached reached) {
        TaskSummary summary =
                workshop.client()
                        .listTasks(
                                ListTasksRequest.builder()
                                        .farmId(workshop.farmId())
                                        .queueId(workshop.queueId())
                                        .jobId(reached.job())
                                        .stepId(reached.step())
                                        .build())
                        .tasks()
                        .get(reached.index());
        return Json.read(GetTaskResponse.SHAPE, Json.write(TaskSummary.SHAPE, summary));
    }

    GetJobResponse job(Reached reached) {
        return workshop.job(reached.job());
    }

    // How the scene is made

    private void hire() {
        worker.getAndSet(ScriptedWorker.hire(farm, workshop)).close();
    }

    private Instant pass() {
        return clock.advance(Duration.ofSeconds(1));
    }

    private void report(String action, UpdatedSessionActionInfo report) {
        worker.get().heartbeat(Map.of(action, report));
    }

    private Instant turn(Reached reached, TaskTargetRunStatus target) {
        Instant now = pass();
        workshop.client()
                .updateTask(
                        UpdateTaskRequest.builder()
                                .farmId(workshop.farmId())
                                .queueId(workshop.queueId())
                                .jobId(reached.job())
                                .stepId(reached.step())
                                .taskId(reached.expected().taskId())
                                .targetRunStatus(target)
                                .build());
        return now;
    }

    private Reached untouched(String job, int step, int index, TaskRunStatus status) {
        String stepId = workshop.steps(job).get(step).stepId();
        GetTaskResponse expected =
                GetTaskResponse.builder()
                        .taskId(Workshop.taskId(stepId, index))
                        .createdAt(workshop.job(job).createdAt())
                        .createdBy(workshop.job(job).createdBy())
                        .runStatus(status)
                        .failureRetryCount(0)
                        .parameters(Map.of())
                        .build();
        return new Reached(job, stepId, index, expected);
    }

    private GetTaskResponse.Builder asked(Reached before, TaskTargetRunStatus target, Instant at) {
        return before.expected().toBuilder()
                .targetRunStatus(target)
                .updatedAt(at)
                .updatedBy(before.expected().createdBy());
    }

    private static GetTaskResponse.Builder again(GetTaskResponse was) {
        return was.toBuilder()
                .runStatus(TaskRunStatus.READY)
                .startedAt(Optional.empty())
                .endedAt(Optional.empty());
    }

    private static Reached with(Reached before, GetTaskResponse.Builder expected) {
        return new Reached(before.job(), before.step(), before.index(), expected.build());
    }

    private static String run(Reached given) {
        return given.expected().latestSessionActionId().orElseThrow();
    }

    /** The action before the task's own in the same session. */
    private static String enterOf(Reached given) {
        return run(given).replaceFirst("-1$", "-0");
    }

    private static String job(String ofStep, String ofJob) {
        return "{\"specificationVersion\": \"jobtemplate-2023-09\", \"name\": \"Test job\","
                + " \"steps\": [{\"name\": \"Only\", \"script\": {\"actions\": {\"onRun\":"
                + " {\"command\": \"true\"}}}"
                + ofStep
                + "}]"
                + ofJob
                + "}";
    }

    @Override
    public void close() {
        worker.get().close();
    }
}
