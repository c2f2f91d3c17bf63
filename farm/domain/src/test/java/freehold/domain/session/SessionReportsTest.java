package freehold.domain.session;

import static freehold.domain.session.Scene.NOON;
import static freehold.domain.session.Scene.ended;
import static freehold.domain.session.Scene.neverAttempted;
import static freehold.domain.session.Scene.running;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class SessionReportsTest {
    private final OpenSession given = Scene.open(List.of("Conda"), 2);

    @Test
    void theNextCallConfirmsWhatWasGiven() {
        OpenSession after = Scene.apply(given, 2);
        assertThat(after.session().confirmedAt()).contains(NOON.plusSeconds(2));
        assertThat(after.actions())
                .extracting(SessionAction::status)
                .containsOnly(ActionStatus.ASSIGNED);
    }

    @Test
    void aRunningReportSetsTheStartOnceAndTheProgressEachTime() {
        OpenSession after = Scene.apply(Scene.apply(given, 5, running(0, 5)), 9, running(0, 9));
        SessionAction action = after.actions().getFirst();
        assertThat(action.status()).isEqualTo(ActionStatus.RUNNING);
        assertThat(action.startedAt()).contains(NOON.plusSeconds(1));
        assertThat(action.progressMessage()).contains("at 9");
        assertThat(action.workerUpdatedAt()).contains(NOON.plusSeconds(9));
    }

    @Test
    void aRunningReportThatWasOvertakenIsPassedOver() {
        OpenSession newest = Scene.apply(given, 9, running(0, 9));
        assertThat(Scene.apply(newest, 10, running(0, 5))).isEqualTo(newest);
    }

    @Test
    void theFirstFinalStatusHolds() {
        OpenSession over = Scene.apply(given, 5, ended(0, ActionStatus.SUCCEEDED, 5));
        OpenSession again = Scene.apply(over, 6, ended(0, ActionStatus.FAILED, 6), running(0, 6));
        assertThat(again.actions().getFirst()).isEqualTo(over.actions().getFirst());
    }

    @Test
    void timesAreHeldBetweenAssignmentAndNow() {
        ActionReport wild =
                new ActionReport(
                        new SessionActionId(Scene.SESSION, 0),
                        Optional.of(ActionStatus.SUCCEEDED),
                        Optional.of(Instant.EPOCH),
                        Optional.of(Instant.parse("2999-01-01T00:00:00Z")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(0),
                        Optional.empty());
        SessionAction action = Scene.apply(given, 7, wild).actions().getFirst();
        assertThat(action.startedAt()).contains(NOON);
        assertThat(action.endedAt()).contains(NOON.plusSeconds(7));
    }

    @Test
    void whatWasNeverAttemptedHasNoTimes() {
        SessionAction action = Scene.apply(given, 7, neverAttempted(2)).actions().get(2);
        assertThat(action.status()).isEqualTo(ActionStatus.NEVER_ATTEMPTED);
        assertThat(action.startedAt()).isEmpty();
        assertThat(action.endedAt()).isEmpty();
    }

    @Test
    void whatWasSeenRunningCannotBeNeverAttempted() {
        OpenSession running = Scene.apply(given, 5, running(0, 5));
        SessionAction action = Scene.apply(running, 6, neverAttempted(0)).actions().getFirst();
        assertThat(action.status()).isEqualTo(ActionStatus.INTERRUPTED);
    }

    @Test
    void aReportForAnotherSessionChangesNothing() {
        ActionReport strange =
                new ActionReport(
                        new SessionActionId(SessionId.ofHex("f".repeat(32)), 0),
                        Optional.of(ActionStatus.FAILED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        OpenSession confirmed = Scene.apply(given, 2);
        assertThat(Scene.apply(confirmed, 3, strange)).isEqualTo(confirmed);
    }

    @Test
    void aWithdrawnActionThatWasStartedAllTheSameCounts() {
        List<SessionAction> actions = new ArrayList<>(given.actions());
        actions.set(2, actions.get(2).with(ActionStatus.RECLAIMING));
        OpenSession withdrawn = given.with(actions);
        assertThat(Scene.apply(withdrawn, 3).actions().get(2).status())
                .isEqualTo(ActionStatus.RECLAIMED);
        assertThat(Scene.apply(withdrawn, 3, running(2, 3)).actions().get(2).status())
                .isEqualTo(ActionStatus.CANCELING);
        assertThat(
                        Scene.apply(withdrawn, 3, ended(2, ActionStatus.SUCCEEDED, 3))
                                .actions()
                                .get(2)
                                .status())
                .isEqualTo(ActionStatus.SUCCEEDED);
    }

    @Test
    void reportsThatComeTwiceSayNothingNew() {
        Seeds.forEach(
                200,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    OpenSession session = Scene.apply(given, 1);
                    for (int turn = 2; turn < 12; turn++) {
                        int known = session.actions().size();
                        ActionReport[] reports = {
                            report(random, known, turn), report(random, known, turn)
                        };
                        OpenSession once = Scene.apply(session, turn, reports);
                        assertThat(Scene.apply(once, turn, reports))
                                .isEqualTo(Scene.apply(once, turn));
                        session = once;
                    }
                });
    }

    private static ActionReport report(RandomGenerator random, int known, int second) {
        int number = random.nextInt(known);
        return switch (random.nextInt(4)) {
            case 0 -> running(number, second);
            case 1 -> ended(number, ActionStatus.SUCCEEDED, second);
            case 2 -> ended(number, ActionStatus.FAILED, second);
            default -> neverAttempted(number);
        };
    }
}
