package freehold.acceptance.status;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.acceptance.status.TaskScene.Reached;
import freehold.api.TaskRunStatus;
import freehold.api.TaskTargetRunStatus;
import freehold.testfarm.Engine;
import freehold.testfarm.Site;
import freehold.testfarm.TestFarm;
import freehold.testkit.Rule;
import freehold.testkit.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A task in each of the twelve statuses, brought there by what users and workers do, and GetTask's
 * whole answer to it: what is not expected must not be there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TaskStatusesContract {
    private final TestClock clock = TestClock.atNoon();
    private final Site site;
    private TestFarm farm;

    TaskStatusesContract(Engine engine) {
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

    @Rule("S27")
    @ParameterizedTest
    @EnumSource(
            value = TaskRunStatus.class,
            names = "UNKNOWN_TO_SDK_VERSION",
            mode = EnumSource.Mode.EXCLUDE)
    void getTaskTellsTheWholeTruth(TaskRunStatus status) {
        try (TaskScene scene = new TaskScene(farm, clock)) {
            Reached reached = scene.reach(status);

            assertThat(reached.expected().runStatus()).isEqualTo(status);
            assertShown(scene, reached);
            assertThat(scene.job(reached).taskRunStatus()).contains(ofItsJob(status));
        }
    }

    /** Two of the scenes have other tasks, which are READY and go before. */
    private static TaskRunStatus ofItsJob(TaskRunStatus status) {
        return status == TaskRunStatus.PENDING || status == TaskRunStatus.SUSPENDED
                ? TaskRunStatus.READY
                : status;
    }

    @Rule("S27")
    @Test
    void aTaskMarkedAsEndedHasAnEndAndNoStart() {
        try (TaskScene scene = new TaskScene(farm, clock)) {
            Reached ready = scene.lastOfThreeFrames();

            assertShown(scene, scene.turned(ready, TaskTargetRunStatus.SUCCEEDED));
            assertShown(scene, scene.turned(ready, TaskTargetRunStatus.FAILED));
            assertShown(scene, scene.turned(ready, TaskTargetRunStatus.CANCELED));
        }
    }

    @Rule({"S3", "S27"})
    @Test
    void aRequeuedTaskLosesItsTimesAndStillNamesItsLastSession() {
        try (TaskScene scene = new TaskScene(farm, clock)) {
            Reached requeued = scene.requeued(scene.succeeded());

            assertThat(requeued.expected().latestSessionActionId()).isPresent();
            assertShown(scene, requeued);
            assertThat(scene.job(requeued).endedAt()).isEmpty();
        }
    }

    @Rule("S19")
    @Test
    void aTaskThatFailedAndIsTriedAgainShowsTheRetryAndNoTimes() {
        try (TaskScene scene = new TaskScene(farm, clock)) {
            Reached failed = scene.failedOnce();

            assertShown(scene, failed);
            assertThat(scene.job(failed).taskFailureRetryCount()).contains(1);
        }
    }

    @Rule("S14")
    @Test
    void aRequeuedTaskWhoseRetriesAreSpentGetsOneFreshAttempt() {
        try (TaskScene scene = new TaskScene(farm, clock)) {
            Reached requeued = scene.requeued(scene.failedTwice());
            assertShown(scene, requeued);
            assertThat(requeued.expected().failureRetryCount()).contains(1);

            Reached failed = scene.failedAgain(requeued);

            assertShown(scene, failed);
            assertThat(scene.job(failed).endedAt()).isEqualTo(failed.expected().endedAt());
        }
    }

    private static void assertShown(TaskScene scene, Reached reached) {
        assertThat(scene.task(reached)).isEqualTo(reached.expected());
        assertThat(scene.listed(reached)).isEqualTo(reached.expected());
    }
}
