package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.fleet.FleetCapabilities.AmountRange;
import freehold.domain.fleet.FleetId;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Fleets;
import freehold.store.Page;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.GroupRows.FleetKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fleets in the table {@code fleet}. */
final class SqlFleets implements Fleets.Writable {
    private final SqlConnection sql;
    private final GroupRows rows;

    SqlFleets(SqlConnection sql, GroupRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public Optional<Fleet> find(FarmId farm, FleetId id) {
        return rows.fleets()
                .get(
                        new FleetKey(farm, id),
                        () -> sql.first("fleet/find", key(farm, id), SqlFleets::fleet));
    }

    @Override
    public List<Fleet> list(FarmId farm, Page page) {
        return sql.list(
                "fleet/list", Columns.withPage(Arguments.of("farm", farm), page), SqlFleets::fleet);
    }

    @Override
    public int workerCount(FarmId farm, FleetId id) {
        return rows.workerCounts()
                .get(
                        new FleetKey(farm, id),
                        () ->
                                sql.first(
                                                "fleet/worker_count",
                                                key(farm, id),
                                                row -> row.integer("workers"))
                                        .orElse(0));
    }

    @Override
    public List<Fleet> using(FarmId farm, StorageProfileId profile) {
        return sql.list(
                "fleet/using",
                Arguments.of("farm", farm).and("profile", profile),
                SqlFleets::fleet);
    }

    @Override
    public void insert(Fleet fleet) {
        sql.changeOne("fleet/insert", arguments(fleet));
    }

    @Override
    public void update(Fleet fleet) {
        sql.changeOne("fleet/update", arguments(fleet));
    }

    @Override
    public void delete(FarmId farm, FleetId id) {
        sql.change("fleet/delete_workers", key(farm, id));
        sql.change("fleet_size/delete", key(farm, id));
        sql.change("fleet/delete", key(farm, id));
    }

    private static Arguments key(FarmId farm, FleetId fleet) {
        return Arguments.of("farm", farm).and("fleet", fleet);
    }

    private static Arguments arguments(Fleet fleet) {
        Arguments arguments =
                Arguments.of("farmId", fleet.farm())
                        .and("fleetId", fleet.id())
                        .and("displayName", fleet.displayName())
                        .and("description", fleet.description())
                        .and("status", fleet.status())
                        .and("roleArn", fleet.roleArn())
                        .and("minWorkers", fleet.workers().min())
                        .and("maxWorkers", fleet.workers().max())
                        .and("configuration", fleet.configuration())
                        .and("amounts", amounts(fleet.capabilities()))
                        .and("attributes", JsonText.ofLists(fleet.capabilities().attributes()))
                        .and("hostConfiguration", fleet.hostConfiguration())
                        .and("tags", JsonText.ofMap(fleet.tags()));
        return Columns.withAudit(arguments, fleet.audit());
    }

    private static Fleet fleet(Row row) {
        return new Fleet(
                new FarmId(row.text("farm_id")),
                new FleetId(row.text("fleet_id")),
                row.text("display_name"),
                row.text("description"),
                row.choice(FleetStatus.class, "status"),
                row.text("role_arn"),
                new Fleet.WorkerRange(row.integer("min_workers"), row.integer("max_workers")),
                row.text("configuration"),
                new FleetCapabilities(
                        amounts(row.text("amounts")), JsonText.lists(row.text("attributes"))),
                row.maybeText("host_configuration"),
                JsonText.map(row.text("tags")),
                Columns.audit(row));
    }

    /** Each amount as its lower bound and, where there is one, its upper bound. */
    private static String amounts(FleetCapabilities capabilities) {
        Map<String, List<String>> amounts = new LinkedHashMap<>();
        capabilities
                .amounts()
                .forEach((name, range) -> {
                    String min = Double.toString(range.min());
                    amounts.put(
                            name,
                            range.max()
                                    .map(max -> List.of(min, Double.toString(max)))
                                    .orElse(List.of(min)));
                });
        return JsonText.ofLists(amounts);
    }

    private static Map<String, AmountRange> amounts(String text) {
        Map<String, AmountRange> amounts = new LinkedHashMap<>();
        JsonText.lists(text)
                .forEach((name, bounds) ->
                        amounts.put(
                                name,
                                new AmountRange(
                                        Double.parseDouble(bounds.getFirst()),
                                        bounds.stream().skip(1).findFirst().map(Double::valueOf))));
        return amounts;
    }
}
