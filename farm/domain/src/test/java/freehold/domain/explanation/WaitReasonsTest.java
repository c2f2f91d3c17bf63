package freehold.domain.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Samples;
import freehold.domain.explanation.WaitReason.Awaited;
import freehold.domain.step.Step;
import freehold.domain.step.StepDefinition;
import freehold.domain.step.StepId;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WaitReasonsTest {
    private final Map<StepId, Step> steps = new HashMap<>();

    @Test
    void whatGoesOnIsOnlyWaitedFor() {
        Step first = step(1, StatusCounts.of(TaskStatus.RUNNING, 2));
        Step last = step(2, StatusCounts.of(TaskStatus.PENDING, 1), first);

        assertThat(reasons(last))
                .containsExactly(new WaitReason.WaitsForSteps(List.of(Awaited.of(first))));
    }

    @Test
    void whatHasSucceededIsNotWaitedFor() {
        Step done = step(1, StatusCounts.of(TaskStatus.SUCCEEDED, 2));
        Step open = step(2, StatusCounts.of(TaskStatus.READY, 2));
        Step last = step(3, StatusCounts.of(TaskStatus.PENDING, 1), done, open);

        assertThat(reasons(last))
                .containsExactly(new WaitReason.WaitsForSteps(List.of(Awaited.of(open))));
    }

    @Test
    void aStepWithFailuresIsNoHindranceWhileOthersOfItsTasksGoOn() {
        Step mixed = step(1, StatusCounts.of(TaskStatus.FAILED, 1).plus(TaskStatus.READY, 1));
        Step last = step(2, StatusCounts.of(TaskStatus.PENDING, 1), mixed);

        assertThat(reasons(last))
                .containsExactly(new WaitReason.WaitsForSteps(List.of(Awaited.of(mixed))));
    }

    @Test
    void whatHasEndedOrRestsComesFirstEvenBehindOtherStepsAndOnlyOnce() {
        Step failed = step(1, StatusCounts.of(TaskStatus.FAILED, 1).plus(TaskStatus.SUCCEEDED, 1));
        Step suspended =
                step(2, StatusCounts.of(TaskStatus.SUSPENDED, 1).plus(TaskStatus.FAILED, 1));
        Step left = step(3, StatusCounts.of(TaskStatus.PENDING, 1), failed, suspended);
        Step right = step(4, StatusCounts.of(TaskStatus.PENDING, 1), failed);
        Step last = step(5, StatusCounts.of(TaskStatus.PENDING, 1), left, right);

        assertThat(reasons(last))
                .containsExactly(
                        new WaitReason.DependencyEnded(Awaited.of(failed)),
                        new WaitReason.DependencyHeld(Awaited.of(suspended)),
                        new WaitReason.WaitsForSteps(List.of(Awaited.of(left), Awaited.of(right))));
    }

    private List<WaitReason> reasons(Step step) {
        return WaitReasons.of(step, id -> Optional.ofNullable(steps.get(id)));
    }

    private Step step(int number, StatusCounts counts, Step... dependencies) {
        Step plain = Samples.step(counts);
        Step step =
                new Step(
                        plain.job(),
                        StepId.ofHex("%032x".formatted(number)),
                        new StepDefinition(
                                number,
                                "step" + number,
                                Optional.empty(),
                                "{}",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Stream.of(dependencies).map(Step::id).toList()),
                        plain.lifecycle(),
                        plain.baseline(),
                        counts,
                        counts.total(),
                        0,
                        dependencies.length,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        plain.audit());
        steps.put(step.id(), step);
        return step;
    }
}
