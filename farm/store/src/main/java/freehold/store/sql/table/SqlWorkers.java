package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.QueueId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Page;
import freehold.store.Workers;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Workers in the table {@code worker}. */
final class SqlWorkers implements Workers.Writable {
    private final SqlConnection sql;
    private final GroupRows rows;

    SqlWorkers(SqlConnection sql, GroupRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Reads these workers at once. */
    static void expect(SqlConnection sql, GroupRows rows, Set<WorkerKey> workers) {
        workers.forEach(key -> rows.workers().put(key, Optional.empty()));
        Columns.byFarm(workers)
                .forEach(farm ->
                        sql.list("worker/find_all", farm, SqlWorkers::worker)
                                .forEach(it -> rows.workers().put(it.key(), Optional.of(it))));
    }

    @Override
    public Optional<Worker> find(WorkerKey key) {
        return rows.workers()
                .get(
                        key,
                        () ->
                                sql.first(
                                        "worker/find",
                                        key(key).and("fleet", key.fleet()),
                                        SqlWorkers::worker));
    }

    @Override
    public List<Worker> list(FarmId farm, FleetId fleet, Page page) {
        return sql.list(
                "worker/list",
                Columns.withPage(Arguments.of("farm", farm).and("fleet", fleet), page),
                SqlWorkers::worker);
    }

    @Override
    public List<Worker> silentSince(FarmId farm, Instant before, int limit) {
        return sql.list("worker/silent_since", before(farm, before, limit), SqlWorkers::worker);
    }

    @Override
    public List<Worker> neverStarted(FarmId farm, Instant before, int limit) {
        return sql.list("worker/never_started", before(farm, before, limit), SqlWorkers::worker);
    }

    @Override
    public int countAble(FarmId farm, QueueId queue) {
        return sql.first(
                        "worker/count_able",
                        Arguments.of("farm", farm).and("queue", queue),
                        row -> row.integer("workers"))
                .orElseThrow();
    }

    @Override
    public void insert(Worker worker) {
        sql.changeOne("worker/insert", arguments(worker));
    }

    @Override
    public void update(Worker worker) {
        sql.changeOne("worker/update", arguments(worker));
    }

    @Override
    public void delete(WorkerKey key) {
        sql.change("worker/delete", key(key));
    }

    @Override
    public void heard(Map<WorkerKey, Instant> at) {
        List<Arguments> inLockOrder =
                at.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().id()))
                        .map(entry -> key(entry.getKey()).and("at", entry.getValue()))
                        .toList();
        sql.changeAll("worker/heard", inLockOrder);
    }

    private static Arguments key(WorkerKey key) {
        return Arguments.of("farm", key.farm()).and("worker", key.id());
    }

    private static Arguments before(FarmId farm, Instant before, int limit) {
        return Arguments.of("farm", farm).and("before", before).and("limit", limit);
    }

    private static Arguments arguments(Worker worker) {
        Arguments arguments =
                Arguments.of("farmId", worker.key().farm())
                        .and("workerId", worker.id())
                        .and("fleetId", worker.key().fleet())
                        .and("status", worker.status())
                        .and("online", worker.status().isOnline())
                        .and("generation", worker.generation())
                        .and("hostProperties", worker.hostProperties())
                        .and("capabilities", worker.capabilities())
                        .and("lastHeardAt", worker.lastHeardAt())
                        .and("tags", JsonText.ofMap(worker.tags()));
        return Columns.withAudit(arguments, worker.audit());
    }

    private static Worker worker(Row row) {
        return new Worker(
                new WorkerKey(
                        new FarmId(row.text("farm_id")),
                        new FleetId(row.text("fleet_id")),
                        new WorkerId(row.text("worker_id"))),
                row.choice(WorkerStatus.class, "status"),
                row.integer("generation"),
                row.maybeText("host_properties"),
                row.maybeText("capabilities"),
                row.maybeInstant("last_heard_at"),
                JsonText.map(row.text("tags")),
                Columns.audit(row));
    }
}
