package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetAction;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.BudgetPeriod;
import freehold.domain.budget.BudgetStatus;
import freehold.domain.budget.StopAction;
import freehold.domain.event.EventPosition;
import freehold.domain.event.EventSubject;
import freehold.domain.event.IndexRanges;
import freehold.domain.event.IndexRanges.Range;
import freehold.domain.event.RecordedChanges;
import freehold.domain.event.StatusChange;
import freehold.domain.event.StatusChange.BudgetThresholdReached;
import freehold.domain.event.StatusChange.FleetSizeChange;
import freehold.domain.event.StatusChange.JobLifecycleChange;
import freehold.domain.event.StatusChange.JobRunChange;
import freehold.domain.event.StatusChange.StepLifecycleChange;
import freehold.domain.event.StatusChange.StepRunChange;
import freehold.domain.event.StatusChange.TaskRunChange;
import freehold.domain.event.SubjectChanges;
import freehold.domain.job.Job;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.queue.Queue;
import freehold.domain.scaling.FleetSize;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link Events}: what is written of jobs, steps and tasks is recorded with it, in order. */
public abstract class EventsContract extends StoreContract {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Queue queue = samples.queue();
    private final Job job = samples.job(queue, 50);

    protected EventsContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @Test
    void aSubmissionIsRecordedWithItsJob() {
        submit(job);

        assertThat(records())
                .containsExactly(
                        changes(
                                new JobLifecycleChange(
                                        Optional.empty(), JobLifecycle.CREATE_COMPLETE)));
    }

    @Test
    void whatACommandWritesOfAJobIsOneRecordWithEachChangeInItsOrder() {
        Step step = inserted(5, 0);
        StatusCounts counts = step.counts().moved(TaskStatus.READY, TaskStatus.RUNNING, 2);

        change(tx -> {
            Job found = tx.jobs().find(job.key()).orElseThrow();
            tx.tasks().save(step, tasks(step, TaskStatus.RUNNING, 1, 4));
            tx.steps().update(Changed.step(step, StepLifecycle.UPDATE_IN_PROGRESS, counts));
            tx.jobs().update(found.after(step, counted(step, counts), tx.now()));
        });

        assertThat(lastRecord())
                .isEqualTo(
                        changes(
                                moved(step, TaskStatus.READY, TaskStatus.RUNNING, 1, 4),
                                new StepLifecycleChange(
                                        step.id(),
                                        StepLifecycle.CREATE_COMPLETE,
                                        StepLifecycle.UPDATE_IN_PROGRESS),
                                new StepRunChange(
                                        step.id(), TaskStatus.READY, TaskStatus.RUNNING, counts),
                                new JobRunChange(TaskStatus.READY, TaskStatus.RUNNING, counts)));
    }

    @Test
    void aChangeThatMovesNoStatusIsNotRecorded() {
        Step step = inserted(5, 0);
        int before = records().size();

        change(tx -> {
            tx.tasks().save(step, tasks(step, TaskStatus.READY, 1));
            tx.steps().update(step);
            tx.jobs()
                    .update(
                            Changed.job(
                                    job,
                                    job.lifecycle(),
                                    new JobSettings(99, 1, 1, Optional.empty())));
        });

        assertThat(records()).hasSize(before);
    }

    @Test
    void aCommandThatIsUndoneLeavesNoRecord() {
        submit(job);
        Command<Boolean> failing =
                tx -> {
                    tx.jobs().update(job.with(JobLifecycle.ARCHIVED, "put away"));
                    throw new IllegalArgumentException("not so");
                };

        assertThatThrownBy(() -> write(failing)).isInstanceOf(IllegalArgumentException.class);
        assertThat(records()).hasSize(1);
    }

    @Test
    void allUntouchedTasksThatMoveTogetherAreOneChangeWhateverTheirNumber() {
        Step step = inserted(2_000_000_000L, 0);
        change(tx -> tx.tasks().save(step, tasks(step, TaskStatus.RUNNING, 0, 1, 7)));

        change(tx -> tx.steps().update(based(step, TaskStatus.CANCELED)));

        assertThat(lastRecord().changes())
                .contains(
                        new TaskRunChange(
                                step.id(),
                                TaskStatus.READY,
                                TaskStatus.CANCELED,
                                new IndexRanges(
                                        List.of(new Range(2, 6), new Range(8, 1_999_999_999L)))));
    }

    @Test
    void aResolvedDependencyMovesUntouchedTasksAndThoseWithARowThatAreToRun() {
        Step waiting = inserted(5, 1);
        change(tx -> {
            tx.tasks().save(waiting, tasks(waiting, TaskStatus.PENDING, 1));
            tx.tasks().save(waiting, tasks(waiting, TaskStatus.CANCELED, 2));
        });

        change(tx -> {
            Step found = tx.steps().find(job.key(), waiting.id()).orElseThrow();
            tx.steps().update(found.resolvedOne(tx.now()));
        });

        assertThat(lastRecord().changes())
                .startsWith(
                        moved(waiting, TaskStatus.PENDING, TaskStatus.READY, 0, 3, 4),
                        moved(waiting, TaskStatus.PENDING, TaskStatus.READY, 1));
    }

    @Test
    void aTaskTakenInTheVeryTransactionThatResolvesItsStepIsReadyInBetween() {
        Step waiting = inserted(3, 1);

        change(tx -> {
            tx.tasks().find(waiting, 0);
            Step resolved = waiting.resolvedOne(tx.now());
            tx.tasks().save(resolved, tasks(resolved, TaskStatus.SCHEDULED, 0));
            tx.steps().consumersOf(job.key(), waiting.id());
            tx.steps().find(job.key(), waiting.id());
            tx.steps().update(resolved);
        });

        assertThat(lastRecord().changes().subList(0, 2))
                .containsExactly(
                        moved(waiting, TaskStatus.PENDING, TaskStatus.READY, 0, 1, 2),
                        moved(waiting, TaskStatus.READY, TaskStatus.SCHEDULED, 0));
        assertThat(lastRecord().changes().stream().filter(TaskRunChange.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aRecommendationThatIsToldIsARecordOfItsFarm() {
        FleetSize none = FleetSize.none(farm(), samples.fleet().id());
        FleetSize four = sized(none, 4, clock.instant());
        change(tx -> tx.fleetSizes().put(four));
        change(tx -> tx.fleetSizes().put(sized(four, 4, four.toldAt())));
        FleetSize again = sized(four, 4, four.toldAt().plusSeconds(60));
        change(tx -> tx.fleetSizes().put(again));

        EventSubject farm = EventSubject.of(farm());
        assertThat(records())
                .containsExactly(
                        new SubjectChanges(
                                farm,
                                clock.instant(),
                                List.of(new FleetSizeChange(none.fleet(), 0, 4))),
                        new SubjectChanges(
                                farm,
                                clock.instant(),
                                List.of(new FleetSizeChange(none.fleet(), 4, 4))));
    }

    private static FleetSize sized(FleetSize before, int target, Instant toldAt) {
        return new FleetSize(
                before.farm(),
                before.fleet(),
                target,
                before.status(),
                before.needed() + 1,
                before.growth(),
                toldAt);
    }

    @Test
    void aMilestoneOfABudgetIsARecordOfItsFarm() {
        Budget fresh = budget();
        Budget half = told(fresh, 50);
        change(tx -> tx.budgets().insert(fresh));
        change(tx -> tx.budgets().update(half));
        change(tx -> tx.budgets().update(half.counting(7)));
        change(tx -> {
            tx.budgets().update(told(half, 20));
            tx.budgets().update(told(half, 33.3f));
        });

        EventSubject farm = EventSubject.of(farm());
        assertThat(records())
                .containsExactly(
                        new SubjectChanges(
                                farm,
                                clock.instant(),
                                Stream.of(10f, 20f, 30f, 33.3f, 40f, 50f)
                                        .<StatusChange>map(it -> reached(fresh, it))
                                        .toList()),
                        new SubjectChanges(
                                farm,
                                clock.instant(),
                                List.of(reached(fresh, 30), reached(fresh, 33.3f))));
    }

    private Budget budget() {
        return new Budget(
                farm(),
                BudgetId.ofHex("b0".repeat(16)),
                samples.queue().id(),
                new Budget.Settings(
                        "b",
                        "",
                        10,
                        List.of(
                                new BudgetAction(
                                        StopAction.STOP_SCHEDULING_AND_COMPLETE_TASKS,
                                        33.3f,
                                        Optional.empty())),
                        new BudgetPeriod(clock.instant(), clock.instant().plusSeconds(9))),
                BudgetStatus.ACTIVE,
                Budget.Tracking.from(clock.instant()),
                Map.of(),
                samples.audit());
    }

    private static Budget told(Budget budget, float percent) {
        return budget.with(
                BudgetStatus.ACTIVE,
                new Budget.Tracking(
                        budget.tracking().since(),
                        budget.tracking().counted(),
                        percent,
                        Optional.empty()));
    }

    private static StatusChange reached(Budget budget, float percent) {
        return new BudgetThresholdReached(budget.id(), percent);
    }

    @Test
    void aReaderGoesOnFromTheLastRecordItWasShown() {
        List<Job> jobs = List.of(job, samples.job(queue, 1), samples.job(queue, 2));
        jobs.forEach(this::submit);
        List<RecordedChanges> all = listed(tx -> tx.events().from(farm(), START, 10));

        List<RecordedChanges> rest =
                listed(tx -> tx.events().from(farm(), all.get(1).position(), 10));
        assertThat(rest).isEqualTo(all.subList(1, 3));
        assertThat(found(tx -> tx.events().newest(farm()))).contains(all.getLast().position());
        assertThat(all)
                .extracting(record -> record.changes().subject())
                .isEqualTo(jobs.stream().map(Job::key).map(EventSubject::of).toList());
    }

    @Test
    void whatIsOldIsDroppedInSlicesAndTheHorizonSaysHowFar() {
        submit(job);
        submit(samples.job(queue, 1));
        clock.advance(WEEK);
        submit(samples.job(queue, 2));
        List<RecordedChanges> all = listed(tx -> tx.events().from(farm(), START, 10));
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));

        assertThat(counted(tx -> tx.events().dropBefore(farm(), clock.instant(), 1))).isEqualTo(1);
        assertThat(found(tx -> tx.events().horizon(farm()))).contains(all.getFirst().position());
        assertThat(counted(tx -> tx.events().dropBefore(farm(), clock.instant(), 9))).isEqualTo(1);
        assertThat(counted(tx -> tx.events().dropBefore(farm(), tomorrow, 9))).isZero();
        assertThat(listed(tx -> tx.events().from(farm(), START, 10)))
                .containsExactly(all.getLast());
        assertThat(found(tx -> tx.events().horizon(farm()))).contains(all.get(1).position());
    }

    @Test
    void aReaderBesideManyWritersSeesEveryRecordOnce() throws Exception {
        int writers = 4;
        int each = 25;
        List<RecordedChanges> seen = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(writers);
        try (Store another = another();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                List<Job> jobs =
                        LongStream.range(0, each).mapToObj(_ -> samples.job(queue, 1)).toList();
                Store store = writer % 2 == 0 ? this.store : another;
                writing.add(
                        threads.submit(() -> {
                            jobs.forEach(it -> submit(store, it));
                            done.countDown();
                        }));
            }
            boolean last;
            List<RecordedChanges> more;
            do {
                last = done.getCount() == 0;
                more = behind(seen);
                seen.addAll(more);
            } while (!last || !more.isEmpty());
            for (Future<?> writer : writing) {
                writer.get();
            }
        }

        assertThat(seen).isSortedAccordingTo((a, b) -> a.position().compareTo(b.position()));
        assertThat(seen)
                .extracting(record -> record.changes().subject())
                .doesNotHaveDuplicates()
                .hasSize(writers * each);
    }

    /** A store of another node; on an engine that serves one node it is the same. */
    protected abstract Store another();

    private List<RecordedChanges> behind(List<RecordedChanges> seen) {
        EventPosition from = seen.isEmpty() ? START : seen.getLast().position();
        return listed(tx -> tx.events().from(farm(), from, 7)).stream()
                .filter(record -> record.position().compareTo(from) > 0)
                .toList();
    }

    private static final EventPosition START = EventPosition.START;

    private void submit(Job submitted) {
        submit(store, submitted);
    }

    private void submit(Store into, Job submitted) {
        into.write(
                Optional.of(farm()),
                tx -> {
                    tx.jobs().insert(submitted);
                    return true;
                });
    }

    private Step inserted(long tasks, int dependencies) {
        Step plain = samples.step(job, 0, tasks);
        Step step = dependencies == 0 ? plain : plain.reopenedOne(clock.instant());
        change(tx -> {
            tx.queues().insert(queue);
            tx.jobs().insert(job);
            tx.steps().insert(step);
        });
        return step;
    }

    private SubjectChanges changes(StatusChange... changes) {
        return new SubjectChanges(EventSubject.of(job.key()), clock.instant(), List.of(changes));
    }

    private List<SubjectChanges> records() {
        return listed(tx -> tx.events().from(farm(), START, 1_000)).stream()
                .map(RecordedChanges::changes)
                .toList();
    }

    private SubjectChanges lastRecord() {
        return records().getLast();
    }

    private static StatusChange moved(
            Step step, TaskStatus before, TaskStatus after, long... indexes) {
        return new TaskRunChange(
                step.id(), before, after, IndexRanges.of(LongStream.of(indexes).boxed().toList()));
    }

    private static Step counted(Step step, StatusCounts counts) {
        return Changed.step(step, step.lifecycle(), counts);
    }

    private static Step based(Step step, TaskStatus status) {
        return Changed.step(
                step, step.lifecycle(), Baseline.of(status), step.counts(), step.cursor());
    }

    private static List<Task> tasks(Step step, TaskStatus status, long... indexes) {
        return LongStream.of(indexes)
                .mapToObj(index ->
                        new Task(
                                new TaskId(step.id(), index),
                                status,
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .toList();
    }
}
