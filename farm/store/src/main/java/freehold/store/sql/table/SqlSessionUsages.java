package freehold.store.sql.table;

import freehold.domain.budget.Budget;
import freehold.domain.budget.HourlyRate;
import freehold.domain.budget.WorkerTime;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.QueueId;
import freehold.domain.session.SessionId;
import freehold.store.SessionUsages;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What sessions used, in the table {@code session_usage}; {@link SqlSessions} fills it. */
final class SqlSessionUsages implements SessionUsages.Writable {
    private final SqlConnection sql;

    SqlSessionUsages(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public List<WorkerTime> uncounted(FarmId farm, QueueId queue, Instant now) {
        return sql.list(
                "session_usage/uncounted",
                of(farm, queue),
                row -> time(row, row.maybeInstant("ended_at").orElse(now)));
    }

    @Override
    public Set<QueueId> queuesToCount(FarmId farm) {
        return Set.copyOf(
                sql.list(
                        "session_usage/queues_to_count",
                        Arguments.of("farm", farm),
                        row -> new QueueId(row.text("queue_id"))));
    }

    @Override
    public List<Ended> toCount(FarmId farm, QueueId queue, int limit) {
        return sql.list(
                "session_usage/to_count",
                of(farm, queue).and("limit", limit),
                row ->
                        new Ended(
                                new SessionId(row.text("session_id")),
                                time(row, row.instant("ended_at"))));
    }

    /**
     * Sessions that lie within what counts are summed up where they are; few lie across its ends.
     */
    @Override
    public long counted(Budget budget) {
        Arguments window =
                of(budget.farm(), budget.queue())
                        .and("start", budget.tracking().since())
                        .and("end", budget.settings().period().end());
        long within =
                sql.first("session_usage/cost_within", window, row -> row.number("cost"))
                        .orElse(0L);
        long across =
                sql
                        .list(
                                "session_usage/across",
                                window,
                                row ->
                                        budget.cost(
                                                row.instant("started_at"),
                                                row.instant("counted_to"),
                                                new HourlyRate(row.number("hourly_rate"))))
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return within + across;
    }

    @Override
    public void count(FarmId farm, Ended ended, HourlyRate rate) {
        WorkerTime time = ended.time();
        sql.changeOne(
                "session_usage/count",
                Arguments.of("farm", farm)
                        .and("session", ended.session())
                        .and("endedAt", time.to())
                        .and("hourlyRate", rate.nanodollars())
                        .and("cost", rate.cost(time.from(), time.to())));
    }

    private static WorkerTime time(Row row, Instant to) {
        return new WorkerTime(
                new FleetId(row.text("fleet_id")),
                row.instant("started_at"),
                row.maybeInstant("counted_to"),
                to);
    }

    private static Arguments of(FarmId farm, QueueId queue) {
        return Arguments.of("farm", farm).and("queue", queue);
    }
}
