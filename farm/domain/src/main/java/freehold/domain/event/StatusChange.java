package freehold.domain.event;

import freehold.domain.budget.BudgetId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobLifecycle;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import java.util.Optional;

/**
 * One change that is told. All are about the subject of the {@link SubjectChanges} they stand in.
 */
public sealed interface StatusChange {
    EventKind kind();

    /** As how many events it is told. */
    default long events() {
        return 1;
    }

    /**
     * The job's lifecycle.
     *
     * @param before absent when the job was submitted
     */
    record JobLifecycleChange(Optional<JobLifecycle> before, JobLifecycle after)
            implements StatusChange {
        @Override
        public EventKind kind() {
            return EventKind.JOB_LIFECYCLE;
        }
    }

    /**
     * What the job's tasks roll up to.
     *
     * @param counts after the change
     */
    record JobRunChange(TaskStatus before, TaskStatus after, StatusCounts counts)
            implements StatusChange {
        @Override
        public EventKind kind() {
            return EventKind.JOB_RUN;
        }
    }

    /** A step's lifecycle. */
    record StepLifecycleChange(StepId step, StepLifecycle before, StepLifecycle after)
            implements StatusChange {
        @Override
        public EventKind kind() {
            return EventKind.STEP_LIFECYCLE;
        }
    }

    /**
     * What a step's tasks roll up to.
     *
     * @param counts after the change
     */
    record StepRunChange(StepId step, TaskStatus before, TaskStatus after, StatusCounts counts)
            implements StatusChange {
        @Override
        public EventKind kind() {
            return EventKind.STEP_RUN;
        }
    }

    /** The same change of one or many tasks of a step, each of which is an event. */
    record TaskRunChange(StepId step, TaskStatus before, TaskStatus after, IndexRanges tasks)
            implements StatusChange {
        @Override
        public EventKind kind() {
            return EventKind.TASK_RUN;
        }

        @Override
        public long events() {
            return tasks.count();
        }
    }

    /** The size that is recommended for a fleet; the same again if the fleet does not have it. */
    record FleetSizeChange(FleetId fleet, int before, int after) implements StatusChange {
        @Override
        public EventKind kind() {
            return EventKind.FLEET_SIZE;
        }
    }

    /**
     * A share of a budget's limit is used.
     *
     * @param percent the milestone that was reached
     */
    record BudgetThresholdReached(BudgetId budget, float percent) implements StatusChange {
        @Override
        public EventKind kind() {
            return EventKind.BUDGET_THRESHOLD;
        }
    }
}
