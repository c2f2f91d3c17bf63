package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.queue.Queue;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link Fleets} and {@link Workers}. */
public abstract class FleetsContract extends StoreContract {
    private final Fleet fleet = samples.fleet();

    protected FleetsContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @BeforeEach
    void insertFleet() {
        change(tx -> tx.fleets().insert(fleet));
    }

    @Test
    void aFleetComesBackAsItWasWrittenAndUpdated() {
        assertThat(found(tx -> tx.fleets().find(farm(), fleet.id()))).contains(fleet);
        Fleet changed =
                new Fleet(
                        farm(),
                        fleet.id(),
                        "renamed",
                        "",
                        FleetStatus.SUSPENDED,
                        "role",
                        new Fleet.WorkerRange(1, 2),
                        "{\"a\":1}",
                        new FleetCapabilities(Map.of(), Map.of()),
                        Optional.empty(),
                        Map.of(),
                        fleet.audit().updated(clock.instant(), "someone"));
        change(tx -> tx.fleets().update(changed));
        assertThat(listed(tx -> tx.fleets().list(farm(), Page.first(5)))).containsExactly(changed);
    }

    @Test
    void stoppedWorkersAreNotCounted() {
        inserted(samples.worker(fleet, WorkerStatus.CREATED));
        inserted(samples.worker(fleet, WorkerStatus.IDLE));
        inserted(samples.worker(fleet, WorkerStatus.STOPPED));

        assertThatObject(read(tx -> tx.fleets().workerCount(farm(), fleet.id()))).isEqualTo(2);
    }

    @Test
    void onlyWorkersThatTakeWorkOfTheQueueAreAbleToDoIt() {
        Queue queue = samples.queue();
        Fleet other = samples.fleet();
        change(tx -> {
            tx.queues().insert(queue);
            tx.fleets().insert(other);
            tx.queueFleetAssociations().insert(samples.association(queue, fleet));
        });
        for (WorkerStatus status : WorkerStatus.values()) {
            inserted(samples.worker(fleet, status));
        }
        inserted(samples.worker(other, WorkerStatus.IDLE));

        assertThatObject(read(tx -> tx.workers().countAble(farm(), queue.id()))).isEqualTo(3);
    }

    @Test
    void aDeletedFleetTakesItsWorkersAlong() {
        Worker worker = inserted(samples.worker(fleet, WorkerStatus.STOPPED));
        change(tx -> tx.fleets().delete(farm(), fleet.id()));

        assertThat(found(tx -> tx.fleets().find(farm(), fleet.id()))).isEmpty();
        assertThat(found(tx -> tx.workers().find(worker.key()))).isEmpty();
    }

    @Test
    void aWorkerComesBackAsItWasWrittenAndIsDeleted() {
        Worker worker = inserted(samples.worker(fleet, WorkerStatus.IDLE));
        assertThat(found(tx -> tx.workers().find(worker.key()))).contains(worker);
        assertThat(listed(tx -> tx.workers().list(farm(), fleet.id(), Page.first(5))))
                .containsExactly(worker);

        Worker changed = changed(worker, WorkerStatus.STOPPED, Optional.empty());
        change(tx -> tx.workers().update(changed));
        assertThat(found(tx -> tx.workers().find(worker.key()))).contains(changed);

        change(tx -> tx.workers().delete(worker.key()));
        assertThat(found(tx -> tx.workers().find(worker.key()))).isEmpty();
    }

    @Test
    void onlineWorkersNotHeardOfAreSilent() {
        Instant start = clock.instant();
        Worker silent = inserted(samples.worker(fleet, WorkerStatus.RUNNING));
        Worker heard = inserted(samples.worker(fleet, WorkerStatus.IDLE));
        inserted(samples.worker(fleet, WorkerStatus.STOPPED));
        clock.advance(Duration.ofMinutes(5));
        change(tx -> tx.workers().heard(Map.of(heard.key(), clock.instant())));
        change(tx -> tx.workers().heard(Map.of(heard.key(), start)));

        assertThat(listed(tx -> tx.workers().silentSince(farm(), start.plusSeconds(60), 5)))
                .containsExactly(silent);
        assertThat(found(tx -> tx.workers().find(heard.key())))
                .contains(changed(heard, WorkerStatus.IDLE, Optional.of(clock.instant())));
    }

    @Test
    void workersThatWereCreatedAndNeverStartedAreFound() {
        Worker never = inserted(samples.worker(fleet, WorkerStatus.CREATED));
        inserted(samples.worker(fleet, WorkerStatus.IDLE));
        clock.advance(Duration.ofHours(24));

        assertThat(listed(tx -> tx.workers().neverStarted(farm(), clock.instant(), 5)))
                .containsExactly(never);
    }

    private static Worker changed(Worker worker, WorkerStatus status, Optional<Instant> heard) {
        return new Worker(
                worker.key(),
                status,
                worker.generation(),
                worker.hostProperties(),
                worker.capabilities(),
                heard,
                worker.tags(),
                worker.audit());
    }

    private Worker inserted(Worker worker) {
        change(tx -> tx.workers().insert(worker));
        return worker;
    }
}
