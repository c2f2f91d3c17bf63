package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobDefinition;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.queue.Queue;
import freehold.domain.session.ActionDefinition.TaskRun;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link Jobs}, from submission to the last row. */
public abstract class JobsContract extends StoreContract {
    private final Queue queue = samples.queue();

    protected JobsContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @BeforeEach
    void insertQueue() {
        change(tx -> tx.queues().insert(queue));
    }

    @Test
    void aJobComesBackAsItWasWritten() {
        Job job = inserted(samples.job(queue, 50));

        assertThat(found(tx -> tx.jobs().find(job.key()))).contains(job);
        assertThat(found(tx -> tx.jobs().find(job.key()))).contains(job);
    }

    @Test
    void aJobsDefinitionIsWrittenWhenItsCreationEnds() {
        Job created = samples.job(queue, 50);
        Job submitted =
                new Job(
                        created.key(),
                        created.name(),
                        Optional.empty(),
                        created.settings(),
                        created.submission(),
                        JobDefinition.none(),
                        JobLifecycle.CREATE_IN_PROGRESS,
                        "",
                        created.counts(),
                        0,
                        created.target(),
                        Optional.empty(),
                        Optional.empty(),
                        created.tags(),
                        created.audit());
        inserted(submitted);
        assertThat(found(tx -> tx.jobs().find(created.key()))).contains(submitted);
        assertThat(listed(tx -> tx.jobs().beingCreated(5))).containsExactly(created.key());

        change(tx -> tx.jobs().update(created));
        assertThat(found(tx -> tx.jobs().find(created.key()))).contains(created);
        assertThat(listed(tx -> tx.jobs().beingCreated(5))).isEmpty();
    }

    @Test
    void anUndoneUpdateLeavesNoTraceInMemory() {
        Job created = samples.job(queue, 50);
        Job submitted = Changed.job(created, JobLifecycle.CREATE_IN_PROGRESS, created.settings());
        inserted(submitted);
        Command<Boolean> failing =
                tx -> {
                    tx.jobs().update(created);
                    tx.jobs().find(created.key());
                    throw new IllegalStateException("no");
                };
        assertThatThrownBy(() -> write(failing)).hasMessage("no");

        assertThat(found(tx -> tx.jobs().find(created.key()))).contains(submitted);
    }

    @Test
    void jobsAreListedPageByPageInOrderOfCreation() {
        Job first = inserted(samples.job(queue, 10));
        Job second = inserted(samples.job(queue, 90));
        Job third = inserted(samples.job(queue, 50));

        assertThat(listed(tx -> tx.jobs().list(farm(), queue.id(), Page.first(2))))
                .containsExactly(first, second);
        Page after = new Page(Optional.of(second.id().value()), 2);
        assertThat(listed(tx -> tx.jobs().list(farm(), queue.id(), after))).containsExactly(third);
    }

    @Test
    void aJobOfADeletedQueueIsGoneAtOnceAndItsRowsLater() {
        Job job = inserted(samples.job(queue, 50));
        change(tx -> tx.queues().delete(farm(), queue.id()));

        assertThat(found(tx -> tx.jobs().find(job.key()))).isEmpty();
        assertThat(listed(tx -> tx.jobs().list(farm(), queue.id(), Page.first(5)))).isEmpty();
        assertThat(listed(tx -> tx.queues().farmsWithDeleted(5))).containsExactly(farm());
        assertThat(counted(tx -> tx.queues().purge(farm(), 100))).isEqualTo(3);
        assertThat(counted(tx -> tx.queues().purge(farm(), 100))).isZero();
        assertThat(listed(tx -> tx.queues().farmsWithDeleted(5))).isEmpty();
    }

    @Test
    void jobsWhoseRetentionIsOverAreFoundOldestFirst() {
        Job old = inserted(samples.job(queue, 50));
        clock.advance(Duration.ofDays(1));
        Job archived =
                inserted(
                        Changed.job(
                                samples.job(queue, 50),
                                JobLifecycle.ARCHIVED,
                                new JobSettings(1, 1, 1, Optional.empty())));
        clock.advance(Duration.ofDays(1));
        inserted(samples.job(queue, 50));

        assertThat(listed(tx -> tx.jobs().expired(clock.instant(), 5)))
                .containsExactly(old.key(), archived.key());
        assertThat(listed(tx -> tx.jobs().expired(clock.instant(), 1))).containsExactly(old.key());
    }

    @Test
    void jobsBeingUpdatedAreFound() {
        Job job =
                inserted(
                        Changed.job(
                                samples.job(queue, 50),
                                JobLifecycle.UPDATE_IN_PROGRESS,
                                new JobSettings(1, 1, 1, Optional.of(-1))));

        assertThat(listed(tx -> tx.jobs().beingUpdated(5))).containsExactly(job.key());
    }

    @Test
    void aJobIsRemovedInSlicesAndNothingOfItStays() {
        Job job = inserted(samples.job(queue, 50));
        Fleet fleet = samples.fleet();
        Worker worker = samples.worker(fleet, WorkerStatus.RUNNING);
        Step first = samples.step(job, 0, 10);
        Step second = samples.step(job, 1, 10, first.id());
        Session session = samples.session(first, worker);
        change(tx -> {
            tx.steps().insert(first);
            tx.steps().insert(second);
            tx.tasks().save(first, departed(first));
            tx.sessions().insert(session);
            tx.sessions()
                    .save(
                            job.key(),
                            List.of(
                                    SessionAction.scheduled(
                                            new SessionActionId(session.id(), 0),
                                            new TaskRun(new TaskId(first.id(), 0)))));
        });

        int rows = 1 + 1 + 10 + 1 + 2 + 2 + 1 + 1;
        int removed = 0;
        while (found(tx -> tx.jobs().find(job.key())).isPresent()) {
            int slice = counted(tx -> tx.jobs().delete(job.key(), 3));
            assertThat(slice).isBetween(1, 3);
            removed += slice;
        }
        assertThat(removed).isEqualTo(rows);
        assertThat(listed(tx -> tx.steps().ofJob(job.key()))).isEmpty();
        assertThat(listed(tx -> tx.sessions().openOn(worker.key()))).isEmpty();
    }

    private static List<Task> departed(Step step) {
        return LongStream.range(0, 10)
                .mapToObj(index ->
                        new Task(
                                new TaskId(step.id(), index),
                                TaskStatus.SUCCEEDED,
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .toList();
    }

    private Job inserted(Job job) {
        change(tx -> tx.jobs().insert(job));
        return job;
    }
}
