package freehold.controlplane.schedule;

import freehold.domain.fleet.FleetId;
import freehold.domain.worker.WorkerKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The calls of idle workers that this node holds, and what was found for them meanwhile.
 *
 * <p>A call parks before it looks for work, not after: so work that appears while it looks is
 * either seen by it or offered to it, and a worker is never left standing between the two.
 */
public final class ParkedCalls {
    private final ReentrantLock lock = new ReentrantLock();

    /** By fleet, longest parked first; touched only under the lock. */
    private final Map<FleetId, Map<WorkerKey, Parked>> fleets = new HashMap<>();

    private record Parked(Call call, Optional<WorkerTurn.Told> found) {}

    /**
     * One call of one worker.
     *
     * @param number as {@link Heartbeats#heard} gave it
     * @param until when the call is answered at the latest
     */
    record Call(WorkerKey worker, long number, Instant until) {
        /** What wakes this call and no other. */
        String topic() {
            return Topics.of(worker.id(), number);
        }
    }

    /** The call waits for work; one that does already keeps its place. */
    void park(Call call) {
        lock.lock();
        try {
            fleets.computeIfAbsent(call.worker().fleet(), _ -> new LinkedHashMap<>())
                    .merge(
                            call.worker(),
                            new Parked(call, Optional.empty()),
                            (before, now) ->
                                    before.call().number() >= call.number() ? before : now);
        } finally {
            lock.unlock();
        }
    }

    /** The call waits no longer; what was found for it is dropped, and found again in the store. */
    void leave(Call call) {
        lock.lock();
        try {
            Map<WorkerKey, Parked> workers = fleets.getOrDefault(call.worker().fleet(), Map.of());
            if (parked(call).isPresent()) {
                workers.remove(call.worker());
            }
            if (workers.isEmpty()) {
                fleets.remove(call.worker().fleet());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Offers a call what was found for its worker; without effect if it waits no longer. */
    void offer(Call call, WorkerTurn.Told found) {
        lock.lock();
        try {
            parked(call)
                    .flatMap(_ -> Optional.ofNullable(fleets.get(call.worker().fleet())))
                    .ifPresent(workers ->
                            workers.put(call.worker(), new Parked(call, Optional.of(found))));
        } finally {
            lock.unlock();
        }
    }

    /** What was found for the call. */
    Optional<WorkerTurn.Told> found(Call call) {
        lock.lock();
        try {
            return parked(call).flatMap(Parked::found);
        } finally {
            lock.unlock();
        }
    }

    /** Calls for which nothing was found yet and whose time is not over, longest parked first. */
    List<Call> waiting(FleetId fleet, Instant now) {
        lock.lock();
        try {
            return fleets.getOrDefault(fleet, Map.of()).values().stream()
                    .filter(parked -> parked.found().isEmpty())
                    .map(Parked::call)
                    .filter(call -> now.isBefore(call.until()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** The fleets whose workers wait here. */
    Set<FleetId> fleets() {
        lock.lock();
        try {
            return Set.copyOf(fleets.keySet());
        } finally {
            lock.unlock();
        }
    }

    private Optional<Parked> parked(Call call) {
        return Optional.ofNullable(fleets.getOrDefault(call.worker().fleet(), Map.of()))
                .flatMap(workers -> Optional.ofNullable(workers.get(call.worker())))
                .filter(parked -> parked.call().number() == call.number());
    }
}
