package freehold.domain.budget;

/**
 * That a queue hands out nothing.
 *
 * @param action what becomes of its running tasks
 */
public record QueueBlock(BlockedReason reason, StopAction action) {}
