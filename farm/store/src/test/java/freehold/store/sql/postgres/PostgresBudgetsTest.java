package freehold.store.sql.postgres;

import freehold.store.BudgetsContract;

/** {@link BudgetsContract} on PostgreSQL. */
final class PostgresBudgetsTest extends BudgetsContract {
    PostgresBudgetsTest() {
        super(PostgresTestbed::new);
    }
}
