package freehold.simulation;

import freehold.api.ConflictException;
import freehold.api.CreateWorkerResponse;
import freehold.api.ResourceNotFoundException;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A render node: its machine, on which an agent's process lives until an accident, and what the
 * agent keeps on disk, its worker id. Each process is numbered, and what belongs to an earlier one
 * is not heard any more.
 */
final class SimulatedWorker {
    private final String name;
    private final World world;
    private final WorkerCalls calls;
    private final AtomicLong processes = new AtomicLong();
    private final AtomicReference<Optional<String>> workerId =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Work> work;
    private final AtomicBoolean calling = new AtomicBoolean();
    private final AtomicBoolean wantsToCall = new AtomicBoolean();
    private final AtomicBoolean stalled = new AtomicBoolean();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OFF);

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

    /** This machine, as the work on it sees it. */
    private final class Machine implements Work.Host {
        @Override
        public void after(Duration delay, String kind, Runnable what) {
            mine(delay, kind, what);
        }

        @Override
        public void call() {
            SimulatedWorker.this.call();
        }

        @Override
        public void meetAccident() {
            SimulatedWorker.this.meetAccident();
        }
    }

    SimulatedWorker(String name, int hold, World world) {
        this.name = name;
        this.world = world;
        this.calls = new WorkerCalls(name, hold, world);
        this.work = new AtomicReference<>(newWork());
    }

    private Work newWork() {
        return new Work(name, world, new Machine());
    }

    /** Whether the machine is there to come back. */
    boolean isUsable() {
        return phase.get() != Phase.GONE;
    }

    /** The worker that this machine is to the farm, while it is online. */
    Optional<String> onlineAs() {
        return phase.get() == Phase.ONLINE ? workerId.get() : Optional.empty();
    }

    /** Brings the machine up, if it is off. */
    void powerOn() {
        if (phase.get() == Phase.OFF) {
            restart();
        }
    }

    /** The agent begins anew; what it did before is not heard any more. */
    private void restart() {
        world.faults().troubles(name);
        processes.incrementAndGet();
        work.set(newWork());
        calling.set(false);
        stalled.set(false);
        wantsToCall.set(false);
        phase.set(Phase.STARTING);
        if (workerId.get().isPresent()) {
            announce();
        } else {
            enroll(name + "-" + processes.get());
        }
    }

    private void enroll(String token) {
        send(
                calls.create(token),
                outcome -> {
                    if (outcome instanceof Outcome.Answered<CreateWorkerResponse>(var answer)) {
                        workerId.set(Optional.of(answer.workerId()));
                        announce();
                    } else {
                        later(() -> enroll(token));
                    }
                });
    }

    private void announce() {
        send(
                calls.update(id(), UpdatedWorkerStatus.STARTED),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Answered<UpdateWorkerResponse> _ -> {
                            phase.set(Phase.ONLINE);
                            call();
                        }
                        case Outcome.Refused<UpdateWorkerResponse>(ResourceNotFoundException _) -> {
                            workerId.set(Optional.empty());
                            later(this::restart);
                        }
                        case Outcome.Refused<UpdateWorkerResponse> _ -> stopAndStart();
                        case Outcome.Unknown<UpdateWorkerResponse> _ -> later(this::announce);
                    }
                });
    }

    /**
     * A worker that was left STOPPING has to be STOPPED before it can start (API: UpdateWorker).
     */
    private void stopAndStart() {
        send(calls.update(id(), UpdatedWorkerStatus.STOPPED), _ -> later(this::announce));
    }

    private String id() {
        return workerId.get().orElseThrow();
    }

    /** Calls for the schedule as soon as no call is under way. */
    private void call() {
        if (phase.get() != Phase.ONLINE && phase.get() != Phase.STOPPING) {
            return;
        }
        if (stalled.get() || calling.getAndSet(true)) {
            wantsToCall.set(true);
            return;
        }
        wantsToCall.set(false);
        Instant now = world.agenda().instant();
        Map<String, UpdatedSessionActionInfo> sent = work.get().reports();
        send(
                calls.schedule(id(), sent),
                outcome -> {
                    calling.set(false);
                    heard(outcome, sent, now);
                });
    }

    private void heard(
            Outcome<UpdateWorkerScheduleResponse> outcome,
            Map<String, UpdatedSessionActionInfo> sent,
            Instant calledAt) {
        switch (outcome) {
            case Outcome.Answered<UpdateWorkerScheduleResponse>(var answer) -> {
                work.get().follow(answer, sent, calledAt);
                boolean atOnce = wantsToCall.get() || work.get().ranDry();
                Duration rest =
                        Duration.ofSeconds(atOnce ? 0 : answer.updateIntervalSeconds())
                                .plus(world.chance().millis(1, 50));
                mine(rest, "tick", this::call);
            }
            case Outcome.Refused<UpdateWorkerScheduleResponse>(ConflictException _) -> {
                if (phase.get() == Phase.ONLINE) {
                    restart();
                }
            }
            case Outcome.Refused<UpdateWorkerScheduleResponse>(ResourceNotFoundException _) -> {
                workerId.set(Optional.empty());
                restart();
            }
            case Outcome.Refused<UpdateWorkerScheduleResponse> _ -> later(this::call);
            case Outcome.Unknown<UpdateWorkerScheduleResponse> _ -> later(this::call);
        }
    }

    private void meetAccident() {
        double danger = world.faults().weather().machine();
        if (world.faults().strikes(danger / 6, Fault.WORKER_GONE, name)) {
            powerOff(Phase.GONE);
        } else if (world.faults().strikes(danger / 4, Fault.WORKER_CRASH, name)) {
            powerOff(Phase.OFF);
            world.agenda().in(world.chance().millis(1_000, 120_000), "power", this::powerOn);
        } else if (world.faults().strikes(danger / 4, Fault.WORKER_STALLED, name)) {
            stall();
        } else if (world.faults().strikes(danger / 4, Fault.WORKER_DRAINED, name)) {
            mine(world.chance().millis(0, 2_000), "drain", this::drain);
        }
    }

    private void powerOff(Phase into) {
        processes.incrementAndGet();
        work.set(newWork());
        phase.set(into);
        world.faults().troubles(name);
    }

    /** The process neither calls nor hears for a while, and then goes on where it was. */
    private void stall() {
        stalled.set(true);
        mine(
                world.chance().millis(20_000, 150_000),
                "stall-over",
                () -> {
                    world.faults().troubles(name);
                    stalled.set(false);
                    call();
                });
    }

    private void drain() {
        if (phase.get() != Phase.ONLINE) {
            return;
        }
        world.faults().troubles(name);
        phase.set(Phase.STOPPING);
        work.get().interruptAll();
        send(calls.update(id(), UpdatedWorkerStatus.STOPPING), _ -> lastReport());
    }

    private void lastReport() {
        call();
        mine(
                Duration.ofSeconds(3),
                "stop",
                () -> send(calls.update(id(), UpdatedWorkerStatus.STOPPED), _ -> off()));
    }

    private void off() {
        powerOff(Phase.OFF);
        world.agenda().in(world.chance().millis(1_000, 60_000), "power", this::powerOn);
    }

    private void later(Runnable what) {
        world.faults().troubles(name);
        mine(world.chance().millis(500, 8_000), "retry", what);
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

    private <T> void send(Exchange.Call<T> call, Consumer<Outcome<T>> then) {
        long process = processes.get();
        world.network()
                .send(
                        call,
                        outcome -> {
                            if (processes.get() == process) {
                                then.accept(outcome);
                            }
                        });
    }
}
