package freehold.acceptance.status;

import freehold.testfarm.Engine;

final class PostgresqlLifeOfJobsTest extends LifeOfJobsContract {
    PostgresqlLifeOfJobsTest() {
        super(Engine.POSTGRESQL);
    }
}
