package freehold.domain.explanation;

import freehold.domain.explanation.WaitReason.Awaited;
import freehold.domain.task.TaskStatus;

/** {@link WaitReason} in words. */
final class WaitWording {
    private WaitWording() {}

    static Said of(WaitReason reason) {
        return switch (reason) {
            case WaitReason.WaitsForSteps(var steps) ->
                    new Said(
                            ReasonCode.WAITS_FOR_STEPS,
                            "Waits for "
                                    + Phrases.list(steps.stream().map(WaitWording::step).toList())
                                    + ".",
                            "Wait until "
                                    + Phrases.agree(
                                            steps.size(), "that step has", "these steps have")
                                    + " succeeded.");
            case WaitReason.DependencyEnded(var step) ->
                    new Said(
                            ReasonCode.DEPENDENCY_ENDED,
                            "It depends on "
                                    + Phrases.step(step.step())
                                    + ", which has ended "
                                    + step.status()
                                    + " ("
                                    + ended(step)
                                    + "): it waits for good.",
                            "Requeue "
                                    + Phrases.step(step.step())
                                    + " (UpdateStep "
                                    + step.step().id()
                                    + " with targetTaskRunStatus READY), or mark it SUCCEEDED.");
            case WaitReason.DependencyHeld(var step) ->
                    new Said(
                            ReasonCode.DEPENDENCY_HELD,
                            "It depends on "
                                    + Phrases.step(step.step())
                                    + ", which is "
                                    + step.status()
                                    + " and does not go on by itself.",
                            (step.status() == TaskStatus.SUSPENDED ? "Resume " : "Requeue ")
                                    + Phrases.step(step.step())
                                    + " (UpdateStep "
                                    + step.step().id()
                                    + " with targetTaskRunStatus READY).");
        };
    }

    static String step(Awaited awaited) {
        return Phrases.step(awaited.step())
                + " ("
                + awaited.status()
                + ", "
                + awaited.succeeded()
                + " of "
                + Phrases.count(awaited.tasks(), "task")
                + " succeeded)";
    }

    private static String ended(Awaited step) {
        return step.counts().of(TaskStatus.FAILED)
                + " FAILED, "
                + step.counts().of(TaskStatus.CANCELED)
                + " CANCELED of "
                + Phrases.count(step.tasks(), "task");
    }
}
