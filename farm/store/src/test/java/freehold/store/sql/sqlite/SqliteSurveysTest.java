package freehold.store.sql.sqlite;

import freehold.store.SurveysContract;

/** {@link SurveysContract} on SQLite. */
final class SqliteSurveysTest extends SurveysContract {
    SqliteSurveysTest() {
        super(SqliteTestbed::new);
    }
}
