package freehold.store.sql.sqlite;

import freehold.store.WritingContract;

/** {@link WritingContract} on SQLite. */
final class SqliteWritingTest extends WritingContract {
    SqliteWritingTest() {
        super(SqliteTestbed::new);
    }
}
