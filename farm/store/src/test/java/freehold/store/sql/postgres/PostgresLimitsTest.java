package freehold.store.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.limit.AcquiredLimit;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.queue.Queue;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Command;
import freehold.store.LimitsContract;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** {@link LimitsContract} on PostgreSQL, and what two nodes do to one limit. */
final class PostgresLimitsTest extends LimitsContract {
    private static final int UNITS = 7;
    private static final int TRIES = 60;

    PostgresLimitsTest() {
        super(PostgresTestbed::new);
    }

    /** Opens the session if there is a unit left for it. */
    private record Taking(LimitKey limit, Session session) implements Command<Boolean> {
        @Override
        public Locks locks(Reading peek) {
            return Locks.of(limit);
        }

        @Override
        public Boolean run(Transaction tx) {
            boolean room = tx.limits().find(limit).orElseThrow().room() > 0;
            if (room) {
                tx.sessions().insert(session);
                tx.limits().acquire(List.of(session), List.of(new AcquiredLimit(limit.id(), 1)));
            }
            return room;
        }
    }

    @Test
    void twoNodesTogetherTakeNoMoreThanThereIs() throws Exception {
        Queue queue = samples.queue();
        Fleet fleet = samples.fleet();
        Worker worker = samples.worker(fleet, WorkerStatus.RUNNING);
        Job job = samples.job(queue, 50);
        Step step = samples.step(job, 0, TRIES);
        LimitKey limit = new LimitKey(farm(), LimitId.ofHex("3".repeat(32)));
        change(tx -> {
            tx.queues().insert(queue);
            tx.fleets().insert(fleet);
            tx.workers().insert(worker);
            tx.jobs().insert(job);
            tx.steps().insert(step);
            tx.limits()
                    .insert(new Limit(limit, "few", "", "amount.few", UNITS, 0, samples.audit()));
        });
        List<Callable<Boolean>> tries = new ArrayList<>();
        try (Store other = testbed.open(clock);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < TRIES; number++) {
                Taking taking = new Taking(limit, samples.session(step, worker));
                Store node = number % 2 == 0 ? store : other;
                tries.add(() -> node.write(Optional.of(farm()), taking));
            }
            int taken = 0;
            for (Future<Boolean> each : threads.invokeAll(tries)) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(UNITS);
        }
        assertThat(found(tx -> tx.limits().find(limit)).orElseThrow().currentCount())
                .isEqualTo(UNITS);
    }
}
