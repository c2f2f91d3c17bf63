package freehold.simulation;

import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.CompletedStatus;
import freehold.api.ConflictException;
import freehold.api.CreateWorkerRequest;
import freehold.api.CreateWorkerResponse;
import freehold.api.DeadlineOperations;
import freehold.api.HostPropertiesRequest;
import freehold.api.ResourceNotFoundException;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.access.CallContext;
import freehold.protocol.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A render node: its machine, on which an agent's process lives until an accident, and what the
 * agent keeps on disk, its worker id. Each process is numbered, and what belongs to an earlier one
 * is not heard any more.
 */
final class SimulatedWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final String name;
    private final int hold;
    private final World world;
    private final AtomicLong processes = new AtomicLong();
    private final AtomicReference<Optional<String>> workerId =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Agent> agent = new AtomicReference<>(new Agent());
    private final AtomicBoolean calling = new AtomicBoolean();
    private final AtomicBoolean wantsToCall = new AtomicBoolean();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OFF);
    private final AtomicReference<Instant> lastTrouble = new AtomicReference<>(Instant.MIN);
    private final AtomicReference<Instant> wellSince = new AtomicReference<>(Instant.MIN);

    private enum Phase {
        OFF,
        STARTING,
        ONLINE,
        STOPPING,
        GONE
    }

    /** What a simulated machine stands in. */
    record World(
            Agenda agenda, Chance chance, Faults faults, Network network, Truth truth, Site site) {}

    SimulatedWorker(String name, int hold, World world) {
        this.name = name;
        this.hold = hold;
        this.world = world;
    }

    /** Whether the machine is there to come back. */
    boolean isUsable() {
        return phase.get() != Phase.GONE;
    }

    /** Brings the machine up, if it is off. */
    void powerOn() {
        if (phase.get() == Phase.OFF) {
            startProcess();
        }
    }

    private void startProcess() {
        processes.incrementAndGet();
        agent.set(new Agent());
        calling.set(false);
        wantsToCall.set(false);
        phase.set(Phase.STARTING);
        trouble();
        enroll();
    }

    private void trouble() {
        lastTrouble.set(world.agenda().instant());
    }

    private void enroll() {
        if (workerId.get().isPresent()) {
            announce();
            return;
        }
        CreateWorkerRequest request =
                CreateWorkerRequest.builder()
                        .farmId(world.site().farmId())
                        .fleetId(world.site().fleetId())
                        .hostProperties(HostPropertiesRequest.builder().hostName(name).build())
                        .clientToken(name + "-" + processes.get())
                        .build();
        this.<CreateWorkerResponse>send(
                "CreateWorker",
                operations ->
                        new Reply.Answer<>(
                                operations.createWorker().handle(request, Site.administrator())),
                outcome -> {
                    if (outcome instanceof Outcome.Answered<CreateWorkerResponse>(var answer)) {
                        workerId.set(Optional.of(answer.workerId()));
                        announce();
                    } else {
                        later(this::enroll);
                    }
                });
    }

    private void announce() {
        update(
                UpdatedWorkerStatus.STARTED,
                outcome -> {
                    switch (outcome) {
                        case Outcome.Answered<UpdateWorkerResponse> _ -> {
                            phase.set(Phase.ONLINE);
                            wellSince.set(world.agenda().instant());
                            call();
                        }
                        case Outcome.Refused<UpdateWorkerResponse>(ResourceNotFoundException _) -> {
                            workerId.set(Optional.empty());
                            later(this::enroll);
                        }
                        case Outcome.Refused<UpdateWorkerResponse> _,
                                Outcome.Unknown<UpdateWorkerResponse> _ ->
                                later(this::announce);
                    }
                });
    }

    private void update(UpdatedWorkerStatus status, Consumer<Outcome<UpdateWorkerResponse>> then) {
        String id = workerId.get().orElseThrow();
        UpdateWorkerRequest request =
                UpdateWorkerRequest.builder()
                        .farmId(world.site().farmId())
                        .fleetId(world.site().fleetId())
                        .workerId(id)
                        .status(status)
                        .build();
        this.<UpdateWorkerResponse>send(
                "UpdateWorker",
                operations ->
                        new Reply.Answer<>(
                                operations
                                        .updateWorker()
                                        .handle(request, world.site().worker(id, hold))),
                then);
    }

    /** Calls for the schedule as soon as no call is under way. */
    private void call() {
        if (phase.get() != Phase.ONLINE && phase.get() != Phase.STOPPING) {
            return;
        }
        if (calling.getAndSet(true)) {
            wantsToCall.set(true);
            return;
        }
        wantsToCall.set(false);
        String id = workerId.get().orElseThrow();
        Map<String, UpdatedSessionActionInfo> sent = agent.get().reports();
        UpdateWorkerScheduleRequest request =
                UpdateWorkerScheduleRequest.builder()
                        .farmId(world.site().farmId())
                        .fleetId(world.site().fleetId())
                        .workerId(id)
                        .updatedSessionActions(sent)
                        .build();
        this.<UpdateWorkerScheduleResponse>send(
                "UpdateWorkerSchedule",
                operations ->
                        operations
                                .updateWorkerSchedule()
                                .handle(request, world.site().worker(id, hold)),
                outcome -> {
                    calling.set(false);
                    heard(outcome, sent);
                });
    }

    private void heard(
            Outcome<UpdateWorkerScheduleResponse> outcome,
            Map<String, UpdatedSessionActionInfo> sent) {
        switch (outcome) {
            case Outcome.Answered<UpdateWorkerScheduleResponse>(var answer) -> follow(answer, sent);
            case Outcome.Refused<UpdateWorkerScheduleResponse>(ConflictException _) -> {
                trouble();
                if (phase.get() == Phase.ONLINE) {
                    agent.set(new Agent());
                    phase.set(Phase.STARTING);
                    later(this::announce);
                }
            }
            case Outcome.Refused<UpdateWorkerScheduleResponse>(ResourceNotFoundException _) -> {
                trouble();
                agent.set(new Agent());
                workerId.set(Optional.empty());
                phase.set(Phase.STARTING);
                later(this::enroll);
            }
            case Outcome.Refused<UpdateWorkerScheduleResponse> _ -> later(this::call);
            case Outcome.Unknown<UpdateWorkerScheduleResponse> _ -> {
                trouble();
                later(this::call);
            }
        }
    }

    private void follow(
            UpdateWorkerScheduleResponse answer, Map<String, UpdatedSessionActionInfo> sent) {
        sent.forEach((action, report) ->
                report.completedStatus().ifPresent(end -> world.truth().acknowledges(action, end)));
        for (String session : agent.get().take(answer, sent)) {
            cancel(session);
        }
        checkAbandoned();
        startActions();
        Duration rest =
                wantsToCall.get() || agent.get().ranDry()
                        ? world.chance().millis(1, 50)
                        : Duration.ofSeconds(answer.updateIntervalSeconds())
                                .plus(world.chance().millis(1, 100));
        mine(rest, "tick", this::call);
    }

    /** Environments of a session that goes away are left, unless the worker had been lost. */
    private void checkAbandoned() {
        agent.get()
                .abandoned()
                .forEach((session, stack) -> {
                    if (isWell()) {
                        throw new Violation(
                                "session %s of %s is over with %s entered and not left"
                                        .formatted(session, name, stack));
                    }
                });
    }

    /** Whether nothing happened lately for which the farm could have taken a session away. */
    private boolean isWell() {
        Instant longAgo = world.agenda().instant().minus(Duration.ofMinutes(30));
        return lastTrouble.get().isBefore(longAgo);
    }

    private void startActions() {
        agent.get()
                .startable()
                .forEach((session, action) -> {
                    Instant now = world.agenda().instant();
                    agent.get().begin(session, action, now);
                    world.truth().begins(action.sessionActionId(), name, now);
                    mine(
                            duration(action),
                            "action",
                            () -> ends(session, action, outcome(action), now));
                    meetAccident();
                });
    }

    private Duration duration(AssignedSessionAction action) {
        boolean task = action.definition() instanceof AssignedSessionActionDefinition.TaskRun;
        if (!task) {
            return world.chance().millis(50, 3_000);
        }
        Duration usual = world.chance().millis(300, 15_000);
        return world.faults().strikes(world.faults().weather().failure() / 4, Fault.SLOW_TASK, name)
                ? usual.multipliedBy(30)
                : usual;
    }

    private CompletedStatus outcome(AssignedSessionAction action) {
        return world.faults()
                        .strikes(
                                world.faults().weather().failure(),
                                Fault.ACTION_FAILED,
                                name + " " + action.sessionActionId())
                ? CompletedStatus.FAILED
                : CompletedStatus.SUCCEEDED;
    }

    private void ends(
            String session, AssignedSessionAction action, CompletedStatus end, Instant startedAt) {
        if (!agent.get().isRunning(session, action)) {
            return;
        }
        agent.get().end(session, end, startedAt, world.agenda().instant());
        startActions();
        if (end != CompletedStatus.SUCCEEDED || agent.get().ranDry()) {
            call();
        }
    }

    private void cancel(String session) {
        AssignedSessionAction action = agent.get().running(session).orElseThrow();
        Instant now = world.agenda().instant();
        mine(
                world.chance().millis(10, 2_000),
                "cancel",
                () -> ends(session, action, CompletedStatus.CANCELED, now));
    }

    private void meetAccident() {
        double danger = world.faults().weather().machine();
        if (world.faults().strikes(danger / 8, Fault.WORKER_GONE, name)) {
            powerOff(Phase.GONE);
        } else if (world.faults().strikes(danger / 4, Fault.WORKER_CRASH, name)) {
            powerOff(Phase.OFF);
            world.agenda().in(world.chance().millis(1_000, 600_000), "power", this::powerOn);
        } else if (world.faults().strikes(danger / 4, Fault.WORKER_STALLED, name)) {
            stall();
        } else if (world.faults().strikes(danger / 4, Fault.WORKER_DRAINED, name)) {
            mine(world.chance().millis(0, 5_000), "drain", this::drain);
        }
    }

    private void powerOff(Phase into) {
        processes.incrementAndGet();
        agent.set(new Agent());
        phase.set(into);
        trouble();
    }

    /** The process neither calls nor hears for a while, and then goes on where it was. */
    private void stall() {
        trouble();
        calling.set(true);
        mine(
                world.chance().millis(60_000, 900_000),
                "stall-over",
                () -> {
                    trouble();
                    calling.set(false);
                    call();
                });
    }

    private void drain() {
        if (phase.get() != Phase.ONLINE) {
            return;
        }
        trouble();
        phase.set(Phase.STOPPING);
        agent.get().interruptAll(world.agenda().instant());
        update(UpdatedWorkerStatus.STOPPING, _ -> lastReport());
    }

    private void lastReport() {
        call();
        mine(Duration.ofSeconds(3), "stop", () -> update(UpdatedWorkerStatus.STOPPED, _ -> off()));
    }

    private void off() {
        powerOff(Phase.OFF);
        world.agenda().in(world.chance().millis(1_000, 300_000), "power", this::powerOn);
    }

    private void later(Runnable what) {
        mine(world.chance().millis(500, 5_000), "retry", what);
    }

    /** Something of this process; it does not happen if the process is gone by then. */
    private void mine(Duration delay, String kind, Runnable what) {
        long process = processes.get();
        world.agenda()
                .in(
                        delay,
                        kind,
                        () -> {
                            if (processes.get() == process) {
                                what.run();
                            }
                        });
    }

    private <T> void send(
            String operation,
            Function<DeadlineOperations<CallContext>, Reply<T>> carryOut,
            Consumer<Outcome<T>> then) {
        long process = processes.get();
        world.network()
                .send(
                        new Exchange.Call<>(name, operation, PATIENCE, carryOut),
                        outcome -> {
                            if (processes.get() == process) {
                                then.accept(outcome);
                            }
                        });
    }
}
