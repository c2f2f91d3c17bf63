package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.CompletedStatus;
import freehold.api.UpdatedSessionActionInfo;
import freehold.worker.session.ActionState;
import freehold.worker.session.ActionStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionReportTest {
    private static final Instant START = Instant.parse("2026-03-29T12:00:00Z");

    private static ActionStatus status(
            ActionState state, Optional<String> message, Optional<String> failure) {
        boolean running = state == ActionState.RUNNING;
        return new ActionStatus(
                state,
                Optional.of(40.0),
                message,
                failure,
                running ? Optional.empty() : Optional.of(1),
                START,
                running ? Optional.empty() : Optional.of(START.plusSeconds(2)));
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS, SUCCEEDED", "FAILED, FAILED", "CANCELED, CANCELED", "TIMEOUT, FAILED"})
    void eachEndHasItsName(ActionState state, CompletedStatus expected) {
        UpdatedSessionActionInfo report =
                ActionReport.ended(status(state, Optional.empty(), Optional.empty()));

        assertThat(report.completedStatus()).contains(expected);
        assertThat(report.startedAt()).contains(START);
        assertThat(report.endedAt()).contains(START.plusSeconds(2));
        assertThat(report.processExitCode()).contains(1);
    }

    @Test
    void theFailureIsSaidRatherThanTheLastStatus() {
        assertThat(
                        ActionReport.ended(
                                        status(
                                                ActionState.FAILED,
                                                Optional.of("frame 12"),
                                                Optional.of("out of memory")))
                                .progressMessage())
                .contains("out of memory");
        assertThat(
                        ActionReport.ended(
                                        status(
                                                ActionState.FAILED,
                                                Optional.of("frame 12"),
                                                Optional.empty()))
                                .progressMessage())
                .contains("frame 12");
    }

    @Test
    void aMessageIsCutAt4096CharactersAndNotWithinOne() {
        String message =
                ActionReport.running(
                                status(
                                        ActionState.RUNNING,
                                        Optional.of("😀".repeat(5000)),
                                        Optional.empty()),
                                START)
                        .progressMessage()
                        .orElseThrow();

        assertThat(message).isEqualTo("😀".repeat(4096));
    }

    @Test
    void whatWasNeverAttemptedHasNoTimes() {
        UpdatedSessionActionInfo report = ActionReport.neverAttempted("a failure before it");

        assertThat(report.startedAt()).isEmpty();
        assertThat(report.endedAt()).isEmpty();
        assertThat(report.completedStatus()).contains(CompletedStatus.NEVER_ATTEMPTED);
    }

    @Test
    void whatFailedBeforeItBeganStartedAndEndedAtOnce() {
        UpdatedSessionActionInfo report = ActionReport.failedAtOnce("no such step", START);

        assertThat(report.startedAt()).isEqualTo(report.endedAt()).contains(START);
        assertThat(report.processExitCode()).isEmpty();
    }
}
