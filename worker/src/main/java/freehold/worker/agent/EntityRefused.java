package freehold.worker.agent;

/**
 * Says why an action cannot run: the farm did not give what belongs to it, or that is of no use.
 */
final class EntityRefused extends Exception {
    private static final long serialVersionUID = 1L;

    EntityRefused(String message) {
        super(message);
    }
}
