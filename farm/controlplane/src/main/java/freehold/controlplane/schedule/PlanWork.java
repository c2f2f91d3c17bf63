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
import java.util.ArrayList;
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

    /**
     * How many commands are handed over at once. They begin with one and double, as long as there
     * is work: on a busy farm each hand-over waits behind the turns of all busy workers.
     */
    private static final int MOST_SLICES = 16;

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
        int slices = 1;
        while (!waiting.isEmpty() && hasWork(waiting.getFirst().worker())) {
            given += plan(sliced(waiting, slices), waiting);
            slices = Math.min(2 * slices, MOST_SLICES);
        }
        return given;
    }

    /** Takes workers from the front of those that wait. */
    private static List<SequencedMap<WorkerKey, ParkedCalls.Call>> sliced(
            Deque<ParkedCalls.Call> waiting, int slices) {
        List<SequencedMap<WorkerKey, ParkedCalls.Call>> sliced = new ArrayList<>();
        while (sliced.size() < slices && !waiting.isEmpty()) {
            SequencedMap<WorkerKey, ParkedCalls.Call> slice = new LinkedHashMap<>();
            while (slice.size() < SLICE && !waiting.isEmpty()) {
                ParkedCalls.Call call = waiting.removeFirst();
                slice.put(call.worker(), call);
            }
            sliced.add(slice);
        }
        return sliced;
    }

    private boolean hasWork(WorkerKey worker) {
        return store.read(reading -> Candidates.areThere(reading, worker));
    }

    /** Gives what there is, and puts those back for whom there may be more. */
    private int plan(
            List<SequencedMap<WorkerKey, ParkedCalls.Call>> slices,
            Deque<ParkedCalls.Call> waiting) {
        FarmId farm = slices.getFirst().firstEntry().getKey().farm();
        List<FleetPlan.Result> results =
                store.writeAll(Optional.of(farm), slices.stream().map(this::command).toList());
        int given = 0;
        for (int at = 0; at < results.size(); at++) {
            FleetPlan.Result result = results.get(at);
            given += result.given().size();
            tell(slices.get(at), result);
            // There may be more work for them than the command could see, but not if it saw none.
            if (!result.given().isEmpty()) {
                slices.get(at).sequencedValues().reversed().stream()
                        .filter(call -> result.free().contains(call.worker()))
                        .forEach(waiting::addFirst);
            }
        }
        return given;
    }

    private FleetPlan command(SequencedMap<WorkerKey, ParkedCalls.Call> slice) {
        SequencedMap<WorkerKey, SessionId> next = new LinkedHashMap<>();
        slice.sequencedKeySet().forEach(worker -> next.put(worker, SessionId.ofHex(ids.next())));
        WorkerKey any = slice.firstEntry().getKey();
        return new FleetPlan(ledger, any.farm(), any.fleet(), next);
    }

    private void tell(SequencedMap<WorkerKey, ParkedCalls.Call> slice, FleetPlan.Result result) {
        commands.incrementAndGet();
        sessions.addAndGet(result.given().size());
        slice.forEach((worker, call) ->
                Optional.ofNullable(result.given().get(worker))
                        .ifPresent(told -> hand(call, told)));
        result.toWake().forEach(wakeups::wake);
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
