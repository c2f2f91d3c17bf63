package freehold.acceptance.status;

import freehold.testfarm.Engine;

final class SqliteLifeOfJobsTest extends LifeOfJobsContract {
    SqliteLifeOfJobsTest() {
        super(Engine.SQLITE);
    }
}
