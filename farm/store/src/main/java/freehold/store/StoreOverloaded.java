package freehold.store;

/**
 * The store cannot take the command now (full queue, full disk, lock not had in time). Nothing was
 * written; trying later is right.
 */
public final class StoreOverloaded extends StoreException {
    private static final long serialVersionUID = 1;

    public StoreOverloaded(String message) {
        super(message);
    }

    public StoreOverloaded(String message, Throwable cause) {
        super(message, cause);
    }
}
