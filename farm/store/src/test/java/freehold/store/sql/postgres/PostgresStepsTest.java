package freehold.store.sql.postgres;

import freehold.store.StepsContract;

/** {@link StepsContract} on PostgreSQL. */
final class PostgresStepsTest extends StepsContract {
    PostgresStepsTest() {
        super(PostgresTestbed::new);
    }
}
