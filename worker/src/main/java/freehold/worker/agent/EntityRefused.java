package freehold.worker.agent;

/**
 * Says why an action cannot run: the farm did not give what belongs to it, or that is of no use.
 */
final class EntityRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    EntityRefused(String why) {
        super(why);
        this.why = why;
    }

    /** The reason, in words for the action's report. */
    String why() {
        return why;
    }
}
