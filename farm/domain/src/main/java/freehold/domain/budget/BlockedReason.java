package freehold.domain.budget;

/** Why a queue hands out nothing (API: QueueBlockedReason). */
public enum BlockedReason {
    NO_BUDGET_CONFIGURED,
    BUDGET_THRESHOLD_REACHED
}
