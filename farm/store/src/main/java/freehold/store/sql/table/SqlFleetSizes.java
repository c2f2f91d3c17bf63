package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.scaling.AutoScalingStatus;
import freehold.domain.scaling.FleetSize;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerStatus;
import freehold.store.FleetSizes;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sizes of fleets in the table {@code fleet_size}. */
final class SqlFleetSizes implements FleetSizes.Writable {
    private final SqlConnection sql;

    SqlFleetSizes(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<FleetSize> find(FarmId farm, FleetId fleet) {
        return sql.first("fleet_size/find", key(farm, fleet), SqlFleetSizes::size);
    }

    @Override
    public Optional<String> trouble(FarmId farm, FleetId fleet) {
        return sql.first("fleet_size/trouble", key(farm, fleet), row -> row.maybeText("trouble"))
                .flatMap(trouble -> trouble);
    }

    @Override
    public void setTrouble(FarmId farm, FleetId fleet, Optional<String> trouble) {
        sql.change("fleet_size/set_trouble", key(farm, fleet).and("trouble", trouble));
    }

    @Override
    public List<RunnableStep> runnable(FarmId farm, FleetId fleet, int limit) {
        return sql
                .list(
                        "queue_fleet_association/active_queues",
                        key(farm, fleet),
                        row -> row.text("queue_id"))
                .stream()
                .flatMap(queue ->
                        sql
                                .list(
                                        "fleet_size/demand",
                                        Arguments.of("farm", farm)
                                                .and("queue", queue)
                                                .and("limit", limit),
                                        row -> step(farm, row))
                                .stream())
                .toList();
    }

    @Override
    public Map<WorkerStatus, Integer> workers(FarmId farm, FleetId fleet) {
        Map<WorkerStatus, Integer> workers = new EnumMap<>(WorkerStatus.class);
        sql.list(
                        "fleet_size/workers",
                        key(farm, fleet),
                        row ->
                                Map.entry(
                                        row.choice(WorkerStatus.class, "status"),
                                        row.integer("workers")))
                .forEach(entry -> workers.put(entry.getKey(), entry.getValue()));
        return workers;
    }

    @Override
    public List<WorkerId> idleSince(FarmId farm, FleetId fleet, Instant before, int limit) {
        return sql.list(
                "fleet_size/idle",
                key(farm, fleet).and("before", before).and("limit", limit),
                row -> new WorkerId(row.text("worker_id")));
    }

    @Override
    public void put(FleetSize size) {
        sql.changeOne(
                "fleet_size/put",
                key(size.farm(), size.fleet())
                        .and("target", size.target())
                        .and("status", size.status())
                        .and("needed", size.needed())
                        .and("grown", size.growth().workers())
                        .and("grownSince", size.growth().since())
                        .and("toldAt", size.toldAt()));
    }

    private static Arguments key(FarmId farm, FleetId fleet) {
        return Arguments.of("farm", farm).and("fleet", fleet);
    }

    private static FleetSize size(Row row) {
        return new FleetSize(
                new FarmId(row.text("farm_id")),
                new FleetId(row.text("fleet_id")),
                row.integer("target"),
                row.choice(AutoScalingStatus.class, "status"),
                row.integer("needed"),
                new FleetSize.Growth(row.instant("grown_since"), row.integer("grown")),
                row.instant("told_at"));
    }

    private static RunnableStep step(FarmId farm, Row row) {
        return new RunnableStep(
                new JobKey(farm, new QueueId(row.text("queue_id")), new JobId(row.text("job_id"))),
                Columns.counts(row.text("counts")).of(TaskStatus.READY),
                row.maybeText("host_requirements"),
                row.maybeInteger("max_workers"),
                row.integer("open_sessions"));
    }
}
