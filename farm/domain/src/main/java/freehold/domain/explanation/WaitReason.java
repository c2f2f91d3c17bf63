package freehold.domain.explanation;

import freehold.domain.step.Step;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import java.util.List;

/** Why PENDING tasks do not become READY. */
public sealed interface WaitReason extends Reason {
    /** These steps have to succeed first. */
    record WaitsForSteps(List<Awaited> steps) implements WaitReason {
        public WaitsForSteps {
            steps = List.copyOf(steps);
        }
    }

    /** This step has ended, and not well: nothing but a requeue lets it succeed. */
    record DependencyEnded(Awaited step) implements WaitReason {}

    /** This step is SUSPENDED or NOT_COMPATIBLE, and moves only when a user acts. */
    record DependencyHeld(Awaited step) implements WaitReason {}

    /** A step that others wait for, as far as it has come. */
    record Awaited(Named.OfStep step, TaskStatus status, StatusCounts counts, long tasks) {
        public static Awaited of(Step step) {
            return new Awaited(
                    Named.OfStep.of(step),
                    step.counts().rollUp().orElse(TaskStatus.PENDING),
                    step.counts(),
                    step.taskCount());
        }

        public long succeeded() {
            return counts.of(TaskStatus.SUCCEEDED);
        }
    }
}
