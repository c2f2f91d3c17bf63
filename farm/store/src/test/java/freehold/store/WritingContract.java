package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.domain.farm.Farm;
import freehold.domain.job.Job;
import freehold.domain.queue.Queue;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link Store#write} promises, whoever else writes. */
public abstract class WritingContract extends StoreContract {
    private final Queue queue = samples.queue();
    private final Job job = samples.job(queue, 50);
    private final Step step = samples.step(job, 0, 200);

    protected WritingContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @Test
    void aCommandThatThrowsIsUndoneAndItsExceptionReachesTheCaller() {
        Command<Boolean> failing =
                tx -> {
                    tx.farms().insert(samples.farm());
                    throw new IllegalArgumentException("not so");
                };

        assertThatThrownBy(() -> write(failing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not so");
        assertThat(found(tx -> tx.farms().find(farm()))).isEmpty();
    }

    @Test
    void commandsThatThrowDoNotUndoThoseTheyAreCommittedWith() throws Exception {
        List<Farm> farms = new ArrayList<>();
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int at = 0; at < 60; at++) {
            Farm farm = samples.anotherFarm();
            farms.add(farm);
            boolean fails = at % 3 == 0;
            calls.add(() -> write(tx -> inserted(tx, farm, fails)));
        }
        int refused = 0;
        for (Future<Boolean> call : all(calls)) {
            refused += call.state() == Future.State.FAILED ? 1 : 0;
        }

        assertThat(refused).isEqualTo(20);
        assertThat(listed(tx -> tx.farms().list(Page.first(100))))
                .isEqualTo(farms.stream().filter(farm -> farms.indexOf(farm) % 3 != 0).toList());
    }

    @Test
    void aCommandThatCannotSayWhatItLocksFailsAlone() throws Exception {
        Farm farm = samples.anotherFarm();
        Command<Boolean> lost =
                new Command<>() {
                    @Override
                    public Locks locks(Reading peek) {
                        throw new IllegalArgumentException("no such job");
                    }

                    @Override
                    public Boolean run(Transaction tx) {
                        tx.farms().insert(samples.farm());
                        return true;
                    }
                };
        List<Future<Boolean>> calls =
                all(List.of(() -> write(lost), () -> write(tx -> inserted(tx, farm, false))));

        assertThat(calls.getFirst().exceptionNow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such job");
        assertThat(listed(tx -> tx.farms().list(Page.first(5)))).containsExactly(farm);
    }

    private static boolean inserted(Transaction tx, Farm farm, boolean fails) {
        tx.farms().insert(farm);
        if (fails) {
            throw new IllegalArgumentException("refused");
        }
        return true;
    }

    @Test
    void aReadSeesOneStateThroughout() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> reader =
                    threads.submit(() ->
                            read(tx -> {
                                boolean before = tx.farms().find(farm()).isPresent();
                                looked.countDown();
                                await(written);
                                return before || tx.farms().find(farm()).isPresent();
                            }));
            looked.await();
            change(tx -> tx.farms().insert(samples.farm()));
            written.countDown();
            assertThat(reader.get()).isFalse();
        }
        assertThat(found(tx -> tx.farms().find(farm()))).isPresent();
    }

    @Test
    void aTakenKeyIsTheCallersFailureAlone() {
        change(tx -> tx.farms().insert(samples.farm()));

        assertThatThrownBy(() -> change(tx -> tx.farms().insert(samples.farm())))
                .isInstanceOf(StoreException.class);
        assertThat(found(tx -> tx.farms().find(farm()))).contains(samples.farm());
        Farm other = samples.anotherFarm();
        change(tx -> tx.farms().insert(other));
        assertThat(found(tx -> tx.farms().find(other.id()))).contains(other);
    }

    @Test
    void everyCommandOfATransactionSeesOneMoment() {
        Instant noon = clock.instant();
        assertThatObject(write(Transaction::now)).isEqualTo(noon);
        clock.advance(Duration.ofSeconds(1));
        assertThatObject(write(Transaction::now)).isEqualTo(noon.plusSeconds(1));
    }

    @Test
    void whatWasWrittenIsThereAfterTheStoreIsOpenedAgain() {
        change(tx -> tx.farms().insert(samples.farm()));
        store.close();
        try (Store again = testbed.open(clock)) {
            Optional<Farm> found = again.read(tx -> tx.farms().find(farm()));
            assertThat(found).contains(samples.farm());
        }
    }

    @Test
    void aClosedStoreTakesNothing() {
        store.close();

        assertThatThrownBy(() -> change(tx -> tx.farms().insert(samples.farm())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void eachOfTwoHundredTasksIsClaimedOnceByEightWorkers() throws Exception {
        change(tx -> {
            tx.queues().insert(queue);
            tx.jobs().insert(job);
            tx.steps().insert(step);
        });
        List<Callable<List<Long>>> workers = new ArrayList<>();
        for (int worker = 0; worker < 8; worker++) {
            workers.add(this::claimAll);
        }
        List<Long> claimed = new ArrayList<>();
        for (Future<List<Long>> worker : all(workers)) {
            claimed.addAll(worker.get());
        }

        assertThat(claimed).hasSize(200);
        assertThat(new HashSet<>(claimed))
                .isEqualTo(new HashSet<>(LongStream.range(0, 200).boxed().toList()));
    }

    private List<Long> claimAll() {
        List<Long> claimed = new ArrayList<>();
        Optional<Long> next = write(new Claim());
        while (next.isPresent()) {
            claimed.add(next.get());
            next = write(new Claim());
        }
        return claimed;
    }

    /** Takes the next READY task of the step, if there is one. */
    private final class Claim implements Command<Optional<Long>> {
        @Override
        public Locks locks(Reading peek) {
            return Locks.of(job.key());
        }

        @Override
        public Optional<Long> run(Transaction tx) {
            Step now = tx.steps().find(job.key(), step.id()).orElseThrow();
            Optional<Long> next =
                    tx.tasks().nextReady(now, 1).stream()
                            .map(task -> task.id().index())
                            .findFirst();
            next.ifPresent(index -> take(tx, now, index));
            return next;
        }

        private void take(Transaction tx, Step now, long index) {
            Task running =
                    new Task(
                            new TaskId(step.id(), index),
                            TaskStatus.RUNNING,
                            Optional.empty(),
                            0,
                            Optional.of(tx.now()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            tx.tasks().save(now, List.of(running));
            tx.steps()
                    .update(
                            Changed.step(
                                    now,
                                    now.lifecycle(),
                                    now.baseline(),
                                    now.counts().moved(TaskStatus.READY, TaskStatus.RUNNING, 1),
                                    index + 1));
        }
    }

    private static <T> List<Future<T>> all(List<Callable<T>> calls)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
