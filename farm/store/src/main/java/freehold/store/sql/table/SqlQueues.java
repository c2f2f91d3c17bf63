package freehold.store.sql.table;

import freehold.domain.budget.BlockedReason;
import freehold.domain.budget.QueueBlock;
import freehold.domain.budget.StopAction;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Page;
import freehold.store.Queues;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.GroupRows.QueueKey;
import java.util.List;
import java.util.Optional;

/** Queues in the table {@code queue}; a deleted one stays as a tombstone until it is purged. */
final class SqlQueues implements Queues.Writable {
    private final SqlConnection sql;
    private final GroupRows rows;
    private final SqlJobs jobs;

    SqlQueues(SqlConnection sql, GroupRows rows, SqlJobs jobs) {
        this.sql = sql;
        this.rows = rows;
        this.jobs = jobs;
    }

    @Override
    public Optional<Queue> find(FarmId farm, QueueId id) {
        return sql.first("queue/find", key(farm, id), SqlQueues::queue);
    }

    @Override
    public List<Queue> list(FarmId farm, Page page) {
        return sql.list(
                "queue/list", Columns.withPage(Arguments.of("farm", farm), page), SqlQueues::queue);
    }

    @Override
    public boolean hasWork(FarmId farm, QueueId id) {
        return sql.exists("queue/has_work", key(farm, id));
    }

    @Override
    public List<Queue> allowing(FarmId farm, StorageProfileId profile) {
        return sql.list(
                "queue/allowing",
                Arguments.of("farm", farm).and("profile", profile),
                SqlQueues::queue);
    }

    @Override
    public Optional<QueueBlock> block(FarmId farm, QueueId id) {
        return rows.blocks()
                .get(
                        new QueueKey(farm, id),
                        () -> sql.first("queue/block", key(farm, id), SqlQueues::block));
    }

    @Override
    public void lock(FarmId farm, QueueId id) {
        sql.first("queue/lock", key(farm, id), _ -> true);
    }

    @Override
    public void block(FarmId farm, QueueId id, Optional<QueueBlock> block) {
        sql.change(
                "queue/set_block",
                key(farm, id)
                        .and("reason", block.map(QueueBlock::reason))
                        .and("action", block.map(QueueBlock::action)));
    }

    @Override
    public List<FarmId> farmsWithDeleted(int limit) {
        return sql.list(
                "queue/farms_with_deleted",
                Arguments.of("limit", limit),
                row -> new FarmId(row.text("farm_id")));
    }

    @Override
    public void insert(Queue queue) {
        sql.changeOne("queue/insert", arguments(queue).and("deleted", false));
    }

    @Override
    public void update(Queue queue) {
        sql.changeOne("queue/update", arguments(queue));
    }

    @Override
    public void delete(FarmId farm, QueueId id) {
        if (sql.change("queue/mark_deleted", key(farm, id)) > 0) {
            sql.change("queue/delete_associations", key(farm, id));
        }
    }

    @Override
    public int purge(FarmId farm, int limit) {
        int removed = 0;
        Optional<QueueId> deleted = nextDeleted(farm);
        while (removed < limit && deleted.isPresent()) {
            removed += purge(farm, deleted.get(), limit - removed);
            deleted = nextDeleted(farm);
        }
        return removed;
    }

    private Optional<QueueId> nextDeleted(FarmId farm) {
        return sql.first(
                "queue/deleted",
                Arguments.of("farm", farm),
                row -> new QueueId(row.text("queue_id")));
    }

    private int purge(FarmId farm, QueueId queue, int limit) {
        Optional<JobId> job =
                sql.first(
                        "queue/job_of_deleted",
                        key(farm, queue),
                        row -> new JobId(row.text("job_id")));
        if (job.isPresent()) {
            return jobs.delete(new JobKey(farm, queue, job.get()), limit);
        }
        int environments =
                sql.change("queue/delete_environments", key(farm, queue).and("limit", limit));
        return environments < limit
                ? environments + sql.change("queue/remove", key(farm, queue))
                : environments;
    }

    private static Arguments key(FarmId farm, QueueId queue) {
        return Arguments.of("farm", farm).and("queue", queue);
    }

    private static Arguments arguments(Queue queue) {
        Arguments arguments =
                Arguments.of("farmId", queue.farm())
                        .and("queueId", queue.id())
                        .and("displayName", queue.displayName())
                        .and("description", queue.description())
                        .and("settings", queue.settings())
                        .and("tags", JsonText.ofMap(queue.tags()));
        return Columns.withAudit(arguments, queue.audit());
    }

    private static QueueBlock block(Row row) {
        return new QueueBlock(
                row.choice(BlockedReason.class, "blocked_reason"),
                row.choice(StopAction.class, "blocked_action"));
    }

    private static Queue queue(Row row) {
        return new Queue(
                new FarmId(row.text("farm_id")),
                new QueueId(row.text("queue_id")),
                row.text("display_name"),
                row.text("description"),
                row.text("settings"),
                JsonText.map(row.text("tags")),
                Columns.audit(row));
    }
}
