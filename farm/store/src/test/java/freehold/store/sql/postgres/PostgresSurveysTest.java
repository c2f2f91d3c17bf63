package freehold.store.sql.postgres;

import freehold.store.SurveysContract;

/** {@link SurveysContract} on PostgreSQL. */
final class PostgresSurveysTest extends SurveysContract {
    PostgresSurveysTest() {
        super(PostgresTestbed::new);
    }
}
