package freehold.acceptance.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.AssignedSession;
import freehold.api.CompletedStatus;
import freehold.api.ConflictException;
import freehold.api.CreateJobTargetTaskRunStatus;
import freehold.api.GetJobResponse;
import freehold.api.GetTaskResponse;
import freehold.api.JobLifecycleStatus;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.StepSummary;
import freehold.api.TaskRunStatus;
import freehold.api.UpdateJobLifecycleStatus;
import freehold.api.UpdateJobRequest;
import freehold.testfarm.Engine;
import freehold.testfarm.ScriptedWorker;
import freehold.testfarm.Site;
import freehold.testfarm.Templates;
import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import freehold.testkit.Rule;
import freehold.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What follows for a whole job when its tasks fail or its user changes their mind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LifeOfJobsContract {
    private final TestClock clock = TestClock.atNoon();
    private final Site site;
    private TestFarm farm;

    LifeOfJobsContract(Engine engine) {
        this.site = Site.on(engine);
    }

    @BeforeAll
    void open() {
        farm = TestFarm.open(site, clock);
    }

    @AfterAll
    void close() {
        farm.close();
        site.close();
    }

    @Rule("S22")
    @Test
    void tooManyFailuresStopTheJobAndInterruptWhatAnotherWorkerRuns() {
        Workshop workshop = Workshop.create(farm.administrator());
        String job =
                workshop.submit(
                        Templates.frames("1-5"),
                        it -> it.maxFailedTasksCount(1).maxRetriesPerTask(0));
        try (ScriptedWorker failing = ScriptedWorker.hire(farm, workshop);
                ScriptedWorker other = ScriptedWorker.hire(farm, workshop)) {
            String first = onlyAction(failing.awaitSession());
            String second = onlyAction(other.awaitSession());
            other.heartbeat(Map.of(second, other.running()));

            clock.advance(Duration.ofSeconds(1));
            failing.heartbeat(Map.of(first, failing.ended(CompletedStatus.FAILED, 1)));

            assertThat(counts(workshop.job(job)))
                    .isEqualTo(Map.of("FAILED", 1, "INTERRUPTING", 1, "CANCELED", 3));
            assertThat(other.heartbeat(Map.of()).cancelSessionActions().values())
                    .containsExactly(List.of(second));
            other.heartbeat(Map.of(second, other.ended(CompletedStatus.CANCELED, 1)));
            GetJobResponse ended = workshop.job(job);
            assertThat(counts(ended)).isEqualTo(Map.of("FAILED", 1, "CANCELED", 4));
            assertThat(ended.taskRunStatus()).contains(TaskRunStatus.FAILED);
            assertThat(ended.endedAt()).contains(clock.instant());
            String step = workshop.steps(job).getFirst().stepId();
            GetTaskResponse interrupted = workshop.task(job, step, 1);
            assertThat(interrupted.latestSessionActionId()).contains(second);
            assertThat(interrupted.targetRunStatus()).isEmpty();
            assertThat(interrupted.updatedBy()).isEmpty();
        }
    }

    @Rule({"S6", "S7", "S8"})
    @Test
    void aStepFollowsTheOneItWaitsForWhateverBecomesOfThat() {
        Workshop workshop = Workshop.create(farm.administrator());
        String job = workshop.submit(Templates.twoSteps(), it -> it.maxRetriesPerTask(0));
        try (ScriptedWorker worker = ScriptedWorker.hire(farm, workshop)) {
            String first = onlyAction(worker.awaitSession());
            worker.heartbeat(Map.of(first, worker.ended(CompletedStatus.FAILED, 1)));
            worker.workUntilIdle();
            assertThat(statuses(workshop, job))
                    .containsExactly(TaskRunStatus.FAILED, TaskRunStatus.CANCELED);
            assertThat(workshop.job(job).endedAt()).isPresent();

            update(workshop, job, it -> it.targetTaskRunStatus(JobTargetTaskRunStatus.PENDING));
            assertThat(statuses(workshop, job))
                    .containsExactly(TaskRunStatus.READY, TaskRunStatus.PENDING);
            assertThat(workshop.job(job).endedAt()).isEmpty();

            assertThat(worker.workUntilIdle()).isEqualTo(4);
            assertThat(statuses(workshop, job)).containsOnly(TaskRunStatus.SUCCEEDED);
        }
    }

    @Rule({"S9", "S10", "S23", "S24"})
    @Test
    void aJobIsSubmittedSuspendedResumedCanceledAndPutAway() {
        Workshop workshop = Workshop.create(farm.administrator());
        String job =
                workshop.submit(
                        Templates.twoSteps(),
                        it -> it.targetTaskRunStatus(CreateJobTargetTaskRunStatus.SUSPENDED));
        assertThat(statuses(workshop, job)).containsOnly(TaskRunStatus.SUSPENDED);

        update(workshop, job, it -> it.targetTaskRunStatus(JobTargetTaskRunStatus.READY));
        assertThat(statuses(workshop, job))
                .containsExactly(TaskRunStatus.READY, TaskRunStatus.PENDING);
        assertConflict(() -> archive(workshop, job), "READY");

        update(workshop, job, it -> it.targetTaskRunStatus(JobTargetTaskRunStatus.CANCELED));
        archive(workshop, job);

        GetJobResponse archived = workshop.job(job);
        assertThat(archived.lifecycleStatus()).isEqualTo(JobLifecycleStatus.ARCHIVED);
        assertThat(archived.taskRunStatus()).contains(TaskRunStatus.CANCELED);
        assertConflict(() -> update(workshop, job, it -> it.priority(1)), "ARCHIVED");
        String step = workshop.steps(job).getFirst().stepId();
        assertThat(workshop.task(job, step, 2).runStatus()).isEqualTo(TaskRunStatus.CANCELED);
    }

    private static void assertConflict(Runnable call, String status) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refusal ->
                                assertThat(refusal.context()).contains(Map.of("status", status)));
    }

    private static void archive(Workshop workshop, String job) {
        update(workshop, job, it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));
    }

    private static void update(
            Workshop workshop, String job, UnaryOperator<UpdateJobRequest.Builder> change) {
        workshop.client()
                .updateJob(
                        change.apply(
                                        UpdateJobRequest.builder()
                                                .farmId(workshop.farmId())
                                                .queueId(workshop.queueId())
                                                .jobId(job))
                                .build());
    }

    private static String onlyAction(AssignedSession session) {
        assertThat(session.sessionActions()).hasSize(1);
        return session.sessionActions().getFirst().sessionActionId();
    }

    private static List<TaskRunStatus> statuses(Workshop workshop, String job) {
        return workshop.steps(job).stream().map(StepSummary::taskRunStatus).toList();
    }

    /** The counts above zero; all twelve are there. */
    private static Map<String, Integer> counts(GetJobResponse job) {
        Map<String, Integer> counts = new TreeMap<>(job.taskRunStatusCounts().orElseThrow());
        assertThat(counts).hasSize(12);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
