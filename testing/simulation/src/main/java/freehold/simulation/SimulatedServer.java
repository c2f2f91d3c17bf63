package freehold.simulation;

import freehold.api.DeadlineException;
import freehold.controlplane.access.Caller;
import freehold.controlplane.access.TemporaryCredentials;
import freehold.controlplane.log.FolderLogStore;
import freehold.domain.Ids;
import freehold.domain.budget.HourlyRate;
import freehold.domain.budget.Rates;
import freehold.protocol.Reply;
import freehold.server.wiring.BackgroundService;
import freehold.server.wiring.Foundation;
import freehold.server.wiring.Node;
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.sql.sqlite.SqliteStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The server's machine: its process, which may die at any write and is started again, and its disk,
 * which stays. A process is a {@link Node} over a store opened anew.
 */
final class SimulatedServer implements AutoCloseable {
    static final Duration SILENCE = Duration.ofMinutes(1);

    /** A cent for ten seconds. */
    static final Rates RATES = new Rates(HourlyRate.ofDollars(new BigDecimal("3.6")), Map.of());

    private final Agenda agenda;
    private final Chance chance;
    private final EventLog log;
    private final Faults faults;
    private final Path disk;
    private final Invariants invariants;
    private final AtomicReference<Optional<Life>> process = new AtomicReference<>(Optional.empty());
    private final AtomicLong starts = new AtomicLong();
    private final AtomicReference<Instant> servedSince = new AtomicReference<>(Instant.MIN);
    private final AtomicLong writes = new AtomicLong();

    SimulatedServer(
            Agenda agenda,
            Chance chance,
            EventLog log,
            Faults faults,
            Path disk,
            Invariants invariants) {
        this.agenda = agenda;
        this.chance = chance;
        this.log = log;
        this.faults = faults;
        this.disk = disk;
        this.invariants = invariants;
    }

    /** What runs on the machine while it is up. */
    private record Life(
            long number, Store store, Node node, QueuedWakeups wakeups, Parked parked) {}

    /** Held calls, by number. */
    private static final class Parked {
        private final Map<Long, Held<?>> held = new LinkedHashMap<>();
        private final AtomicLong numbers = new AtomicLong();
        private final Set<String> due = new HashSet<>();
    }

    private record Held<T>(
            Reply.WaitFor<T> waiting, Exchange.Call<T> call, Consumer<Outcome<T>> then) {}

    void start() {
        long number = starts.incrementAndGet();
        Store store = store();
        QueuedWakeups wakeups = new QueuedWakeups();
        Node node =
                Node.on(
                        new Foundation(
                                store,
                                new FolderLogStore(disk.resolve("logs")),
                                wakeups,
                                new Ids(agenda, chance.random()),
                                agenda),
                        SimulatedServer::credentials,
                        "us-west-2",
                        SILENCE,
                        RATES);
        Life started = new Life(number, store, node, wakeups, new Parked());
        process.set(Optional.of(started));
        servedSince.set(agenda.instant());
        log.note("server", "starts");
        node.backgroundServices().forEach(service -> rest(started, service));
    }

    private Store store() {
        Store sqlite = SqliteStore.openDirect(disk.resolve("data"), agenda, SimulatedServer::lost);
        return new MortalStore(
                new WatchedStore(sqlite, written -> check(sqlite, written)),
                () -> faults.strikes(faults.weather().crash(), Fault.SERVER_CRASH, "server"));
    }

    private void check(Store store, Written written) {
        if (!written.isEmpty()) {
            writes.incrementAndGet();
            store.read(reading -> {
                invariants.ofWritten(reading, written, servedSince(), agenda.instant());
                return written;
            });
        }
    }

    private static void lost() {
        throw new IllegalStateException("the store says that a sync failed");
    }

    private static TemporaryCredentials credentials(Caller caller, Duration lifetime) {
        throw new IllegalStateException("nobody asks for credentials in a simulation");
    }

    /** Since when the server has been there without a break. */
    Instant servedSince() {
        return servedSince.get();
    }

    /** How often its process was started. */
    long starts() {
        return starts.get();
    }

    /** What is on the disk, as the server would see it; empty while it is down. */
    <T> Optional<T> look(Function<Reading, T> body) {
        return process.get().map(it -> it.store().read(body));
    }

    /** Carries out a call that has arrived. */
    <T> void receive(Exchange<T> exchange, Consumer<Outcome<T>> then) {
        Exchange.Call<T> call = exchange.call();
        Optional<Life> up = process.get();
        if (up.isEmpty()) {
            log.noteInPassing("no server", call.toString());
            faults.troubles(call.caller());
            then.accept(new Outcome.Unknown<>());
            return;
        }
        if (call.kind() == Exchange.Kind.HEARTBEAT) {
            log.noteInPassing("heartbeat", call.caller());
        } else {
            log.note(call.name(), call.caller());
        }
        boolean again = exchange.mustChangeNothing();
        long before = writes.get();
        answer(
                up.get(),
                call,
                () -> call.operation().apply(up.get().node().operations()),
                outcome -> {
                    exchange.noteDone(outcome);
                    then.accept(outcome);
                });
        Promise.require(
                !again || writes.get() == before,
                "%s came again with its client token, and was carried out twice",
                call);
    }

    private <T> void answer(
            Life up,
            Exchange.Call<T> call,
            Supplier<Reply<T>> carryOut,
            Consumer<Outcome<T>> then) {
        try {
            switch (carryOut.get()) {
                case Reply.Answer<T>(var output) -> then.accept(new Outcome.Answered<>(output));
                case Reply.WaitFor<T> wait -> park(up, new Held<>(wait, call, then));
            }
        } catch (DeadlineException refusal) {
            log.note("refusal", call + " " + refusal.getClass().getSimpleName());
            then.accept(new Outcome.Refused<>(refusal));
        } catch (Crash crash) {
            die(crash.when());
            then.accept(new Outcome.Unknown<>());
        }
    }

    private <T> void park(Life up, Held<T> held) {
        long number = up.parked().numbers.incrementAndGet();
        up.parked().held.put(number, held);
        Duration rest = Duration.between(agenda.instant(), held.waiting().deadline());
        agenda.in(
                rest.isNegative() ? Duration.ZERO : rest,
                "hold-over",
                () -> resume(up, number, true));
    }

    private void resume(Life up, long number, boolean reached) {
        Held<?> held = up.parked().held.remove(number);
        if (held != null && isUp(up)) {
            resume(up, held, reached);
        }
    }

    private <T> void resume(Life up, Held<T> held, boolean reached) {
        answer(up, held.call(), () -> held.waiting().resume().resume(reached), held.then());
    }

    private boolean isUp(Life it) {
        return process.get().filter(up -> up.number() == it.number()).isPresent();
    }

    /** After each event: whoever was woken by it goes on. */
    void settle() {
        process.get().ifPresent(this::settle);
    }

    private void settle(Life up) {
        NavigableSet<String> woken = up.wakeups().take();
        if (woken.isEmpty()) {
            return;
        }
        List<Long> resumed = new ArrayList<>();
        boolean all = woken.contains(QueuedWakeups.ALL);
        up.parked()
                .held
                .forEach((number, held) -> {
                    if (all || held.waiting().topics().stream().anyMatch(woken::contains)) {
                        resumed.add(number);
                    }
                });
        resumed.forEach(
                number -> agenda.in(chance.millis(0, 3), "wake", () -> resume(up, number, false)));
        up.node().backgroundServices().stream()
                .filter(service ->
                        service.topic().filter(it -> all || woken.contains(it)).isPresent())
                .filter(service -> up.parked().due.add(service.name()))
                .forEach(service ->
                        agenda.in(
                                chance.millis(1, 10),
                                service.name(),
                                () -> {
                                    up.parked().due.remove(service.name());
                                    turn(up, service);
                                }));
    }

    private void rest(Life up, BackgroundService service) {
        agenda.in(
                service.every(),
                service.name(),
                () -> {
                    turn(up, service);
                    if (isUp(up)) {
                        rest(up, service);
                    }
                });
    }

    private void turn(Life up, BackgroundService service) {
        if (!isUp(up)) {
            return;
        }
        try {
            int done = service.turn().runOnce(agenda.instant());
            if (done > 0) {
                note(service.name(), done);
            }
        } catch (Crash crash) {
            die(crash.when());
        }
    }

    /** That heartbeats were written is no event, as they are none. */
    private void note(String service, int done) {
        if (service.equals("flush-last-heard")) {
            log.noteInPassing(service, Integer.toString(done));
        } else {
            log.note(service, Integer.toString(done));
        }
    }

    /** The process is gone; what it had committed is not. It comes back after a while. */
    private void die(String when) {
        log.note("server", "dies " + when);
        process.get().ifPresent(it -> it.store().close());
        process.set(Optional.empty());
        Duration away = chance.millis(200, 20_000);
        if (chance.happens(0.3)) {
            faults.happened(Fault.LONG_OUTAGE, "server");
            away = away.plus(SILENCE.multipliedBy(chance.between(1, 3)));
        }
        agenda.in(away, "restart", this::start);
    }

    @Override
    public void close() {
        process.get().ifPresent(it -> it.store().close());
        process.set(Optional.empty());
    }
}
