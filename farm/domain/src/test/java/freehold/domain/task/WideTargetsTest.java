package freehold.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Samples;
import freehold.domain.step.Baseline;
import freehold.testkit.Rule;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each target of a step or job makes of a task in each status, against the table of the API: a
 * dot where the task stays as it is, {@code restart} where it is to run again.
 */
final class WideTargetsTest {
    private static final String TABLE =
            """
            status         | PENDING      | READY        | CANCELED     | FAILED       | SUCCEEDED    | SUSPENDED
            NOT_COMPATIBLE | restart      | restart      | CANCELED     | FAILED       | SUCCEEDED    | SUSPENDED
            RUNNING        | INTERRUPTING | .            | INTERRUPTING | INTERRUPTING | INTERRUPTING | INTERRUPTING
            ASSIGNED       | INTERRUPTING | .            | INTERRUPTING | INTERRUPTING | INTERRUPTING | INTERRUPTING
            STARTING       | INTERRUPTING | .            | INTERRUPTING | INTERRUPTING | INTERRUPTING | INTERRUPTING
            SCHEDULED      | INTERRUPTING | .            | INTERRUPTING | INTERRUPTING | INTERRUPTING | INTERRUPTING
            READY          | .            | .            | CANCELED     | FAILED       | SUCCEEDED    | SUSPENDED
            INTERRUPTING   | INTERRUPTING | INTERRUPTING | INTERRUPTING | INTERRUPTING | INTERRUPTING | INTERRUPTING
            FAILED         | restart      | restart      | .            | .            | SUCCEEDED    | .
            CANCELED       | restart      | restart      | .            | FAILED       | SUCCEEDED    | .
            SUSPENDED      | restart      | restart      | CANCELED     | FAILED       | SUCCEEDED    | .
            PENDING        | .            | .            | CANCELED     | FAILED       | SUCCEEDED    | SUSPENDED
            SUCCEEDED      | restart      | .            | .            | .            | .            | .
            """;

    @Rule("S10")
    @ParameterizedTest
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void aWideTargetTurnsTheTasksItReaches(
            TaskStatus status,
            String pending,
            String ready,
            String canceled,
            String failed,
            String succeeded,
            String suspended) {
        assertTurns(status, TargetStatus.PENDING, pending);
        assertTurns(status, TargetStatus.READY, ready);
        assertTurns(status, TargetStatus.CANCELED, canceled);
        assertTurns(status, TargetStatus.FAILED, failed);
        assertTurns(status, TargetStatus.SUCCEEDED, succeeded);
        assertTurns(status, TargetStatus.SUSPENDED, suspended);
    }

    @Rule("S10")
    @Test
    void theTableHasEveryStatus() {
        EnumSet<TaskStatus> rows = EnumSet.noneOf(TaskStatus.class);
        TABLE.lines()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf('|')).strip())
                .map(TaskStatus::valueOf)
                .forEach(rows::add);

        assertThat(rows).isEqualTo(EnumSet.allOf(TaskStatus.class));
    }

    private static void assertTurns(TaskStatus status, TargetStatus target, String cell) {
        for (TaskStatus restart :
                EnumSet.of(TaskStatus.READY, TaskStatus.PENDING, TaskStatus.NOT_COMPATIBLE)) {
            if (isPossible(status, restart)) {
                TaskStatus expected = read(cell, status, restart);
                assertRowTurns(status, target, restart, expected);
                if (!status.isActive()) {
                    assertBaselineTurns(status, target, restart, expected);
                }
            }
        }
    }

    /** What waits to run stands as its step does: PENDING or READY, until a restart is judged. */
    private static boolean isPossible(TaskStatus status, TaskStatus restart) {
        boolean waits = status == TaskStatus.READY || status == TaskStatus.PENDING;
        return !waits || status == restart;
    }

    private static TaskStatus read(String cell, TaskStatus status, TaskStatus restart) {
        return switch (cell) {
            case "." -> status;
            case "restart" -> restart;
            default -> TaskStatus.valueOf(cell);
        };
    }

    private static void assertRowTurns(
            TaskStatus status, TargetStatus target, TaskStatus restart, TaskStatus expected) {
        TargetUpdate update = byAda(target);
        Task before = Samples.task(status);
        Task after = update.scope().contains(status) ? update.applyTo(before, restart) : before;

        assertThat(after.status()).as("%s to %s", status, target).isEqualTo(expected);
        boolean stays = expected == status && status != TaskStatus.INTERRUPTING;
        assertThat(after.equals(before)).as("%s to %s stays", status, target).isEqualTo(stays);
        if (!stays) {
            assertThat(after.target()).contains(target);
            assertThat(after.updatedBy()).contains("ada");
            assertThat(after.endedAt().isPresent()).isEqualTo(expected.isTerminal());
        }
    }

    /** An untouched task goes the same way without a row of its own. */
    private static void assertBaselineTurns(
            TaskStatus status, TargetStatus target, TaskStatus restart, TaskStatus expected) {
        Baseline before = Baseline.of(status);
        Baseline after = before.updated(byAda(target), restart);

        assertThat(after.status()).as("untouched %s to %s", status, target).isEqualTo(expected);
        assertThat(after.equals(before)).isEqualTo(expected == status);
        if (expected != status) {
            assertThat(after.target()).contains(target);
            assertThat(after.updatedBy()).contains("ada");
            assertThat(after.endedAt().isPresent()).isEqualTo(expected.isTerminal());
        }
    }

    private static TargetUpdate byAda(TargetStatus target) {
        return new TargetUpdate(target, Samples.NOON, Optional.of("ada"));
    }
}
