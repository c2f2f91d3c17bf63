package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.queue.QueueEnvironmentId;
import freehold.domain.queue.QueueId;
import freehold.store.Page;
import freehold.store.QueueEnvironments;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.List;
import java.util.Optional;

/** Queue environments in the table {@code queue_environment}. */
final class SqlQueueEnvironments implements QueueEnvironments.Writable {
    private final SqlConnection sql;

    SqlQueueEnvironments(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<QueueEnvironment> find(FarmId farm, QueueId queue, QueueEnvironmentId id) {
        return sql.first(
                "queue_environment/find",
                of(farm, queue).and("id", id),
                SqlQueueEnvironments::environment);
    }

    @Override
    public List<QueueEnvironment> list(FarmId farm, QueueId queue, Page page) {
        return sql.list(
                "queue_environment/list",
                Columns.withPage(of(farm, queue), page),
                SqlQueueEnvironments::environment);
    }

    @Override
    public List<QueueEnvironment> inOrder(FarmId farm, QueueId queue) {
        return sql.list(
                "queue_environment/in_order", of(farm, queue), SqlQueueEnvironments::environment);
    }

    @Override
    public void insert(QueueEnvironment environment) {
        sql.changeOne("queue_environment/insert", arguments(environment));
    }

    @Override
    public void update(QueueEnvironment environment) {
        sql.changeOne("queue_environment/update", arguments(environment));
    }

    @Override
    public void delete(FarmId farm, QueueId queue, QueueEnvironmentId id) {
        sql.change("queue_environment/delete", of(farm, queue).and("id", id));
    }

    private static Arguments of(FarmId farm, QueueId queue) {
        return Arguments.of("farm", farm).and("queue", queue);
    }

    private static Arguments arguments(QueueEnvironment environment) {
        Arguments arguments =
                Arguments.of("farmId", environment.farm())
                        .and("queueId", environment.queue())
                        .and("queueEnvironmentId", environment.id())
                        .and("name", environment.name())
                        .and("priority", environment.priority())
                        .and("templateType", environment.templateType())
                        .and("template", environment.template());
        return Columns.withAudit(arguments, environment.audit());
    }

    private static QueueEnvironment environment(Row row) {
        return new QueueEnvironment(
                new FarmId(row.text("farm_id")),
                new QueueId(row.text("queue_id")),
                new QueueEnvironmentId(row.text("queue_environment_id")),
                row.text("name"),
                row.integer("priority"),
                row.text("template_type"),
                row.text("template"),
                Columns.audit(row));
    }
}
