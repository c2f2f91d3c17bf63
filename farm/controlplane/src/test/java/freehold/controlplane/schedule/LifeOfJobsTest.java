package freehold.controlplane.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.CompletedStatus;
import freehold.api.ConflictException;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateTaskRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.background.ExpireSilentWorkers;
import freehold.controlplane.background.FlushLastHeard;
import freehold.controlplane.background.SilenceJudge;
import freehold.controlplane.background.TakeBackUnconfirmedSessions;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.task.UpdateTask;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.step.Step;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import freehold.store.Page;
import freehold.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets workers work, fail, restart and fall silent, users interfere and answers get lost, all at
 * random, and looks at what must hold all the same.
 */
final class LifeOfJobsTest {
    /** Few for every build; more with {@code -Dseeds=N}. */
    private static final int SEEDS = Integer.getInteger("seeds", 5);

    private static final int CHECK_EVERY = 5;
    private static final int EVENTS = 150;
    private static final Duration TICK = Duration.ofSeconds(5);

    @Test
    void everyTaskEndsAndNoAttemptRunsTwice(@TempDir Path folder) {
        Seeds.forEach(
                SEEDS,
                seed -> {
                    try (Studio studio =
                            new Studio(Files.createDirectory(folder.resolve("seed" + seed)))) {
                        new Life(studio, Seeds.random(seed)).live();
                    } catch (IOException failure) {
                        throw new AssertionError(failure);
                    }
                });
    }

    private static final class Life {
        private final Studio studio;
        private final RandomGenerator random;
        private final Map<WorkerKey, SimulatedAgent> agents = new LinkedHashMap<>();
        private final List<JobKey> jobs = new ArrayList<>();
        private final FlushLastHeard flush;
        private final ExpireSilentWorkers expire;
        private final TakeBackUnconfirmedSessions takeBack;

        private Life(Studio studio, RandomGenerator random) {
            this.studio = studio;
            this.random = random;
            this.flush = new FlushLastHeard(studio.store(), studio.heartbeats());
            this.expire =
                    new ExpireSilentWorkers(
                            studio.store(),
                            studio.lost(),
                            studio.heartbeats(),
                            studio.wakeups(),
                            new SilenceJudge(Duration.ofSeconds(60), TICK));
            this.takeBack =
                    new TakeBackUnconfirmedSessions(
                            studio.store(),
                            studio.lost(),
                            studio.wakeups(),
                            new SilenceJudge(TakeBackUnconfirmedSessions.PATIENCE, TICK));
        }

        private void live() {
            for (int number = 0; number < 3; number++) {
                agents.put(studio.startedWorker(), new SimulatedAgent());
                jobs.add(
                        studio.submit(
                                List.of(1 + random.nextInt(6), 1 + random.nextInt(4)),
                                List.of("Outer", "Inner").subList(0, random.nextInt(3)),
                                Studio.settings(
                                        random.nextInt(3), random.nextInt(4), random.nextInt(3))));
            }
            for (int event = 0; event < EVENTS; event++) {
                disturb();
                if (event % CHECK_EVERY == 0) {
                    check();
                }
            }
            for (int turn = 0; turn < 600 && !isOver(); turn++) {
                settle();
            }
            check();
            assertThat(jobs).allSatisfy(this::hasEnded);
        }

        /** One event, good or bad. */
        private void disturb() {
            WorkerKey worker = List.copyOf(agents.keySet()).get(random.nextInt(agents.size()));
            switch (random.nextInt(20)) {
                case 0 -> restart(worker);
                case 1 -> call(worker, true);
                case 2 -> wait(Duration.ofSeconds(random.nextInt(120)));
                case 3 -> turnATask();
                case 4, 5, 6, 7, 8, 9 -> call(worker, false);
                default -> act(worker, random.nextInt(10) == 0);
            }
        }

        /** Everyone does what they should. */
        private void settle() {
            resume();
            for (WorkerKey worker : agents.keySet()) {
                act(worker, false);
                call(worker, false);
            }
            wait(TICK);
        }

        private void act(WorkerKey worker, boolean fails) {
            studio.clock().advance(Duration.ofMillis(500));
            agent(worker).act(now(), fails ? CompletedStatus.FAILED : CompletedStatus.SUCCEEDED);
        }

        private void call(WorkerKey worker, boolean answerIsLost) {
            SimulatedAgent agent = agent(worker);
            Map<String, UpdatedSessionActionInfo> reports = agent.reports();
            try {
                UpdateWorkerScheduleResponse answer = studio.call(worker, reports);
                if (!answerIsLost) {
                    agent.take(answer, reports, now());
                }
            } catch (ConflictException offline) {
                restart(worker);
            }
        }

        private void restart(WorkerKey worker) {
            agent(worker).restart();
            studio.update(worker, UpdatedWorkerStatus.STARTED);
        }

        /** Time passes, and the services do their work in it. */
        private void wait(Duration time) {
            for (Duration passed = Duration.ZERO;
                    passed.compareTo(time) < 0;
                    passed = passed.plus(TICK)) {
                Instant now = studio.clock().advance(TICK);
                flush.runOnce(now);
                takeBack.runOnce(now);
                expire.runOnce(now);
            }
        }

        private void turnATask() {
            JobKey job = jobs.get(random.nextInt(jobs.size()));
            List<Task> tasks = studio.tasks(job);
            TaskTargetRunStatus[] targets = {
                TaskTargetRunStatus.CANCELED,
                TaskTargetRunStatus.SUSPENDED,
                TaskTargetRunStatus.PENDING,
                TaskTargetRunStatus.SUCCEEDED,
                TaskTargetRunStatus.READY
            };
            turn(job, tasks.get(random.nextInt(tasks.size())), targets[random.nextInt(5)]);
        }

        /**
         * What a user suspended does not go on by itself; nor does what a user let run again behind
         * a step that has failed.
         */
        private void resume() {
            for (JobKey job : jobs) {
                studio.tasks(job).stream()
                        .filter(Life::waitsForItsUser)
                        .forEach(task -> turn(job, task, TaskTargetRunStatus.CANCELED));
            }
        }

        private static boolean waitsForItsUser(Task task) {
            return task.status() == TaskStatus.SUSPENDED
                    || (task.status() == TaskStatus.PENDING && task.target().isPresent());
        }

        private void turn(JobKey job, Task task, TaskTargetRunStatus target) {
            new UpdateTask(
                            studio.store(),
                            new Idempotency(),
                            new JobSignals(studio.store(), studio.wakeups()))
                    .handle(
                            UpdateTaskRequest.builder()
                                    .farmId(job.farm().value())
                                    .queueId(job.queue().value())
                                    .jobId(job.id().value())
                                    .stepId(task.id().step().value())
                                    .taskId(task.id().value())
                                    .targetRunStatus(target)
                                    .build(),
                            Studio.ADMINISTRATOR);
        }

        private boolean isOver() {
            return jobs.stream()
                    .flatMap(job -> studio.tasks(job).stream())
                    .allMatch(task -> task.status().isTerminal());
        }

        private void hasEnded(JobKey job) {
            assertThat(studio.tasks(job)).allMatch(task -> task.status().isTerminal());
            assertThat(studio.job(job).endedAt()).isPresent();
        }

        private void check() {
            noActionBeganTwice();
            for (JobKey job : jobs) {
                countsAreTrue(job);
                noTaskIsInTwoPlaces(job);
                successIsWhatItsLastAttemptSays(job);
            }
        }

        private void noActionBeganTwice() {
            Set<String> begun = new HashSet<>();
            for (SimulatedAgent agent : agents.values()) {
                for (AssignedSessionAction action : agent.begun()) {
                    assertThat(begun.add(action.sessionActionId()))
                            .as("%s began once", action.sessionActionId())
                            .isTrue();
                }
            }
        }

        private void countsAreTrue(JobKey key) {
            StatusCounts all = StatusCounts.none();
            for (Step step : studio.steps(key)) {
                StatusCounts truth = StatusCounts.none();
                for (Task task : studio.tasks(key)) {
                    if (task.id().step().equals(step.id())) {
                        truth = truth.plus(task.status(), 1);
                    }
                }
                assertThat(step.counts()).isEqualTo(truth);
                all = all.plus(truth);
            }
            Job job = studio.job(key);
            assertThat(job.counts()).isEqualTo(all);
        }

        /** A task stands in at most one open action, and an active one in exactly that. */
        private void noTaskIsInTwoPlaces(JobKey job) {
            Map<Object, SessionAction> open = new LinkedHashMap<>();
            for (Session session : sessions(job)) {
                for (SessionAction action : actions(session)) {
                    if (action.task().isPresent() && !action.status().isFinal()) {
                        assertThat(session.isOpen()).isTrue();
                        assertThat(open.put(action.task().get(), action)).isNull();
                    }
                }
            }
            for (Task task : studio.tasks(job)) {
                Optional<SessionAction> action = Optional.ofNullable(open.get(task.id()));
                assertThat(task.status().isActive())
                        .as("%s is %s", task.id(), task.status())
                        .isEqualTo(action.isPresent());
                action.ifPresent(it -> assertThat(task.latestSessionAction()).contains(it.id()));
            }
        }

        private void successIsWhatItsLastAttemptSays(JobKey job) {
            for (Task task : studio.tasks(job)) {
                boolean byItself = task.status() == TaskStatus.SUCCEEDED && task.target().isEmpty();
                if (byItself) {
                    String last = task.latestSessionAction().orElseThrow().value();
                    assertThat(agents.values())
                            .anySatisfy(agent ->
                                    assertThat(agent.begun()).anyMatch(it -> isRun(it, last)));
                }
            }
        }

        private static boolean isRun(AssignedSessionAction action, String id) {
            return action.sessionActionId().equals(id)
                    && action.definition() instanceof AssignedSessionActionDefinition.TaskRun;
        }

        private List<Session> sessions(JobKey job) {
            return studio.store().read(reading -> reading.sessions().list(job, Page.first(1_000)));
        }

        private List<SessionAction> actions(Session session) {
            return studio.store()
                    .read(reading -> reading.sessions().actions(session.job(), session.id()));
        }

        private SimulatedAgent agent(WorkerKey worker) {
            return Optional.ofNullable(agents.get(worker)).orElseThrow();
        }

        private Instant now() {
            return studio.clock().instant();
        }
    }
}
