package freehold.controlplane.background;

import freehold.controlplane.schedule.Heartbeats;
import freehold.controlplane.schedule.LostSessions;
import freehold.controlplane.schedule.Workers;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.farm.FarmId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerTransitions;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives up workers that were not heard of for too long: they are NOT_RESPONDING, or STOPPED if they
 * were about to stop, and their tasks go back. Only silence counts in which the farm was there to
 * hear: a judge that has just begun, or that comes more than ten seconds late, starts a full new
 * threshold for everyone.
 */
public final class ExpireSilentWorkers {
    private static final int SLICE = 100;

    private final Store store;
    private final LostSessions lost;
    private final Heartbeats heartbeats;
    private final Wakeups wakeups;
    private final SilenceJudge judge;

    public ExpireSilentWorkers(
            Store store,
            LostSessions lost,
            Heartbeats heartbeats,
            Wakeups wakeups,
            SilenceJudge judge) {
        this.store = store;
        this.lost = lost;
        this.heartbeats = heartbeats;
        this.wakeups = wakeups;
        this.judge = judge;
    }

    /** Does it once, and returns how many workers were given up. */
    public int runOnce(Instant now) {
        Optional<Instant> before = judge.silentBefore(now);
        return before.map(this::expire).orElse(0);
    }

    private int expire(Instant before) {
        int expired = 0;
        for (FarmId farm : EveryFarm.of(store)) {
            List<Worker> silent =
                    store.read(reading -> reading.workers().silentSince(farm, before, SLICE));
            for (Worker worker : silent) {
                if (isSilent(worker, before) && giveUp(worker.key(), before)) {
                    expired++;
                }
            }
        }
        return expired;
    }

    /** This node may have heard what the store does not know yet. */
    private boolean isSilent(Worker worker, Instant before) {
        return heartbeats.last(worker.key()).map(before::isAfter).orElse(true);
    }

    private boolean giveUp(WorkerKey key, Instant before) {
        Optional<Set<String>> toWake =
                store.write(Optional.of(key.farm()), new Expiry(key, before, lost));
        toWake.ifPresent(topics -> {
            heartbeats.forget(key);
            topics.forEach(wakeups::wake);
        });
        return toWake.isPresent();
    }

    /** Gives up one worker; the topics to wake, or empty if it was heard of in the meantime. */
    private record Expiry(WorkerKey key, Instant before, LostSessions lost)
            implements Command<Optional<Set<String>>> {
        @Override
        public Locks locks(Reading peek) {
            return LostSessions.locks(peek, key);
        }

        @Override
        public Optional<Set<String>> run(Transaction tx) {
            Optional<Worker> worker =
                    tx.workers()
                            .find(key)
                            .filter(it -> it.status().isOnline())
                            .filter(it -> it.lastHeardAt().map(before::isAfter).orElse(true));
            worker.ifPresent(it ->
                    tx.workers()
                            .update(
                                    Workers.judged(
                                            it, WorkerTransitions.silent(it.status()), tx.now())));
            return worker.map(_ -> lost.end(tx, key));
        }
    }
}
