package freehold.testfarm;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.JobLifecycleStatus;
import freehold.api.TaskRunStatus;
import freehold.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class TestFarmTest {
    @Test
    void aScriptedWorkerTakesAJobToItsEnd() {
        try (Site site = Site.on(Engine.SQLITE);
                TestFarm farm = TestFarm.open(site, InstantSource.system())) {
            Workshop workshop = Workshop.create(farm.administrator());
            String job = workshop.submit(Templates.twoSteps());
            try (ScriptedWorker worker = ScriptedWorker.hire(farm, workshop)) {
                assertThat(worker.workUntilIdle()).isEqualTo(4);
            }
            assertThat(workshop.job(job).lifecycleStatus())
                    .isEqualTo(JobLifecycleStatus.CREATE_COMPLETE);
            assertThat(workshop.job(job).taskRunStatus()).contains(TaskRunStatus.SUCCEEDED);
        }
    }

    @Test
    void serverAndClientsLiveByTheClockTheyAreGiven() {
        Instant then = Instant.parse("2031-02-03T04:05:06Z");
        TestClock clock = new TestClock(then);
        try (Site site = Site.on(Engine.SQLITE);
                TestFarm farm = TestFarm.open(site, clock)) {
            Workshop workshop = Workshop.create(farm.administrator());
            clock.advance(Duration.ofDays(1));

            String job = workshop.submit(Templates.oneTask());

            assertThat(workshop.job(job).createdAt()).isEqualTo(then.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void nothingOfAClosedSiteIsLeft() {
        Site site = Site.on(Engine.SQLITE);
        try (TestFarm farm = TestFarm.open(site, InstantSource.system())) {
            assertThat(farm.awsFiles()).exists().startsWith(site.folder());
        }

        site.close();

        assertThat(site.folder()).doesNotExist();
    }
}
