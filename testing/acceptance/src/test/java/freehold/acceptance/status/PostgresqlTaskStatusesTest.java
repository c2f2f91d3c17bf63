package freehold.acceptance.status;

import freehold.testfarm.Engine;

final class PostgresqlTaskStatusesTest extends TaskStatusesContract {
    PostgresqlTaskStatusesTest() {
        super(Engine.POSTGRESQL);
    }
}
