package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.queue.Queue;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Surveys.Occupation;
import freehold.store.Surveys.Workers;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link Surveys}. */
public abstract class SurveysContract extends StoreContract {
    private final Queue queue = samples.queue();
    private final Fleet fleet = samples.fleet();
    private final Job job = samples.job(queue, 50);
    private final Step step = samples.step(job, 0, 5);

    protected SurveysContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @BeforeEach
    void insertAJob() {
        change(tx -> {
            tx.farms().insert(samples.farm());
            tx.farms().insert(samples.anotherFarm());
            tx.queues().insert(queue);
            tx.fleets().insert(fleet);
            tx.queueFleetAssociations().insert(samples.association(queue, fleet));
            tx.jobs().insert(job);
            tx.steps().insert(step);
        });
    }

    @Test
    void aResourceIsFoundByItsIdAlone() {
        Worker worker = inserted(WorkerStatus.IDLE);

        assertThat(found(tx -> tx.surveys().jobOf(job.id()))).contains(job.key());
        assertThat(found(tx -> tx.surveys().jobOf(step.id()))).contains(job.key());
        assertThat(found(tx -> tx.surveys().workerOf(worker.id()))).contains(worker.key());
        assertThat(found(tx -> tx.surveys().jobOf(JobId.ofHex("0".repeat(32))))).isEmpty();
    }

    @Test
    void workersAreCountedByStatusWithTheTimeTheyWereLastHeard() {
        inserted(WorkerStatus.IDLE);
        inserted(WorkerStatus.IDLE);
        Worker stopped = inserted(WorkerStatus.STOPPED);

        assertThat(listed(tx -> tx.surveys().workers(farm(), fleet.id())))
                .containsExactly(
                        new Workers(WorkerStatus.IDLE, 2, Optional.of(clock.instant())),
                        new Workers(WorkerStatus.STOPPED, 1, Optional.of(clock.instant())));
        assertThat(found(tx -> tx.surveys().example(farm(), fleet.id(), WorkerStatus.STOPPED)))
                .contains(stopped.id());
        assertThat(found(tx -> tx.surveys().example(farm(), fleet.id(), WorkerStatus.CREATED)))
                .isEmpty();
    }

    @Test
    void openSessionsAreCountedAndListedAndToldByJob() {
        Job busier = samples.job(queue, 10);
        Step other = samples.step(busier, 0, 5);
        change(tx -> {
            tx.jobs().insert(busier);
            tx.steps().insert(other);
        });
        Session first = opened(step);
        opened(other);
        opened(other);
        Session over = opened(other);
        change(tx -> tx.sessions().update(over.ended(clock.instant())));

        assertThatObject(read(tx -> tx.surveys().openSessions(busier.key()))).isEqualTo(2);
        assertThat(listed(tx -> tx.surveys().openSessions(job.key(), 5))).containsExactly(first);
        assertThat(listed(tx -> tx.surveys().openSessions(busier.key(), 1))).hasSize(1);
        assertThatObject(read(tx -> tx.surveys().openSessions(farm(), queue.id(), fleet.id())))
                .isEqualTo(3);
        assertThat(listed(tx -> tx.surveys().occupations(farm(), fleet.id(), 5)))
                .containsExactly(new Occupation(busier.key(), 2), new Occupation(job.key(), 1));
    }

    private Session opened(Step of) {
        Session session = samples.session(of, inserted(WorkerStatus.RUNNING));
        change(tx -> tx.sessions().insert(session));
        return session;
    }

    private Worker inserted(WorkerStatus status) {
        Worker worker = samples.worker(fleet, status);
        change(tx -> tx.workers().insert(worker));
        return worker;
    }
}
