package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.limit.AcquiredLimit;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitAssociationStatus;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.limit.QueueLimit;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.domain.session.SessionId;
import freehold.store.Limits;
import freehold.store.Page;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.List;
import java.util.Optional;

/**
 * Limits in the table {@code farm_limit}, and what sessions hold of them in {@code limit_use}. How
 * much of a limit is held is repeated in its row; whoever changes it there changes it here.
 */
final class SqlLimits implements Limits.Writable {
    private final SqlConnection sql;
    private final GroupRows rows;

    SqlLimits(SqlConnection sql, GroupRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public Optional<Limit> find(LimitKey key) {
        return sql.first("farm_limit/find", of(key), SqlLimits::limit);
    }

    @Override
    public List<Limit> list(FarmId farm, Page page) {
        return sql.list(
                "farm_limit/list",
                Columns.withPage(Arguments.of("farm", farm), page),
                SqlLimits::limit);
    }

    @Override
    public List<Limit> named(FarmId farm, String requirement, int most) {
        return sql.list(
                "farm_limit/named",
                Arguments.of("farm", farm).and("name", requirement).and("limit", most),
                SqlLimits::limit);
    }

    @Override
    public List<QueueLimit> ofQueue(FarmId farm, QueueId queue) {
        return rows.queueLimits()
                .get(
                        new GroupRows.QueueKey(farm, queue),
                        () ->
                                sql.list(
                                        "farm_limit/of_queue",
                                        Arguments.of("farm", farm).and("queue", queue),
                                        SqlLimits::queueLimit));
    }

    @Override
    public List<AcquiredLimit> acquired(FarmId farm, SessionId session) {
        return areThere(farm)
                ? sql.list("limit_use/of_session", of(farm, session), SqlLimits::acquired)
                : List.of();
    }

    @Override
    public List<Session> sessions(LimitKey key, QueueId queue, int most) {
        return sql.list(
                "session/holding_limit",
                of(key).and("queue", queue).and("limit", most),
                SqlSessions::session);
    }

    @Override
    public List<Holder> holders(LimitKey key, int most) {
        return sql.list("limit_use/holders", of(key).and("limit", most), SqlLimits::holder);
    }

    @Override
    public void insert(Limit limit) {
        sql.changeOne("farm_limit/insert", arguments(limit));
    }

    @Override
    public void update(Limit limit) {
        sql.changeOne("farm_limit/update", arguments(limit));
    }

    @Override
    public void delete(LimitKey key) {
        sql.change("farm_limit/delete", of(key));
    }

    @Override
    public void acquire(List<Session> sessions, List<AcquiredLimit> each) {
        if (sessions.isEmpty()) {
            return;
        }
        for (AcquiredLimit acquired : each) {
            sql.changeAll(
                    "limit_use/insert",
                    sessions.stream().map(session -> arguments(session, acquired)).toList());
            count(
                    sessions.getFirst().job().farm(),
                    acquired.limit(),
                    (long) acquired.count() * sessions.size());
        }
    }

    /** Gives back what a session that has ended holds. */
    void release(FarmId farm, SessionId session) {
        turn(farm, session, false);
    }

    /** Takes again what a session had, for it is open again. */
    void retake(FarmId farm, SessionId session) {
        turn(farm, session, true);
    }

    private void turn(FarmId farm, SessionId session, boolean held) {
        List<AcquiredLimit> acquired = acquired(farm, session);
        if (!acquired.isEmpty()) {
            sql.change("limit_use/set_held", of(farm, session).and("held", held));
            acquired.forEach(it -> count(farm, it.limit(), held ? it.count() : -it.count()));
        }
    }

    /** Gives back what the sessions of a job hold, and forgets what they ever did. */
    void forget(JobKey job) {
        Arguments of = Arguments.of("farm", job.farm()).and("job", job.id());
        if (areThere(job.farm())) {
            sql.list("limit_use/held_of_job", of, SqlLimits::acquired)
                    .forEach(it -> count(job.farm(), it.limit(), -it.count()));
        }
        sql.change("limit_use/delete_of_job", of);
    }

    private void count(FarmId farm, LimitId limit, long change) {
        sql.change("farm_limit/count", of(new LimitKey(farm, limit)).and("change", change));
    }

    /** Most farms have no limits, and their sessions need not be asked what they hold. */
    private boolean areThere(FarmId farm) {
        return rows.limitsThere()
                .get(
                        farm,
                        () ->
                                sql.first("farm_limit/any", Arguments.of("farm", farm), _ -> true)
                                        .isPresent());
    }

    private static Arguments of(LimitKey key) {
        return Arguments.of("farm", key.farm()).and("limitId", key.id());
    }

    private static Arguments of(FarmId farm, SessionId session) {
        return Arguments.of("farm", farm).and("session", session);
    }

    private static Arguments arguments(Session session, AcquiredLimit acquired) {
        return of(session.job().farm(), session.id())
                .and("queue", session.job().queue())
                .and("job", session.job().id())
                .and("limitId", acquired.limit())
                .and("units", acquired.count());
    }

    private static Arguments arguments(Limit limit) {
        Arguments arguments =
                Arguments.of("farmId", limit.key().farm())
                        .and("limitId", limit.id())
                        .and("displayName", limit.displayName())
                        .and("description", limit.description())
                        .and("amountRequirementName", limit.amountRequirementName())
                        .and("maxCount", limit.maxCount())
                        .and("currentCount", limit.currentCount());
        return Columns.withAudit(arguments, limit.audit());
    }

    private static Limit limit(Row row) {
        return new Limit(
                new LimitKey(new FarmId(row.text("farm_id")), new LimitId(row.text("limit_id"))),
                row.text("display_name"),
                row.text("description"),
                row.text("amount_requirement_name"),
                row.integer("max_count"),
                row.number("current_count"),
                Columns.audit(row));
    }

    private static QueueLimit queueLimit(Row row) {
        return new QueueLimit(limit(row), row.choice(LimitAssociationStatus.class, "status"));
    }

    private static AcquiredLimit acquired(Row row) {
        return new AcquiredLimit(new LimitId(row.text("limit_id")), row.integer("units"));
    }

    private static Holder holder(Row row) {
        return new Holder(
                new JobKey(
                        new FarmId(row.text("farm_id")),
                        new QueueId(row.text("queue_id")),
                        new JobId(row.text("job_id"))),
                row.number("units"));
    }
}
