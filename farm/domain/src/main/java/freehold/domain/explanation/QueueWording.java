package freehold.domain.explanation;

import freehold.domain.budget.StopAction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** {@link QueueReason} in words. */
final class QueueWording {
    private static final int DECIMALS = 4;

    private QueueWording() {}

    static Said of(QueueReason reason) {
        return switch (reason) {
            case QueueReason.BudgetReached it -> reached(it);
            case QueueReason.NoBudget it -> noBudget(it);
        };
    }

    private static Said reached(QueueReason.BudgetReached it) {
        return new Said(
                ReasonCode.BUDGET_THRESHOLD_REACHED,
                "Budget \""
                        + it.budget().name()
                        + "\" stops queue \""
                        + it.queue().name()
                        + "\""
                        + Phrases.since(it.since())
                        + ": "
                        + dollars(it.used())
                        + " of "
                        + dollars(decimal(it.limit()))
                        + " are used, and it stops at "
                        + plain(decimal(it.action().threshold()))
                        + " %; "
                        + running(it.action().type())
                        + ".",
                "Raise the budget's limit or remove the action (UpdateBudget "
                        + it.budget().id()
                        + "), or make it INACTIVE.");
    }

    private static Said noBudget(QueueReason.NoBudget it) {
        return new Said(
                ReasonCode.NO_BUDGET_CONFIGURED,
                "Queue \""
                        + it.queue().name()
                        + "\" has no ACTIVE budget and does not work without one; "
                        + running(it.action())
                        + ".",
                "Create a budget for the queue (CreateBudget), or set its defaultBudgetAction to"
                        + " NONE (UpdateQueue).");
    }

    private static String running(StopAction action) {
        return switch (action) {
            case STOP_SCHEDULING_AND_COMPLETE_TASKS -> "what runs may end";
            case STOP_SCHEDULING_AND_CANCEL_TASKS -> "what runs is interrupted";
        };
    }

    private static String dollars(BigDecimal amount) {
        return "$" + plain(amount.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal decimal(float value) {
        return new BigDecimal(Float.toString(value));
    }
}
