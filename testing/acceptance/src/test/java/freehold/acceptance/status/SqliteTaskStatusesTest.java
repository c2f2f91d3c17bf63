package freehold.acceptance.status;

import freehold.testfarm.Engine;

final class SqliteTaskStatusesTest extends TaskStatusesContract {
    SqliteTaskStatusesTest() {
        super(Engine.SQLITE);
    }
}
