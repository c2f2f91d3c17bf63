package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AssignedSession;
import freehold.api.CompletedStatus;
import freehold.api.GetTaskResponse;
import freehold.api.TaskRunStatus;
import freehold.testfarm.Engine;
import freehold.testfarm.ScriptedWorker;
import freehold.testfarm.Site;
import freehold.testfarm.Templates;
import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import freehold.testkit.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that goes down in the middle of a job, and another one that goes on. */
class RestartTest {
    private final TestClock clock = TestClock.atNoon();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTaskThatRunsWhileTheServerRestartsEndsInItsFirstAttempt(Engine engine) {
        try (Site site = Site.on(engine)) {
            Interrupted interrupted = runHalfWayAndGoDown(site);
            clock.advance(Duration.ofMinutes(30));
            goOn(site, interrupted);
        }
    }

    private Interrupted runHalfWayAndGoDown(Site site) {
        try (TestFarm farm = TestFarm.open(site, clock)) {
            Workshop workshop = Workshop.create(farm.administrator());
            String job = workshop.submit(Templates.frames("1-3"));
            try (ScriptedWorker worker = ScriptedWorker.hire(farm, workshop)) {
                AssignedSession session = worker.awaitSession();
                String action = session.sessionActions().getFirst().sessionActionId();
                worker.heartbeat(Map.of(action, worker.running()));
                return new Interrupted(workshop, worker, job, action);
            }
        }
    }

    private void goOn(Site site, Interrupted before) {
        try (TestFarm farm = TestFarm.open(site, clock);
                ScriptedWorker worker = before.worker.at(farm)) {
            Workshop workshop = before.workshop.with(farm.administrator());
            String step = workshop.steps(before.job).getFirst().stepId();
            assertThat(workshop.task(before.job, step, 0).runStatus())
                    .isEqualTo(TaskRunStatus.RUNNING);

            worker.heartbeat(Map.of(before.action, worker.ended(CompletedStatus.SUCCEEDED, 0)));

            GetTaskResponse task = workshop.task(before.job, step, 0);
            assertThat(task.runStatus()).isEqualTo(TaskRunStatus.SUCCEEDED);
            assertThat(task.latestSessionActionId()).contains(before.action);
            assertThat(task.failureRetryCount()).contains(0);
            assertThat(worker.workUntilIdle()).isEqualTo(2);
            assertThat(workshop.job(before.job).taskRunStatus()).contains(TaskRunStatus.SUCCEEDED);
        }
    }

    /** What a studio and its worker still know when the server is down. */
    private record Interrupted(
            Workshop workshop, ScriptedWorker worker, String job, String action) {}
}
