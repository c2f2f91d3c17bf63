package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.domain.job.Job;
import freehold.domain.queue.Queue;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Seeds;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link Tasks}: what a baseline and a few rows answer for millions. */
public abstract class TasksContract extends StoreContract {
    private final Queue queue = samples.queue();
    private final Job job = samples.job(queue, 50);

    protected TasksContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @Test
    void anUntouchedTaskIsAnsweredFromTheBaseline() {
        Baseline canceled =
                new Baseline(
                        TaskStatus.CANCELED,
                        Optional.of(TargetStatus.CANCELED),
                        Optional.of(clock.instant()),
                        Optional.of(clock.instant()),
                        Optional.of("someone"));
        Step step = inserted(2_000_000_000L, canceled, 0);
        Task last =
                new Task(
                        new TaskId(step.id(), 1_999_999_999),
                        TaskStatus.CANCELED,
                        Optional.of(TargetStatus.CANCELED),
                        0,
                        Optional.empty(),
                        Optional.of(clock.instant()),
                        Optional.of(clock.instant()),
                        Optional.of("someone"),
                        Optional.empty());

        assertThatObject(read(tx -> tx.tasks().find(step, 1_999_999_999))).isEqualTo(last);
        assertThat(listed(tx -> tx.tasks().list(step, 1_999_999_998, 10)))
                .hasSize(2)
                .contains(last);
    }

    @Test
    void aDepartedTaskComesBackAsItWasWritten() {
        Step step = inserted(5, Baseline.of(TaskStatus.READY), 0);
        Task task = full(step, 3, TaskStatus.RUNNING);
        change(tx -> tx.tasks().save(step, List.of(task)));

        assertThatObject(read(tx -> tx.tasks().find(step, 3))).isEqualTo(task);
        assertThat(listed(tx -> tx.tasks().list(step, 2, 2)))
                .containsExactly(plain(step, 2, TaskStatus.READY), task);
    }

    @Test
    void anIndexBeyondTheStepHasNoTask() {
        Step step = inserted(5, Baseline.of(TaskStatus.READY), 0);

        assertThatThrownBy(() -> read(tx -> tx.tasks().find(step, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRetriedTaskBeforeTheCursorAndAnUpdatedOneBeyondItBothCount() {
        Step step = inserted(10, Baseline.of(TaskStatus.READY), 4);
        change(tx ->
                tx.tasks()
                        .save(
                                step,
                                List.of(
                                        full(step, 1, TaskStatus.READY),
                                        full(step, 4, TaskStatus.CANCELED),
                                        full(step, 6, TaskStatus.READY))));

        assertThat(ready(step, 4)).containsExactly(1L, 5L, 6L, 7L);
    }

    @Test
    void aStepBeingUpdatedHandsNothingOut() {
        Step step = inserted(10, Baseline.of(TaskStatus.READY), 0);
        Step busy = Changed.step(step, StepLifecycle.UPDATE_IN_PROGRESS, step.counts());
        change(tx -> tx.tasks().save(step, List.of(full(step, 1, TaskStatus.READY))));

        assertThat(ready(busy, 4)).isEmpty();
    }

    @Test
    void aLongRunOfDepartedTasksIsStridenOver() {
        Step step = inserted(2000, Baseline.of(TaskStatus.READY), 0);
        change(tx ->
                tx.tasks()
                        .save(
                                step,
                                IntStream.range(0, 1500)
                                        .mapToObj(at -> full(step, at, TaskStatus.CANCELED))
                                        .toList()));

        assertThat(ready(step, 2)).containsExactly(1500L, 1501L);
        assertThatObject(read(tx -> tx.tasks().countDeparted(step))).isEqualTo(1500L);
    }

    /** Compares the store with a list of tasks that holds every one of them. */
    @Test
    void anyMixOfUpdatesAndTakingsAgreesWithTasksWrittenOutOneByOne() {
        change(tx -> {
            tx.queues().insert(queue);
            tx.jobs().insert(job);
        });
        Seeds.forEach(20, seed -> compareWithAll(Seeds.random(seed), (int) seed));
    }

    private void compareWithAll(RandomGenerator random, int number) {
        int size = 1 + random.nextInt(40);
        Step first = samples.step(job, number, size);
        change(tx -> tx.steps().insert(first));
        AllTasks all = new AllTasks(first);
        Step step = first;
        for (int move = 0; move < 12; move++) {
            step = moved(random, step, all);
            assertAgrees(random, step, all);
        }
    }

    private Step moved(RandomGenerator random, Step step, AllTasks all) {
        int size = (int) step.taskCount();
        if (random.nextInt(3) > 0) {
            List<Task> saved =
                    random.ints(random.nextInt(6), 0, size)
                            .distinct()
                            .mapToObj(at -> full(step, at, anyStatus(random)))
                            .toList();
            saved.forEach(all::save);
            save(random, step, saved, all);
            return step;
        }
        List<Long> taken =
                ready(step, 1 + random.nextInt(3)).stream()
                        .filter(index -> index >= step.cursor())
                        .toList();
        List<Task> running = taken.stream().map(at -> full(step, at, TaskStatus.RUNNING)).toList();
        running.forEach(all::save);
        save(random, step, running, all);
        long cursor = taken.isEmpty() ? step.cursor() : taken.getLast() + 1;
        return Changed.step(step, step.lifecycle(), step.baseline(), step.counts(), cursor);
    }

    /** What is read before the commit agrees as well, whether or not the job's rows are held. */
    private void save(RandomGenerator random, Step step, List<Task> tasks, AllTasks all) {
        int half = random.nextInt(tasks.size() + 1);
        Consumer<Transaction> body =
                tx -> {
                    tx.tasks().save(step, tasks.subList(0, half));
                    tx.tasks().find(step, random.nextInt((int) step.taskCount()));
                    tx.tasks().save(step, tasks.subList(half, tasks.size()));
                    assertAgrees(tx, random, step, all);
                };
        if (random.nextBoolean()) {
            changeLocked(step.job(), body);
        } else {
            change(body);
        }
    }

    private void assertAgrees(RandomGenerator random, Step step, AllTasks all) {
        read(tx -> {
            assertAgrees(tx, random, step, all);
            return true;
        });
    }

    private static void assertAgrees(Reading tx, RandomGenerator random, Step step, AllTasks all) {
        int from = random.nextInt((int) step.taskCount());
        int limit = 1 + random.nextInt(10);
        Set<TaskStatus> statuses =
                random.nextBoolean()
                        ? EnumSet.of(TaskStatus.READY, TaskStatus.SUCCEEDED)
                        : EnumSet.of(anyStatus(random));
        assertThat(indexes(tx.tasks().nextReady(step, limit))).isEqualTo(all.ready(limit));
        assertThat(tx.tasks().find(step, List.of((long) from, 0L)))
                .containsExactly(all.list().get(from), all.list().getFirst());
        assertThat(tx.tasks().nextReady(step, limit)).allMatch(task -> all.list().contains(task));
        assertThatObject(tx.tasks().find(step, from)).isEqualTo(all.list().get(from));
        assertThat(tx.tasks().departed(step, statuses, from, limit))
                .isEqualTo(all.departed(statuses, from, limit));
        assertThat(tx.tasks().countDeparted(step))
                .isEqualTo(all.departed(EnumSet.allOf(TaskStatus.class), 0, 100).size());
        assertThat(tx.tasks().list(step, 0, 100)).isEqualTo(all.list());
    }

    private List<Long> ready(Step step, int limit) {
        return read(tx -> indexes(tx.tasks().nextReady(step, limit)));
    }

    private static List<Long> indexes(List<Task> tasks) {
        return tasks.stream().map(task -> task.id().index()).toList();
    }

    private static TaskStatus anyStatus(RandomGenerator random) {
        TaskStatus[] all = {
            TaskStatus.READY, TaskStatus.READY, TaskStatus.RUNNING, TaskStatus.SUCCEEDED
        };
        return all[random.nextInt(all.length)];
    }

    private Step inserted(long tasks, Baseline baseline, long cursor) {
        Step plain = samples.step(job, 0, tasks);
        Step step = Changed.step(plain, plain.lifecycle(), baseline, plain.counts(), cursor);
        change(tx -> {
            tx.queues().insert(queue);
            tx.jobs().insert(job);
            tx.steps().insert(step);
        });
        return step;
    }

    private static Task plain(Step step, long index, TaskStatus status) {
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

    private Task full(Step step, long index, TaskStatus status) {
        return new Task(
                new TaskId(step.id(), index),
                status,
                Optional.of(TargetStatus.READY),
                2,
                Optional.of(clock.instant()),
                Optional.of(clock.instant().plusNanos(5000)),
                Optional.of(clock.instant()),
                Optional.of("someone"),
                Optional.of(new SessionActionId(SessionId.ofHex("0".repeat(32)), 7)));
    }
}
