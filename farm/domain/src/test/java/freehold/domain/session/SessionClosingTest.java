package freehold.domain.session;

import static freehold.domain.session.Scene.NOON;
import static freehold.domain.session.Scene.ended;
import static freehold.domain.session.Scene.neverAttempted;
import static freehold.domain.session.Scene.running;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionClosingTest {
    private final OpenSession given = Scene.apply(Scene.open(List.of("Outer", "Inner"), 2), 1);

    @Test
    void aFailedTaskEndsTheSessionThroughTheExitsOfItsEnvironments() {
        OpenSession running =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.SUCCEEDED, 2),
                        ended(1, ActionStatus.SUCCEEDED, 3),
                        running(2, 4));
        OpenSession failed =
                Scene.apply(running, 9, ended(2, ActionStatus.FAILED, 8), neverAttempted(3));
        assertThat(exits(failed)).containsExactly(environment("Inner"), environment("Outer"));
        assertThat(failed.session().ending()).isTrue();
        assertThat(failed.session().isOpen()).isTrue();

        OpenSession innerFailed = Scene.apply(failed, 10, ended(4, ActionStatus.FAILED, 10));
        assertThat(innerFailed.actions()).hasSize(6);
        OpenSession over = Scene.apply(innerFailed, 11, ended(5, ActionStatus.SUCCEEDED, 11));
        assertThat(over.session().lifecycle()).isEqualTo(SessionLifecycle.ENDED);
        assertThat(over.session().endedAt()).contains(NOON.plusSeconds(11));
    }

    @Test
    void anEnvironmentWhoseEnterFailedIsExitedAndOneNeverEnteredIsNot() {
        OpenSession failed =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.FAILED, 5),
                        neverAttempted(1),
                        neverAttempted(2),
                        neverAttempted(3));
        assertThat(exits(failed)).containsExactly(environment("Outer"));
    }

    @Test
    void exitsWaitForWhatIsStillOpen() {
        OpenSession failed = Scene.apply(given, 5, ended(0, ActionStatus.FAILED, 5));
        assertThat(exits(failed)).isEmpty();
        assertThat(failed.session().ending()).isTrue();
    }

    @Test
    void aSessionWithoutEnvironmentsEndsAtOnce() {
        OpenSession failed =
                Scene.apply(
                        Scene.apply(Scene.open(List.of(), 1), 1),
                        5,
                        ended(0, ActionStatus.FAILED, 5));
        assertThat(failed.session().isOpen()).isFalse();
    }

    @Test
    void aSessionThatRanDryStaysUntilItIsEnded() {
        OpenSession dry =
                Scene.apply(
                        Scene.apply(Scene.open(List.of(), 1), 1),
                        5,
                        ended(0, ActionStatus.SUCCEEDED, 5));
        assertThat(dry.session().isOpen()).isTrue();
        OpenSession over = SessionClosing.settle(SessionClosing.end(dry), NOON.plusSeconds(6));
        assertThat(over.session().isOpen()).isFalse();
    }

    @Test
    void aLostWorkersRunningActionIsInterruptedAndTheRestNeverAttempted() {
        OpenSession lost =
                SessionClosing.abandon(Scene.apply(given, 5, running(0, 5)), NOON.plusSeconds(60));
        assertThat(lost.actions())
                .extracting(SessionAction::status)
                .containsExactly(
                        ActionStatus.INTERRUPTED,
                        ActionStatus.NEVER_ATTEMPTED,
                        ActionStatus.NEVER_ATTEMPTED,
                        ActionStatus.NEVER_ATTEMPTED);
        assertThat(lost.actions().getFirst().endedAt()).contains(NOON.plusSeconds(60));
        assertThat(lost.session().isOpen()).isFalse();
    }

    @Test
    void aWholeCanceledSessionIsCanceledByName() {
        SessionAssignment told =
                SessionAssignment.of(SessionClosing.cancel(Scene.apply(given, 5, running(0, 5))));
        assertThat(told.remaining()).hasSize(4);
        assertThat(told.canceling()).hasSize(4);
    }

    @Test
    void aRunningTaskThatIsCanceledIsNamedWithAllThatTheWorkerGivesUpBehindIt() {
        OpenSession running =
                Scene.apply(
                        Scene.apply(Scene.open(List.of("Outer"), 3), 1),
                        5,
                        ended(0, ActionStatus.SUCCEEDED, 3),
                        running(1, 5));
        SessionAssignment told = SessionAssignment.of(canceled(running, 1));
        assertThat(told.remaining()).extracting(it -> it.id().number()).containsExactly(1, 2, 3);
        assertThat(told.canceling()).extracting(SessionActionId::number).containsExactly(1, 2, 3);

        OpenSession answered =
                Scene.apply(
                        told.session(),
                        7,
                        ended(1, ActionStatus.CANCELED, 7),
                        neverAttempted(2),
                        neverAttempted(3));
        assertThat(exits(answered)).containsExactly(environment("Outer"));
    }

    @Test
    void anExitIsNeverCanceled() {
        OpenSession leaving =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.FAILED, 5),
                        neverAttempted(1),
                        neverAttempted(2),
                        neverAttempted(3));
        SessionAssignment told =
                SessionAssignment.of(SessionClosing.cancel(Scene.apply(leaving, 6, running(4, 6))));
        assertThat(told.remaining()).hasSize(1);
        assertThat(told.canceling()).isEmpty();
    }

    @Test
    void whatIsCanceledFirstInTheQueueIsWithdrawnAndNamedInCaseItHasBegun() {
        SessionAssignment told = SessionAssignment.of(canceled(given, 0));
        assertThat(told.remaining()).extracting(it -> it.id().number()).containsExactly(1, 2, 3);
        assertThat(told.canceling()).extracting(SessionActionId::number).containsExactly(0);
        assertThat(status(Scene.apply(told.session(), 6), 0)).isEqualTo(ActionStatus.RECLAIMED);
        assertThat(status(Scene.apply(told.session(), 6, running(0, 6)), 0))
                .isEqualTo(ActionStatus.CANCELING);
        assertThat(status(Scene.apply(told.session(), 6, ended(0, ActionStatus.CANCELED, 6)), 0))
                .isEqualTo(ActionStatus.CANCELED);
    }

    private static ActionStatus status(OpenSession session, int number) {
        return session.actions().get(number).status();
    }

    private static OpenSession canceled(OpenSession session, int number) {
        return session.with(
                session.actions().stream()
                        .map(it ->
                                it.id().number() == number ? it.with(ActionStatus.CANCELING) : it)
                        .toList());
    }

    @Test
    void aQueuedTaskThatIsCanceledAloneIsWithdrawnInSilence() {
        OpenSession running = Scene.apply(given, 5, running(0, 5));
        List<SessionAction> actions =
                running.actions().stream()
                        .map(it -> it.id().number() == 3 ? it.with(ActionStatus.CANCELING) : it)
                        .toList();
        SessionAssignment told = SessionAssignment.of(running.with(actions));
        assertThat(told.remaining()).hasSize(3);
        assertThat(told.canceling()).isEmpty();
        assertThat(Scene.apply(told.session(), 6).actions().get(3).status())
                .isEqualTo(ActionStatus.RECLAIMED);
        assertThat(Scene.apply(told.session(), 6).session().ending()).isFalse();
    }

    private static String environment(String name) {
        return EnvironmentName.ofJob(Scene.JOB.id(), name);
    }

    private static List<String> exits(OpenSession session) {
        return session.actions().stream()
                .map(SessionAction::definition)
                .filter(ActionDefinition.EnvironmentExit.class::isInstance)
                .map(it -> ((ActionDefinition.EnvironmentExit) it).environmentId())
                .toList();
    }
}
