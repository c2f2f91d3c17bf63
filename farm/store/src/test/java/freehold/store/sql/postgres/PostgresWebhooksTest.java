package freehold.store.sql.postgres;

import freehold.store.WebhooksContract;

/** {@link WebhooksContract} on PostgreSQL. */
final class PostgresWebhooksTest extends WebhooksContract {
    PostgresWebhooksTest() {
        super(PostgresTestbed::new);
    }
}
