package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.queue.Queue;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import freehold.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Commands that lock a job share its rows in memory until their group is committed; nobody can
 * tell.
 */
public abstract class GroupsContract extends StoreContract {
    private static final int TASKS = 60;

    private final Queue queue = samples.queue();
    private final Fleet fleet = samples.fleet();
    private final Worker worker = samples.worker(fleet, WorkerStatus.RUNNING);
    private final Job job = samples.job(queue, 50);
    private final Step step = samples.step(job, 0, TASKS);

    protected GroupsContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @BeforeEach
    void insert() {
        change(tx -> {
            tx.queues().insert(queue);
            tx.fleets().insert(fleet);
            tx.workers().insert(worker);
            tx.queueFleetAssociations().insert(samples.association(queue, fleet));
            insert(tx, job, step);
        });
    }

    private static void insert(Transaction tx, Job job, Step step) {
        tx.jobs().insert(job);
        tx.steps().insert(step);
    }

    @Test
    void aCommandThatFailsLeavesWhatOthersDidToTheSameRows() throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int at = 0; at < TASKS; at++) {
            int index = at;
            calls.add(() -> writeLocked(job.key(), tx -> taken(tx, index)));
        }
        int done = 0;
        for (Future<Boolean> call : all(calls)) {
            done += call.state() == Future.State.SUCCESS ? 1 : 0;
        }

        assertThat(done).isEqualTo(TASKS / 2);
        Step after = found(tx -> tx.steps().find(job.key(), step.id())).orElseThrow();
        assertThat(after.counts().of(TaskStatus.RUNNING)).isEqualTo(done);
        assertThat(after.counts().of(TaskStatus.READY)).isEqualTo(TASKS - done);
        List<Task> tasks = listed(tx -> tx.tasks().list(after, 0, TASKS));
        assertThat(tasks.stream().filter(it -> it.status() == TaskStatus.RUNNING).toList())
                .hasSize(done)
                .allMatch(task -> task.id().index() % 2 == 0);
    }

    @Test
    void commandsHandedOverAtOnceAreAppliedInTheirOrderAndEachByItself() {
        List<Command<Long>> commands = new ArrayList<>();
        for (int at = 0; at < TASKS; at++) {
            int index = at;
            commands.add(
                    new OnJob<>(
                            job.key(),
                            tx -> {
                                Step now = tx.steps().find(job.key(), step.id()).orElseThrow();
                                take(tx, now, index);
                                if (index == TASKS - 1) {
                                    throw new IllegalArgumentException("not this one");
                                }
                                return now.counts().of(TaskStatus.RUNNING);
                            }));
        }

        assertThat(store.writeAll(Optional.of(farm()), commands.subList(0, 3)))
                .containsExactly(0L, 1L, 2L);
        assertThatThrownBy(() -> store.writeAll(Optional.of(farm()), commands.subList(3, TASKS)))
                .hasMessage("not this one");
        Step after = found(tx -> tx.steps().find(job.key(), step.id())).orElseThrow();
        assertThat(after.counts().of(TaskStatus.RUNNING)).isEqualTo(TASKS - 1);
    }

    /** Takes a task; one of an odd index fails then, with its rows in memory or written. */
    private boolean taken(Transaction tx, int index) {
        Step now = tx.steps().find(job.key(), step.id()).orElseThrow();
        take(tx, now, index);
        if (index % 4 == 3) {
            assertThat(tx.steps().ofJob(job.key()).getFirst().counts()).isNotEqualTo(now.counts());
        }
        if (index % 2 == 1) {
            throw new IllegalArgumentException("not this one");
        }
        return true;
    }

    private static void takeIfReady(Transaction tx, Step now, long index) {
        if (now.counts().of(TaskStatus.READY) > 0) {
            take(tx, now, index);
        }
    }

    private static void take(Transaction tx, Step now, long index) {
        tx.tasks().save(now, List.of(task(now, index, TaskStatus.RUNNING)));
        StatusCounts counts = now.counts().moved(TaskStatus.READY, TaskStatus.RUNNING, 1);
        tx.steps().update(Changed.step(now, now.lifecycle(), counts));
    }

    @Test
    void candidatesAndListsSeeWhatWasChangedBeforeInTheSameTransaction() {
        changeLocked(
                job.key(),
                tx -> {
                    assertThat(candidates(tx)).containsExactly(step.id());
                    Step now = tx.steps().find(job.key(), step.id()).orElseThrow();
                    Step busy = with(now, StatusCounts.of(TaskStatus.RUNNING, TASKS));
                    tx.steps().update(busy);
                    assertThat(candidates(tx)).isEmpty();
                    assertThat(tx.steps().ofJob(job.key())).containsExactly(busy);
                    tx.steps().update(now);
                    assertThat(candidates(tx)).containsExactly(step.id());
                    Job running = tx.jobs().find(job.key()).orElseThrow();
                    Job archived = Changed.job(running, JobLifecycle.ARCHIVED, running.settings());
                    tx.jobs().update(archived);
                    assertThat(candidates(tx)).isEmpty();
                    assertThat(tx.jobs().find(job.key())).contains(archived);
                    assertThat(tx.jobs().list(farm(), queue.id(), Page.first(5)))
                            .containsExactly(archived);
                });
        assertThat(candidates()).isEmpty();
    }

    @Test
    void aJobWithAllTheWorkersItMayHaveIsNoCandidateInTheSameTransaction() {
        changeLocked(
                job.key(),
                tx -> {
                    Job now = tx.jobs().find(job.key()).orElseThrow();
                    tx.jobs().update(Changed.job(now, now.lifecycle(), atMostOne()));
                    assertThat(candidates(tx)).containsExactly(step.id());
                    Session session = samples.session(step, worker);
                    tx.sessions().insert(session);
                    assertThat(candidates(tx)).isEmpty();
                });
        assertThat(candidates()).isEmpty();
    }

    private static JobSettings atMostOne() {
        return new JobSettings(50, 0, 1, Optional.of(1));
    }

    @Test
    void aJobInMemoryIsGoneWithItsQueue() {
        changeLocked(
                job.key(),
                tx -> {
                    Step now = tx.steps().find(job.key(), step.id()).orElseThrow();
                    take(tx, now, 0);
                    tx.queues().delete(farm(), queue.id());
                    assertThat(tx.jobs().find(job.key())).isEmpty();
                    assertThat(tx.steps().find(job.key(), step.id())).isEmpty();
                });
        assertThat(found(tx -> tx.jobs().find(job.key()))).isEmpty();
    }

    /** Two jobs get the same changes: one by commands that hold its rows, one by others. */
    @Test
    void whatIsHeldInMemoryComesToTheSameAsWhatIsWrittenAtOnce() {
        Seeds.forEach(
                20,
                seed -> {
                    Job held = samples.job(queue, 50);
                    Step heldStep = samples.step(held, 0, TASKS);
                    Job plain = samples.job(queue, 50);
                    Step plainStep = samples.step(plain, 0, TASKS);
                    change(tx -> {
                        insert(tx, held, heldStep);
                        insert(tx, plain, plainStep);
                    });
                    RandomGenerator choices = Seeds.random(seed);
                    for (int command = 0; command < 8; command++) {
                        long moves = choices.nextLong();
                        String ofHeld = writeLocked(held.key(), tx -> moved(tx, heldStep, moves));
                        String ofPlain = write(tx -> moved(tx, plainStep, moves));
                        assertThat(ofHeld).isEqualTo(ofPlain);
                        String heldNow = read(tx -> told(tx, heldStep));
                        assertThat(heldNow).isEqualTo(read(tx -> told(tx, plainStep)));
                    }
                });
    }

    /** Some changes one after the other, and what was read in between. */
    private String moved(Transaction tx, Step of, long seed) {
        RandomGenerator choices = Seeds.random(seed);
        StringBuilder told = new StringBuilder();
        for (int move = 0; move < 6; move++) {
            Step now = tx.steps().find(of.job(), of.id()).orElseThrow();
            Job whole = tx.jobs().find(of.job()).orElseThrow();
            switch (choices.nextInt(6)) {
                case 0 -> takeIfReady(tx, now, choices.nextInt(TASKS));
                case 1 ->
                        tx.tasks()
                                .save(
                                        now,
                                        List.of(
                                                task(
                                                        now,
                                                        choices.nextInt(TASKS),
                                                        TaskStatus.READY)));
                case 2 -> tx.steps().update(with(now, StatusCounts.of(any(choices), TASKS)));
                case 3 ->
                        tx.jobs()
                                .update(
                                        Changed.job(
                                                whole,
                                                JobLifecycle.CREATE_COMPLETE,
                                                new JobSettings(
                                                        choices.nextInt(100),
                                                        1,
                                                        1,
                                                        Optional.of(choices.nextInt(3)))));
                case 4 -> tx.sessions().insert(samples.session(now, worker));
                default -> told.append(told(tx, of));
            }
        }
        return told.append(told(tx, of)).toString();
    }

    private static TaskStatus any(RandomGenerator choices) {
        return choices.nextBoolean() ? TaskStatus.READY : TaskStatus.SUCCEEDED;
    }

    /** Everything there is to read of a job, without what tells two jobs apart. */
    private String told(Reading tx, Step of) {
        Step now = tx.steps().find(of.job(), of.id()).orElseThrow();
        Job whole = tx.jobs().find(of.job()).orElseThrow();
        List<?> candidates =
                tx.steps().candidates(farm(), fleet.id(), Optional.empty(), 1_000).stream()
                        .filter(it -> it.job().equals(of.job()))
                        .map(it -> List.of(it.priority(), it.maxWorkers(), it.workers()))
                        .toList();
        List<Long> ready =
                tx.tasks().nextReady(now, 5).stream().map(it -> it.id().index()).toList();
        List<?> tasks =
                tx.tasks().list(now, 0, TASKS).stream()
                        .map(it -> it.id().index() + ":" + it.status())
                        .toList();
        return List.of(
                        now.counts(),
                        ready,
                        whole.settings(),
                        candidates,
                        tx.steps().ofJob(of.job()).getFirst().counts(),
                        tx.tasks().countDeparted(now),
                        tasks)
                .toString();
    }

    private List<StepId> candidates() {
        return read(this::candidates);
    }

    private List<StepId> candidates(Reading tx) {
        return tx.steps().candidates(farm(), fleet.id(), Optional.empty(), 10).stream()
                .map(Steps.Candidate::step)
                .toList();
    }

    private static Step with(Step step, StatusCounts counts) {
        return Changed.step(step, StepLifecycle.CREATE_COMPLETE, counts);
    }

    private static Task task(Step step, long index, TaskStatus status) {
        return new Task(
                new TaskId(step.id(), index),
                status,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static <T> List<Future<T>> all(List<Callable<T>> calls) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls);
        }
    }
}
