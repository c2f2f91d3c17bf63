package freehold.store.sql.jdbc;

import freehold.store.StoreException;
import java.sql.SQLException;

/** An engine's error, and what it means. */
public final class SqlFailure extends StoreException {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    SqlFailure(Fault fault, String doing, SQLException cause) {
        super(doing + ": " + cause.getMessage(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
