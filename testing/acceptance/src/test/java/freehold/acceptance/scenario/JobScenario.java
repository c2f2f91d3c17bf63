package freehold.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.acceptance.scenario.Studio.Hand;
import freehold.acceptance.scenario.Studio.Report;
import freehold.acceptance.scenario.Studio.SeenAction;
import freehold.acceptance.scenario.Studio.SeenTask;
import freehold.testfarm.Engine;
import freehold.testfarm.Site;
import freehold.testfarm.Templates;
import freehold.testfarm.TestFarm;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What GetTask says at each stage of a task's life, on every engine. */
abstract class JobScenario {
    private static final int PATIENCE = 60;

    /** A studio on the farm through the client that is tested. */
    abstract Studio studio(TestFarm farm);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTaskIsSeenOnItsWholeWayToSucceeded(Engine engine) {
        try (Site site = Site.on(engine);
                TestFarm farm = TestFarm.open(site, InstantSource.system());
                Studio studio = studio(farm);
                Hand hand = studio.hire()) {
            String job = studio.submit(Templates.twoSteps(), 0);
            List<String> steps = studio.steps(job);
            assertThat(studio.task(job, steps.get(0), 2))
                    .isEqualTo(untouched("READY", Map.of("Frame", "3")));
            assertThat(studio.task(job, steps.get(1), 0)).isEqualTo(untouched("PENDING", Map.of()));

            for (int frame = 0; frame < 3; frame++) {
                oneTaskSucceeds(studio, hand, job, steps.get(0), frame);
            }
            assertThat(studio.jobStatus(job)).isNotEqualTo("SUCCEEDED");
            oneTaskSucceeds(studio, hand, job, steps.get(1), 0);

            assertThat(studio.jobStatus(job)).isEqualTo("SUCCEEDED");
        }
    }

    private static SeenTask untouched(String status, Map<String, String> parameters) {
        return new SeenTask(status, 0, Optional.empty(), false, false, parameters);
    }

    private static void oneTaskSucceeds(
            Studio studio, Hand hand, String job, String step, int index) {
        SeenAction action = awaitAction(hand);
        assertThat(action.stepId()).contains(step);
        SeenTask given = studio.task(job, step, index);
        assertThat(given.status()).isIn("SCHEDULED", "ASSIGNED");
        assertThat(given.latestAction()).contains(action.id());
        assertThat(given.isStarted()).isFalse();

        hand.heartbeat(Map.of(action.id(), Report.RUNNING));
        SeenTask begun = studio.task(job, step, index);
        assertThat(begun.status()).isEqualTo("RUNNING");
        assertThat(begun.isStarted()).isTrue();
        assertThat(begun.isEnded()).isFalse();

        hand.heartbeat(Map.of(action.id(), Report.SUCCEEDED));
        assertThat(studio.task(job, step, index))
                .isEqualTo(
                        new SeenTask(
                                "SUCCEEDED",
                                0,
                                Optional.of(action.id()),
                                true,
                                true,
                                given.parameters()));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTaskThatFailsIsTriedAsOftenAsTheJobSaysAndThenFailed(Engine engine) {
        try (Site site = Site.on(engine);
                TestFarm farm = TestFarm.open(site, InstantSource.system());
                Studio studio = studio(farm);
                Hand hand = studio.hire()) {
            String job = studio.submit(Templates.oneTask(), 2);
            String step = studio.steps(job).getFirst();

            for (int attempt = 1; attempt <= 2; attempt++) {
                oneAttemptFails(hand);
                SeenTask again = studio.task(job, step, 0);
                assertThat(again.status()).isIn("READY", "SCHEDULED", "ASSIGNED");
                assertThat(again.retries()).isEqualTo(attempt);
                assertThat(again.isEnded()).isFalse();
            }
            oneAttemptFails(hand);

            SeenTask failed = studio.task(job, step, 0);
            assertThat(failed.status()).isEqualTo("FAILED");
            assertThat(failed.retries()).isEqualTo(2);
            assertThat(failed.isEnded()).isTrue();
            assertThat(studio.jobStatus(job)).isEqualTo("FAILED");
        }
    }

    private static void oneAttemptFails(Hand hand) {
        SeenAction action = awaitAction(hand);
        hand.heartbeat(Map.of(action.id(), Report.RUNNING));
        hand.heartbeat(Map.of(action.id(), Report.FAILED));
    }

    /** The next action; the server holds calls that have nothing to do. */
    private static SeenAction awaitAction(Hand hand) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            List<SeenAction> actions = hand.heartbeat(Map.of());
            if (!actions.isEmpty()) {
                return actions.getFirst();
            }
        }
        throw new AssertionError("no work in " + PATIENCE + " heartbeats");
    }
}
