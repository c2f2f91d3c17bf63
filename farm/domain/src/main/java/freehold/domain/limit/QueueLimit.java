package freehold.domain.limit;

/** A limit as a queue that is associated with it has it. */
public record QueueLimit(Limit limit, LimitAssociationStatus status) {}
