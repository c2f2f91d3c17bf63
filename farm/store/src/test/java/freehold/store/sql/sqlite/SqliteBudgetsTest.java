package freehold.store.sql.sqlite;

import freehold.store.BudgetsContract;

/** {@link BudgetsContract} on SQLite. */
final class SqliteBudgetsTest extends BudgetsContract {
    SqliteBudgetsTest() {
        super(SqliteTestbed::new);
    }
}
