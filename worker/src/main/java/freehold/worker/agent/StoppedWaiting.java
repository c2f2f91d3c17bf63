package freehold.worker.agent;

/** Ends a wait because the agent is to end. */
final class StoppedWaiting extends Exception {
    private static final long serialVersionUID = 1L;

    StoppedWaiting() {
        super("the agent is to end", null, false, false);
    }
}
