package freehold.controlplane.job;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.controlplane.event.Follower;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.step.Step;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.store.Transaction;
import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImplicitTasksPropertyTest {
    private static final int SEEDS = 25;
    private static final int EVENTS = 60;

    @Rule({"S2", "S10"})
    @Test
    void whateverUsersAndWorkersDoImplicitTasksStandAsExplicitOnesWould(@TempDir Path data) {
        try (Ranch ranch = new Ranch(data)) {
            Seeds.forEach(SEEDS, seed -> new Run(ranch, Seeds.random(seed)).play());
        }
    }

    /** One job, once in the store and once explicitly, through the same random events. */
    private static final class Run {
        private final Ranch ranch;
        private final RandomGenerator random;
        private final JobKey key;
        private final ExplicitJob oracle;
        private final Follower follower;
        private final List<Integer> sizes = new ArrayList<>();
        private final List<String> events = new ArrayList<>();

        private Run(Ranch ranch, RandomGenerator random) {
            this.ranch = ranch;
            this.random = random;
            List<List<Integer>> dependencies = new ArrayList<>();
            List<String> steps = new ArrayList<>();
            for (int step = 0; step < 1 + random.nextInt(4); step++) {
                sizes.add(1 + random.nextInt(5));
                List<Integer> before =
                        IntStream.range(0, step)
                                .filter(_ -> random.nextInt(3) == 0)
                                .boxed()
                                .toList();
                dependencies.add(before);
                steps.add(
                        Ranch.step(
                                "S" + step,
                                sizes.getLast(),
                                before.stream().map(it -> "S" + it).toArray(String[]::new)));
            }
            int most = 1 + random.nextInt(6);
            this.key =
                    ranch.submit(
                            ranch.request(Ranch.template(steps.toArray(String[]::new)))
                                    .maxFailedTasksCount(most)
                                    .build());
            this.follower = new Follower(ranch).knowing(key);
            this.oracle = new ExplicitJob(stored(), dependencies, most, ranch.clock.instant());
        }

        private void play() {
            for (int event = 0; event < EVENTS; event++) {
                int step = random.nextInt(sizes.size());
                int index = random.nextInt(sizes.get(step));
                switch (random.nextInt(8)) {
                    case 0 -> update(step, index);
                    case 1 -> updateSteps(step);
                    default -> work(step, index);
                }
                assertThat(stored()).as("after %s", events).isEqualTo(expected());
                assertCounts();
                follower.assertKnows(key);
            }
        }

        private void update(int step, int index) {
            TargetUpdate update = anyUpdate();
            events.add(update.target() + " for task " + step + "/" + index);
            write((tx, job) -> {
                Step found = tx.steps().ofJob(key).get(step);
                return TargetChanges.ofTask(tx, job, found, tx.tasks().find(found, index), update);
            });
            oracle.updateTask(step, index, update);
        }

        private void updateSteps(int step) {
            TargetUpdate update = anyUpdate();
            if (random.nextBoolean()) {
                events.add(update.target() + " for step " + step);
                write((tx, job) ->
                        TargetChanges.ofStep(tx, job, tx.steps().ofJob(key).get(step), update));
                oracle.updateSteps(List.of(step), update);
            } else {
                events.add(update.target() + " for the job");
                write((tx, job) -> TargetChanges.ofJob(tx, job, update));
                oracle.updateSteps(IntStream.range(0, sizes.size()).boxed().toList(), update);
            }
        }

        /** What a worker would do next with the task, if anything. */
        private void work(int step, int index) {
            Task task = oracle.task(step, index);
            Optional<TaskStatus> next =
                    switch (task.status()) {
                        case READY -> Optional.of(TaskStatus.RUNNING);
                        case RUNNING -> Optional.of(ended(step));
                        case INTERRUPTING -> Optional.of(settled(step, task));
                        case NOT_COMPATIBLE,
                                ASSIGNED,
                                STARTING,
                                SCHEDULED,
                                FAILED,
                                CANCELED,
                                SUSPENDED,
                                PENDING,
                                SUCCEEDED ->
                                Optional.empty();
                    };
            next.ifPresent(status -> {
                events.add(step + "/" + index + " is " + status);
                ranch.move(key, step, index, before -> ranch.as(before, status));
                oracle.move(step, index, before -> ranch.as(before, status));
            });
        }

        private TaskStatus ended(int step) {
            return switch (random.nextInt(5)) {
                case 0 -> TaskStatus.FAILED;
                case 1 -> oracle.restart(step);
                default -> TaskStatus.SUCCEEDED;
            };
        }

        private TaskStatus settled(int step, Task task) {
            return switch (task.target().orElseThrow()) {
                case READY, PENDING -> oracle.restart(step);
                case FAILED -> TaskStatus.FAILED;
                case SUCCEEDED -> TaskStatus.SUCCEEDED;
                case CANCELED -> TaskStatus.CANCELED;
                case SUSPENDED -> TaskStatus.SUSPENDED;
            };
        }

        private TargetUpdate anyUpdate() {
            List<TargetStatus> targets = List.of(TargetStatus.values());
            return new TargetUpdate(
                    targets.get(random.nextInt(targets.size())),
                    ranch.clock.instant(),
                    Optional.of("ada"));
        }

        private interface Change {
            TargetChanges.Changed in(Transaction tx, Job job);
        }

        private void write(Change change) {
            ranch.store.write(
                    Optional.of(ranch.farm),
                    new OnJob<>(key, tx -> change.in(tx, tx.jobs().find(key).orElseThrow())));
        }

        private List<List<Task>> stored() {
            return ranch.store.read(reading ->
                    reading.steps().ofJob(key).stream()
                            .map(step ->
                                    reading.tasks()
                                            .list(step, 0, Math.toIntExact(step.taskCount())))
                            .toList());
        }

        private List<List<Task>> expected() {
            return IntStream.range(0, sizes.size()).mapToObj(oracle::tasks).toList();
        }

        private void assertCounts() {
            StatusCounts all = StatusCounts.none();
            for (int step = 0; step < sizes.size(); step++) {
                assertThat(ranch.step(key, step).counts())
                        .as("after %s", events)
                        .isEqualTo(oracle.counts(step));
                all = all.plus(oracle.counts(step));
            }
            assertThat(ranch.job(key).counts()).isEqualTo(all);
            assertThat(ranch.job(key).endedAt().isPresent())
                    .isEqualTo(all.rollUp().orElseThrow().isTerminal());
        }
    }
}
