package freehold.domain.fleet;

/** The API's fleet statuses. */
public enum FleetStatus {
    ACTIVE,
    CREATE_IN_PROGRESS,
    UPDATE_IN_PROGRESS,
    CREATE_FAILED,
    UPDATE_FAILED,
    SUSPENDED
}
