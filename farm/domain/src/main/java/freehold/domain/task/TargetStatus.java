package freehold.domain.task;

/**
 * What a user can ask a task, step or job to become (API: targetRunStatus, targetTaskRunStatus).
 */
public enum TargetStatus {
    READY,
    FAILED,
    SUCCEEDED,
    CANCELED,
    SUSPENDED,
    PENDING
}
