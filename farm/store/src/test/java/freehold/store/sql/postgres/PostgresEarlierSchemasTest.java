package freehold.store.sql.postgres;

import freehold.store.EarlierSchemasContract;

/** {@link EarlierSchemasContract} on PostgreSQL. */
final class PostgresEarlierSchemasTest extends EarlierSchemasContract {
    PostgresEarlierSchemasTest() {
        super(PostgresTestbed::new);
    }
}
