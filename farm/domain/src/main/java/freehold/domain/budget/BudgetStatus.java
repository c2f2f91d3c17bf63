package freehold.domain.budget;

/** Whether a budget is tracked; an INACTIVE one keeps what it has counted and blocks nothing. */
public enum BudgetStatus {
    ACTIVE,
    INACTIVE
}
