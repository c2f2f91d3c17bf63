package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobSettings;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.scaling.AutoScalingStatus;
import freehold.domain.scaling.FleetSize;
import freehold.domain.session.Session;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.step.Step;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link FleetSizes}. */
public abstract class FleetSizesContract extends StoreContract {
    private final Fleet fleet = samples.fleet();
    private final Queue queue = samples.queue();

    protected FleetSizesContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @BeforeEach
    void insertFleet() {
        change(tx -> {
            tx.fleets().insert(fleet);
            tx.queues().insert(queue);
            tx.queueFleetAssociations().insert(samples.association(queue, fleet));
        });
    }

    @Test
    void aSizeComesBackAsItWasWrittenLastAndGoesWithItsFleet() {
        assertThat(found(tx -> tx.fleetSizes().find(farm(), fleet.id()))).isEmpty();
        put(size(3, AutoScalingStatus.GROWING));
        FleetSize last = put(size(2, AutoScalingStatus.SHRINKING));
        assertThat(found(tx -> tx.fleetSizes().find(farm(), fleet.id()))).contains(last);

        change(tx -> tx.fleets().delete(farm(), fleet.id()));
        assertThat(found(tx -> tx.fleetSizes().find(farm(), fleet.id()))).isEmpty();
    }

    @Test
    void aTroubleStaysUntilItIsOverWhateverIsRecommended() {
        put(size(3, AutoScalingStatus.GROWING));
        change(tx -> tx.fleetSizes().setTrouble(farm(), fleet.id(), Optional.of("no disk")));
        put(size(2, AutoScalingStatus.GROWING));
        assertThat(found(tx -> tx.fleetSizes().trouble(farm(), fleet.id()))).contains("no disk");

        change(tx -> tx.fleetSizes().setTrouble(farm(), fleet.id(), Optional.empty()));
        assertThat(found(tx -> tx.fleetSizes().trouble(farm(), fleet.id()))).isEmpty();
    }

    @Test
    void workersAreCountedByTheirStatus() {
        inserted(WorkerStatus.IDLE);
        inserted(WorkerStatus.IDLE);
        inserted(WorkerStatus.RUNNING);
        change(tx -> tx.workers().insert(samples.worker(samples.fleet(), WorkerStatus.IDLE)));

        assertThat(found(tx -> Optional.of(tx.fleetSizes().workers(farm(), fleet.id()))))
                .contains(Map.of(WorkerStatus.IDLE, 2, WorkerStatus.RUNNING, 1));
    }

    @Test
    void stepsWithReadyTasksOfTheQueuesThatTheFleetServesAreRunnable() {
        Job low = job(queue, new JobSettings(10, 100, 5, Optional.of(4)));
        Job high = job(queue, new JobSettings(90, 100, 5, Optional.empty()));
        Queue other = samples.queue();
        change(tx -> {
            tx.queues().insert(other);
            tx.queueFleetAssociations()
                    .insert(
                            new QueueFleetAssociation(
                                    farm(),
                                    other.id(),
                                    fleet.id(),
                                    AssociationStatus.STOPPED,
                                    samples.audit()));
        });
        Job elsewhere = job(other, new JobSettings(95, 100, 5, Optional.empty()));
        change(tx -> {
            tx.steps().insert(samples.step(low, 0, 7));
            tx.steps().insert(samples.step(high, 0, 1_000_000));
            tx.steps().insert(samples.step(elsewhere, 0, 7));
        });

        Optional<String> needs = Optional.of("{\"amounts\":[]}");
        assertThat(listed(tx -> tx.fleetSizes().runnable(farm(), fleet.id(), 10)))
                .containsExactly(
                        new FleetSizes.RunnableStep(
                                high.key(), 1_000_000, needs, Optional.empty(), 0),
                        new FleetSizes.RunnableStep(low.key(), 7, needs, Optional.of(4), 0));
        assertThat(listed(tx -> tx.fleetSizes().runnable(farm(), fleet.id(), 1))).hasSize(1);
    }

    @Test
    void aWorkerIsIdleSinceItsLastSessionEndedOrSinceItStarted() {
        Worker worked = inserted(WorkerStatus.IDLE);
        Worker fresh = inserted(WorkerStatus.STARTED);
        inserted(WorkerStatus.RUNNING);
        inserted(WorkerStatus.STOPPING);
        inserted(WorkerStatus.NOT_RESPONDING);
        Instant start = clock.instant();
        Step step = samples.step(job(queue, new JobSettings(50, 100, 5, Optional.empty())), 0, 1);
        change(tx -> tx.steps().insert(step));
        clock.advance(Duration.ofMinutes(1));
        Session open = samples.session(step, worked);
        change(tx -> tx.sessions().insert(open));
        clock.advance(Duration.ofMinutes(1));
        Instant end = clock.instant();
        changeLocked(step.job(), tx -> tx.sessions().update(ended(open, end)));

        assertThat(idle(start.minusSeconds(1), 10)).isEmpty();
        assertThat(idle(start, 10)).containsExactly(fresh.id());
        assertThat(idle(end.minusSeconds(1), 10)).containsExactly(fresh.id());
        assertThat(idle(end, 10)).containsExactly(fresh.id(), worked.id());
        assertThat(idle(end, 1)).containsExactly(fresh.id());
    }

    private java.util.List<freehold.domain.worker.WorkerId> idle(Instant before, int limit) {
        return read(tx -> tx.fleetSizes().idleSince(farm(), fleet.id(), before, limit));
    }

    private Session ended(Session open, Instant at) {
        return new Session(
                open.job(),
                open.step(),
                open.id(),
                open.worker(),
                SessionLifecycle.ENDED,
                open.ending(),
                open.confirmedAt(),
                open.hostProperties(),
                open.startedAt(),
                Optional.of(at),
                open.updatedAt(),
                open.updatedBy());
    }

    private Job job(Queue of, JobSettings settings) {
        Job job = samples.job(of, settings);
        change(tx -> tx.jobs().insert(job));
        return job;
    }

    private FleetSize size(int target, AutoScalingStatus status) {
        return new FleetSize(
                farm(),
                fleet.id(),
                target,
                status,
                7,
                new FleetSize.Growth(clock.instant(), 2),
                clock.instant().plusSeconds(1));
    }

    private FleetSize put(FleetSize size) {
        change(tx -> tx.fleetSizes().put(size));
        return size;
    }

    private Worker inserted(WorkerStatus status) {
        Worker worker = samples.worker(fleet, status);
        change(tx -> tx.workers().insert(worker));
        return worker;
    }
}
