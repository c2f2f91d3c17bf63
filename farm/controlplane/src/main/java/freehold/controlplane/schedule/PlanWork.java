package freehold.controlplane.schedule;

import freehold.controlplane.job.JobLedger;
import freehold.controlplane.log.LogStore;
import freehold.controlplane.log.LogStream;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.Ids;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.session.Session;
import freehold.domain.session.SessionId;
import freehold.domain.worker.WorkerKey;
import freehold.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Background service: gives work to the idle workers whose calls this node holds, for many of them
 * in one command, and wakes exactly those that got some. However often a fleet is said to have
 * work, it is planned for once.
 *
 * <p>Each second it looks at every fleet whose workers wait here, without writing: what another
 * node made ready it is not told of.
 */
public final class PlanWork {
    /** What wakes it. */
    public static final String DUE = "work:due";

    /** What it rests at most between two turns. */
    public static final Duration EVERY = Duration.ofSeconds(1);

    /** How many workers one command serves, so that others need not wait long for theirs. */
    private static final int SLICE = 32;

    private final Store store;
    private final JobLedger ledger;
    private final Ids ids;
    private final LogStore logs;
    private final Wakeups wakeups;
    private final ParkedCalls parked;

    /** The fleets that were said to have work since they were last planned for. */
    private final Set<FleetId> due = ConcurrentHashMap.newKeySet();

    private final AtomicReference<Instant> lastLook = new AtomicReference<>(Instant.MIN);
    private final AtomicLong sessions = new AtomicLong();
    private final AtomicLong commands = new AtomicLong();

    public PlanWork(
            Store store,
            JobLedger ledger,
            Ids ids,
            LogStore logs,
            Wakeups wakeups,
            ParkedCalls parked) {
        this.store = store;
        this.ledger = ledger;
        this.ids = ids;
        this.logs = logs;
        this.wakeups = wakeups;
        this.parked = parked;
    }

    /** There may be work for the fleet's workers. */
    void workMayBeThere(FleetId fleet) {
        due.add(fleet);
        wakeups.wake(DUE);
    }

    /** Plans once for every fleet that is due, and returns how many workers got work. */
    public int runOnce(Instant now) {
        Set<FleetId> fleets = new HashSet<>(due);
        due.removeAll(fleets);
        if (!now.isBefore(lastLook.get().plus(EVERY))) {
            lastLook.set(now);
            fleets.addAll(parked.fleets());
        }
        return fleets.stream().sorted().mapToInt(fleet -> plan(fleet, now)).sum();
    }

    /** Sessions opened for workers whose calls were held. */
    public long sessions() {
        return sessions.get();
    }

    /** Commands that planned for a fleet. */
    public long commands() {
        return commands.get();
    }

    private int plan(FleetId fleet, Instant now) {
        Deque<ParkedCalls.Call> waiting = new ArrayDeque<>(parked.waiting(fleet, now));
        int given = 0;
        while (!waiting.isEmpty() && hasWork(waiting.getFirst().worker())) {
            SequencedMap<WorkerKey, ParkedCalls.Call> slice = new LinkedHashMap<>();
            while (slice.size() < SLICE && !waiting.isEmpty()) {
                ParkedCalls.Call call = waiting.removeFirst();
                slice.put(call.worker(), call);
            }
            FleetPlan.Result result = plan(slice);
            given += result.given().size();
            // There may be more work for them than the command could see, but not if it saw none.
            if (!result.given().isEmpty()) {
                List<ParkedCalls.Call> again =
                        slice.sequencedValues().reversed().stream()
                                .filter(call -> result.free().contains(call.worker()))
                                .toList();
                again.forEach(waiting::addFirst);
            }
        }
        return given;
    }

    private boolean hasWork(WorkerKey worker) {
        return store.read(reading -> Candidates.areThere(reading, worker));
    }

    private FleetPlan.Result plan(SequencedMap<WorkerKey, ParkedCalls.Call> slice) {
        FarmId farm = slice.firstEntry().getKey().farm();
        FleetId fleet = slice.firstEntry().getKey().fleet();
        SequencedMap<WorkerKey, SessionId> next = new LinkedHashMap<>();
        slice.sequencedKeySet().forEach(worker -> next.put(worker, SessionId.ofHex(ids.next())));
        FleetPlan.Result result =
                store.write(Optional.of(farm), new FleetPlan(ledger, farm, fleet, next));
        commands.incrementAndGet();
        sessions.addAndGet(result.given().size());
        slice.forEach((worker, call) ->
                Optional.ofNullable(result.given().get(worker))
                        .ifPresent(told -> hand(call, told)));
        result.toWake().forEach(wakeups::wake);
        return result;
    }

    private void hand(ParkedCalls.Call call, WorkerTurn.Told told) {
        Session session = told.assignment().session().session();
        logs.create(
                LogStream.of(session.job().farm(), session.job().queue(), session.id()),
                call.worker().id().value());
        parked.offer(call, told);
        wakeups.wake(call.topic());
    }
}
