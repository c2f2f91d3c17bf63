package freehold.store.sql.sqlite;

import freehold.store.WebhooksContract;

/** {@link WebhooksContract} on SQLite. */
final class SqliteWebhooksTest extends WebhooksContract {
    SqliteWebhooksTest() {
        super(SqliteTestbed::new);
    }
}
