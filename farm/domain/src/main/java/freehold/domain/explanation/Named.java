package freehold.domain.explanation;

import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetId;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitId;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;

/** Resources as people and programs know them: by name and by id. */
public sealed interface Named {
    String name();

    /** A fleet. */
    record OfFleet(FleetId id, String name) implements Named {
        public static OfFleet of(Fleet fleet) {
            return new OfFleet(fleet.id(), fleet.displayName());
        }
    }

    /** A queue. */
    record OfQueue(QueueId id, String name) implements Named {
        public static OfQueue of(Queue queue) {
            return new OfQueue(queue.id(), queue.displayName());
        }
    }

    /** A budget. */
    record OfBudget(BudgetId id, String name) implements Named {
        public static OfBudget of(Budget budget) {
            return new OfBudget(budget.id(), budget.settings().displayName());
        }
    }

    /** A limit. */
    record OfLimit(LimitId id, String name) implements Named {
        public static OfLimit of(Limit limit) {
            return new OfLimit(limit.id(), limit.displayName());
        }
    }

    /** A step. */
    record OfStep(StepId id, String name) implements Named {
        public static OfStep of(Step step) {
            return new OfStep(step.id(), step.definition().name());
        }
    }
}
