package freehold.worker.session;

/** What a session can do next. */
public enum SessionState {
    /** It may enter an environment, leave one, or run a task. */
    READY,
    /** An action runs. */
    RUNNING,
    /** The action that runs is being ended early. */
    CANCELING,
    /** An action did not succeed, or an environment was left for good: only leaving is possible. */
    READY_ENDING,
    /** Its working directory is gone. */
    ENDED
}
