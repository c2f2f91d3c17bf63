package freehold.simulation;

import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.CompletedStatus;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.domain.session.SessionActionId;
import freehold.simulation.SimulatedWorker.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an agent's process does with what it is told: it begins, ends and cancels actions. */
final class Work {
    private final String name;
    private final World world;
    private final Host host;
    private final Agent agent = new Agent();
    private final Map<String, String> jobs = new HashMap<>();

    /** The process on its machine. */
    interface Host {
        /** Something of the process that happens after a while, unless it is gone by then. */
        void after(Duration delay, String kind, Runnable what);

        /** The process calls as soon as it can. */
        void call();

        /** An action has begun, which is the time for accidents. */
        void meetAccident();
    }

    Work(String name, World world, Host host) {
        this.name = name;
        this.world = world;
        this.host = host;
    }

    Map<String, UpdatedSessionActionInfo> reports() {
        return agent.reports();
    }

    boolean ranDry() {
        return agent.ranDry();
    }

    void interruptAll() {
        agent.runningActions()
                .values()
                .forEach(it -> world.truth().actions().ends(it, CompletedStatus.INTERRUPTED));
        agent.interruptAll(world.agenda().instant());
    }

    /** Does what an answer says to a call that was made at {@code calledAt}. */
    void follow(
            UpdateWorkerScheduleResponse answer,
            Map<String, UpdatedSessionActionInfo> sent,
            Instant calledAt) {
        sent.forEach((action, report) ->
                report.completedStatus().ifPresent(end -> acknowledged(action, end)));
        answer.assignedSessions()
                .forEach((session, assigned) -> jobs.put(session, assigned.jobId()));
        agent.take(answer, sent, calledAt).forEach(this::cancel);
        checkCanceled(answer, calledAt);
        checkAbandoned();
        startActions();
    }

    private void acknowledged(String action, CompletedStatus end) {
        SessionActionId id = SessionActionId.parse(action);
        Optional.ofNullable(jobs.get(id.session().value()))
                .ifPresent(job ->
                        world.truth()
                                .actions()
                                .acknowledges(
                                        id,
                                        new ActionHistory.Reported(world.site().job(job), end)));
    }

    /** What the farm wanted canceled when the call was made, it says so in the answer. */
    private void checkCanceled(UpdateWorkerScheduleResponse answer, Instant calledAt) {
        agent.runningActions()
                .forEach((session, action) -> {
                    List<String> canceled =
                            answer.cancelSessionActions().getOrDefault(session, List.of());
                    boolean wanted =
                            world.truth()
                                    .actions()
                                    .cancelingSince(action)
                                    .filter(it -> it.isBefore(calledAt))
                                    .isPresent();
                    Promise.require(
                            !wanted || canceled.contains(action),
                            "%s is not told to cancel %s",
                            name,
                            action);
                });
    }

    /** Environments are left, unless the worker was in trouble since its session began. */
    private void checkAbandoned() {
        agent.abandoned()
                .forEach(it ->
                        Promise.require(
                                world.faults()
                                        .lastTrouble(name)
                                        .filter(at -> !at.isBefore(it.since()))
                                        .isPresent(),
                                "session %s is over with %s entered on %s and not left",
                                it.session(),
                                it.environments(),
                                name));
    }

    private void startActions() {
        agent.startable()
                .forEach((session, action) -> {
                    Instant now = world.agenda().instant();
                    agent.begin(session, action, now);
                    begins(action);
                    host.after(
                            duration(action),
                            "action",
                            () -> ends(session, action, outcome(action), now));
                    host.meetAccident();
                });
    }

    private void begins(AssignedSessionAction action) {
        String id = action.sessionActionId();
        world.truth().actions().begins(id, name);
        if (action.definition() instanceof AssignedSessionActionDefinition.TaskRun(var run)) {
            run.taskId().ifPresent(task -> world.truth().actions().attempts(task, id));
        }
    }

    private Duration duration(AssignedSessionAction action) {
        if (!(action.definition() instanceof AssignedSessionActionDefinition.TaskRun)) {
            return world.chance().millis(10, 500);
        }
        Duration usual = world.chance().millis(50, 4_000);
        return world.faults().strikes(world.faults().weather().failure() / 4, Fault.SLOW_TASK, name)
                ? usual.multipliedBy(30)
                : usual;
    }

    private CompletedStatus outcome(AssignedSessionAction action) {
        double failure = world.faults().weather().failure();
        return stillRuns(action) && world.faults().strikes(failure, Fault.ACTION_FAILED, name)
                ? CompletedStatus.FAILED
                : CompletedStatus.SUCCEEDED;
    }

    private boolean stillRuns(AssignedSessionAction action) {
        return agent.runningActions().containsValue(action.sessionActionId());
    }

    private void ends(
            String session, AssignedSessionAction action, CompletedStatus end, Instant startedAt) {
        if (!agent.isRunning(session, action)) {
            return;
        }
        world.truth().actions().ends(action.sessionActionId(), end);
        agent.end(session, end, startedAt, world.agenda().instant());
        startActions();
        if (end != CompletedStatus.SUCCEEDED || agent.ranDry()) {
            host.call();
        }
    }

    private void cancel(String session) {
        AssignedSessionAction action = agent.running(session).orElseThrow();
        Instant now = world.agenda().instant();
        host.after(
                world.chance().millis(10, 1_000),
                "cancel",
                () -> ends(session, action, CompletedStatus.CANCELED, now));
    }
}
