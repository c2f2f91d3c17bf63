package freehold.domain.budget;

/**
 * How a queue is stopped (API: BudgetActionType); in order of strictness. Both hand out nothing
 * more.
 */
public enum StopAction {
    /** What runs may end. */
    STOP_SCHEDULING_AND_COMPLETE_TASKS,

    /** What runs is interrupted, and READY again. */
    STOP_SCHEDULING_AND_CANCEL_TASKS
}
