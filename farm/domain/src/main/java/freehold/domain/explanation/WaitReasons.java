package freehold.domain.explanation;

import freehold.domain.explanation.WaitReason.Awaited;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.TaskStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Why the PENDING tasks of a step wait: the steps it depends on that have not succeeded, and,
 * however many steps lie between, those that will not succeed by themselves.
 */
public final class WaitReasons {
    /** How many steps are looked at on the way to those that hold all up. */
    static final int MOST_STEPS = 200;

    private static final Set<TaskStatus> RESTING =
            EnumSet.of(
                    TaskStatus.SUCCEEDED,
                    TaskStatus.FAILED,
                    TaskStatus.CANCELED,
                    TaskStatus.SUSPENDED,
                    TaskStatus.NOT_COMPATIBLE);

    private WaitReasons() {}

    /** The reasons: first the steps without which nothing moves, then those waited for. */
    public static List<WaitReason> of(Step step, Function<StepId, Optional<Step>> steps) {
        List<WaitReason> reasons = new ArrayList<>();
        for (Step held : resting(step, steps)) {
            Awaited awaited = Awaited.of(held);
            reasons.add(
                    held.hasEndedBadly()
                            ? new WaitReason.DependencyEnded(awaited)
                            : new WaitReason.DependencyHeld(awaited));
        }
        reasons.add(
                new WaitReason.WaitsForSteps(
                        unresolved(step, steps).stream().map(Awaited::of).toList()));
        return reasons;
    }

    /** The steps it depends on directly that have not succeeded. */
    public static List<Step> unresolved(Step step, Function<StepId, Optional<Step>> steps) {
        return step.definition().dependencies().stream()
                .limit(MOST_STEPS)
                .flatMap(id -> steps.apply(id).stream())
                .filter(it -> !it.hasSucceeded())
                .toList();
    }

    /** The steps it depends on, directly or not, in which nothing moves without a user. */
    static List<Step> resting(Step step, Function<StepId, Optional<Step>> steps) {
        List<Step> resting = new ArrayList<>();
        Set<StepId> seen = new HashSet<>();
        Deque<Step> toSee = new ArrayDeque<>(unresolved(step, steps));
        while (!toSee.isEmpty() && seen.size() < MOST_STEPS) {
            Step next = toSee.removeFirst();
            if (!seen.add(next.id())) {
                continue;
            }
            if (isResting(next)) {
                resting.add(next);
            }
            toSee.addAll(unresolved(next, steps));
        }
        return resting;
    }

    private static boolean isResting(Step step) {
        long tasks = RESTING.stream().mapToLong(step.counts()::of).sum();
        return tasks == step.taskCount();
    }
}
