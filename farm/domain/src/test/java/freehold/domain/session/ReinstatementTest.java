package freehold.domain.session;

import static freehold.domain.session.Scene.NOON;
import static freehold.domain.session.Scene.ended;
import static freehold.domain.session.Scene.running;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.session.Attempts.Rules;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Seeds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class ReinstatementTest {
    private static final Rules RULES = new Rules(0, false, false);
    private static final Instant JUDGED = NOON.plusSeconds(600);

    private final OpenSession given = Scene.apply(Scene.open(List.of("Conda"), 2), 1);
    private final OpenSession running =
            Scene.apply(given, 4, ended(0, ActionStatus.SUCCEEDED, 3), running(1, 4));

    @Test
    void aSessionGoesOnAsItWasAndSoDoItsTasks() {
        List<Task> before = moved(running, Scene.tasks(given));
        OpenSession judged = SessionClosing.abandon(running, JUDGED);
        List<Task> back = moved(judged, before);
        assertThat(back).extracting(Task::status).containsOnly(TaskStatus.READY);

        OpenSession restored = Reinstatement.before(judged).orElseThrow();

        assertThat(restored).isEqualTo(running);
        assertThat(Reinstatement.mayGoOn(restored, back)).isTrue();
        assertThat(new Attempts(restored, RULES, JUDGED).resumed(back)).isEqualTo(before);
    }

    @Test
    void whateverTheWorkerHasReportedTheSessionGoesOnAsItWasOrNotAtAll() {
        Seeds.forEach(
                200,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    OpenSession session = given;
                    for (int turn = 2; turn < 2 + random.nextInt(5); turn++) {
                        int number = random.nextInt(session.actions().size());
                        session =
                                Scene.apply(
                                        session,
                                        turn,
                                        switch (random.nextInt(4)) {
                                            case 0 -> running(number, turn);
                                            case 1 -> ended(number, ActionStatus.FAILED, turn);
                                            default -> ended(number, ActionStatus.SUCCEEDED, turn);
                                        });
                    }
                    Optional<OpenSession> restored =
                            Reinstatement.before(SessionClosing.abandon(session, JUDGED));
                    assertThat(restored)
                            .isEqualTo(
                                    session.session().ending()
                                            ? Optional.empty()
                                            : Optional.of(session));
                });
    }

    @Test
    void aSessionThatNobodyConfirmedIsStillUnconfirmed() {
        OpenSession fresh = Scene.open(List.of("Conda"), 1);
        assertThat(Reinstatement.before(SessionClosing.abandon(fresh, JUDGED))).contains(fresh);
    }

    @Test
    void aSessionThatAUserWasEndingStaysEnded() {
        OpenSession ending = running.with(running.session().endingFor(NOON, "ada"));
        assertThat(Reinstatement.before(SessionClosing.abandon(ending, JUDGED))).isEmpty();
    }

    @Test
    void aSessionOnItsWayOutStaysEnded() {
        OpenSession failed = Scene.apply(running, 5, ended(1, ActionStatus.INTERRUPTED, 5));
        assertThat(Reinstatement.before(SessionClosing.abandon(failed, JUDGED))).isEmpty();
    }

    @Test
    void aTaskThatAnotherRunHasTakenUpOrAUserHasMovedKeepsTheSessionFromGoingOn() {
        OpenSession judged = SessionClosing.abandon(running, JUDGED);
        Task back = moved(judged, Scene.tasks(given)).getFirst();
        OpenSession restored = Reinstatement.before(judged).orElseThrow();
        SessionActionId other = new SessionActionId(SessionId.ofHex("e".repeat(32)), 1);
        assertThat(Reinstatement.mayGoOn(restored, List.of(with(back, TaskStatus.READY, other))))
                .isFalse();
        SessionActionId own = back.latestSessionAction().orElseThrow();
        for (TaskStatus status : TaskStatus.values()) {
            assertThat(Reinstatement.mayGoOn(restored, List.of(with(back, status, own))))
                    .isEqualTo(status == TaskStatus.READY);
        }
    }

    private static List<Task> moved(OpenSession session, List<Task> tasks) {
        return new Attempts(session, RULES, JUDGED).changed(tasks);
    }

    private static Task with(Task task, TaskStatus status, SessionActionId run) {
        return new Task(
                task.id(),
                status,
                task.target(),
                task.failureRetryCount(),
                task.startedAt(),
                task.endedAt(),
                task.updatedAt(),
                task.updatedBy(),
                Optional.of(run));
    }
}
