package freehold.controlplane.schedule;

import freehold.domain.worker.WorkerKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When this node last heard of each worker, and which of a worker's calls is its newest. Kept in
 * memory, and written to the store for many workers at once; what is lost with the process is at
 * most what was not written yet.
 */
public final class Heartbeats {
    private final Map<WorkerKey, Beat> beats = new ConcurrentHashMap<>();

    private record Beat(Instant at, long call, boolean flushed) {}

    /** Notes a call of the worker, and returns its number: greater than those of calls before. */
    public long heard(WorkerKey worker, Instant at) {
        return beats.merge(
                        worker,
                        new Beat(at, 1, false),
                        (before, _) -> new Beat(at, before.call() + 1, false))
                .call();
    }

    /** Notes that the worker was heard of by another call, which releases none that is held. */
    public void beat(WorkerKey worker, Instant at) {
        beats.merge(
                worker, new Beat(at, 0, false), (before, _) -> new Beat(at, before.call(), false));
    }

    /** Whether the worker has not called again since the call of this number. */
    public boolean isNewest(WorkerKey worker, long call) {
        return Optional.ofNullable(beats.get(worker)).map(it -> it.call() == call).orElse(false);
    }

    /** When this node last heard of the worker, if it has since it started. */
    public Optional<Instant> last(WorkerKey worker) {
        return Optional.ofNullable(beats.get(worker)).map(Beat::at);
    }

    /** What was heard since the last time this was asked. */
    public Map<WorkerKey, Instant> unflushed() {
        Map<WorkerKey, Instant> heard = new HashMap<>();
        beats.forEach((worker, beat) -> {
            if (!beat.flushed()) {
                heard.put(worker, beat.at());
                beats.replace(worker, beat, new Beat(beat.at(), beat.call(), true));
            }
        });
        return heard;
    }

    /** Forgets a worker that is gone. */
    public void forget(WorkerKey worker) {
        beats.remove(worker);
    }

    /** How many workers this node hears of. */
    public int workers() {
        return beats.size();
    }
}
