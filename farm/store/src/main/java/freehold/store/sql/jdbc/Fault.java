package freehold.store.sql.jdbc;

/** What an engine's error means to whoever must go on after it. */
public enum Fault {
    /** A unique key is taken; the statement alone failed. */
    CONFLICT,
    /** The transaction lost against another and is right when run again. */
    RETRY,
    /** No room, or a lock not had in time; the transaction is over, a later one may pass. */
    OVERLOADED,
    /** The connection is gone; whether a commit under way happened is not known. */
    LOST,
    /**
     * What was written may not have reached the disk, and nothing the process knows can be trusted.
     */
    FATAL,
    /** Anything else: a fault of ours. */
    BROKEN
}
