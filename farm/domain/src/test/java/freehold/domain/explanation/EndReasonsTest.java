package freehold.domain.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Samples;
import freehold.domain.step.Step;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TaskStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EndReasonsTest {
    private static final Author ADA = new Author(Optional.of("ada"), Optional.of(Samples.NOON));
    private static final Author NOBODY = new Author(Optional.empty(), Optional.empty());

    @Test
    void aCancelThatAUserAskedForIsAUsers() {
        assertThat(canceled(standing(Optional.of(TargetStatus.CANCELED), ADA), 9))
                .isEqualTo(new EndReason.CanceledByUser(ADA));
    }

    @Test
    void whatAUserRequeuedBeforeTheFarmCanceledItIsTheFarms() {
        assertThat(canceled(standing(Optional.of(TargetStatus.READY), ADA), 3))
                .isEqualTo(new EndReason.CanceledByFailures(3, 2));
    }

    @Test
    void aCauseThatIsGoneIsNotMadeUp() {
        assertThat(canceled(standing(Optional.empty(), NOBODY), 0))
                .isEqualTo(new EndReason.CanceledByFarm());
    }

    @Test
    void aFailureAfterAUsersRequeueIsAnAttempts() {
        Standing standing =
                new Standing(
                        TaskStatus.FAILED,
                        Optional.of(Samples.task(TaskStatus.FAILED)),
                        Optional.of(TargetStatus.READY),
                        ADA,
                        Optional.empty());

        assertThat(
                        EndReasons.failed(
                                standing,
                                Samples.job(StatusCounts.of(TaskStatus.FAILED, 1), 2),
                                Optional.empty()))
                .isEqualTo(new EndReason.Failed(2, 5, Optional.empty()));
    }

    private static EndReason canceled(Standing standing, long failed) {
        StatusCounts counts = StatusCounts.of(TaskStatus.CANCELED, 4);
        Step step = Samples.step(counts);
        return EndReasons.canceled(
                standing,
                Samples.job(counts.plus(TaskStatus.FAILED, failed), 2),
                step,
                List.of(),
                _ -> Optional.empty());
    }

    private static Standing standing(Optional<TargetStatus> target, Author author) {
        return new Standing(
                TaskStatus.CANCELED, Optional.empty(), target, author, Optional.empty());
    }
}
