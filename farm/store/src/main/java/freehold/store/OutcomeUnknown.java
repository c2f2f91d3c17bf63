package freehold.store;

/** The database was lost while it committed: the command may have been applied, or not. */
public final class OutcomeUnknown extends StoreException {
    private static final long serialVersionUID = 1;

    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
