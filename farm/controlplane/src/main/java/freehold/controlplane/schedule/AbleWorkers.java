package freehold.controlplane.schedule;

import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many workers could take work of a queue, counted at most once a second however many turns
 * ask: it only keeps one session from taking more than its share, and counting reads every worker.
 */
final class AbleWorkers {
    private static final Duration COUNTED_EVERY = Duration.ofSeconds(1);

    private final ConcurrentMap<Of, Counted> counted = new ConcurrentHashMap<>();

    private record Of(FarmId farm, QueueId queue) {}

    private record Counted(int workers, Instant at) {
        boolean isGoodAt(Instant now) {
            return now.isBefore(at.plus(COUNTED_EVERY));
        }
    }

    int of(Transaction tx, FarmId farm, QueueId queue) {
        Of of = new Of(farm, queue);
        Optional<Counted> known =
                Optional.ofNullable(counted.get(of)).filter(it -> it.isGoodAt(tx.now()));
        return known.orElseGet(() -> count(tx, of)).workers();
    }

    private Counted count(Transaction tx, Of of) {
        Counted now = new Counted(tx.workers().countAble(of.farm(), of.queue()), tx.now());
        counted.put(of, now);
        return now;
    }
}
