package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.store.Page;
import freehold.store.QueueFleetAssociations;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.GroupRows.AssociationKey;
import java.util.List;
import java.util.Optional;

/** Queue-fleet associations in the table {@code queue_fleet_association}. */
final class SqlQueueFleetAssociations implements QueueFleetAssociations.Writable {
    private final SqlConnection sql;
    private final GroupRows rows;

    SqlQueueFleetAssociations(SqlConnection sql, GroupRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public Optional<QueueFleetAssociation> find(FarmId farm, QueueId queue, FleetId fleet) {
        return rows.associations()
                .get(
                        new AssociationKey(farm, queue, fleet),
                        () ->
                                sql.first(
                                        "queue_fleet_association/find",
                                        key(farm, queue, fleet),
                                        SqlQueueFleetAssociations::association));
    }

    @Override
    public List<QueueFleetAssociation> list(
            FarmId farm, Optional<QueueId> queue, Optional<FleetId> fleet, Page page) {
        String after = page.after().orElse("/");
        int slash = after.indexOf('/');
        Arguments arguments =
                Arguments.of("farm", farm)
                        .and("queue", queue)
                        .and("fleet", fleet)
                        .and("afterQueue", after.substring(0, slash))
                        .and("afterFleet", after.substring(slash + 1))
                        .and("limit", page.limit());
        return sql.list(listing(queue, fleet), arguments, SqlQueueFleetAssociations::association);
    }

    private static String listing(Optional<QueueId> queue, Optional<FleetId> fleet) {
        if (queue.isPresent()) {
            return fleet.isPresent()
                    ? "queue_fleet_association/list_of_both"
                    : "queue_fleet_association/list_of_queue";
        }
        return fleet.isPresent()
                ? "queue_fleet_association/list_of_fleet"
                : "queue_fleet_association/list";
    }

    @Override
    public List<QueueFleetAssociation> stopping(int limit) {
        return sql.list(
                "queue_fleet_association/stopping",
                Arguments.of("limit", limit),
                SqlQueueFleetAssociations::association);
    }

    @Override
    public void insert(QueueFleetAssociation association) {
        sql.changeOne("queue_fleet_association/insert", arguments(association));
    }

    @Override
    public void update(QueueFleetAssociation association) {
        sql.changeOne("queue_fleet_association/update", arguments(association));
    }

    @Override
    public void delete(FarmId farm, QueueId queue, FleetId fleet) {
        sql.change("queue_fleet_association/delete", key(farm, queue, fleet));
    }

    private static Arguments key(FarmId farm, QueueId queue, FleetId fleet) {
        return Arguments.of("farm", farm).and("queue", queue).and("fleet", fleet);
    }

    private static Arguments arguments(QueueFleetAssociation association) {
        Arguments arguments =
                Arguments.of("farmId", association.farm())
                        .and("queueId", association.queue())
                        .and("fleetId", association.fleet())
                        .and("status", association.status());
        return Columns.withAudit(arguments, association.audit());
    }

    private static QueueFleetAssociation association(Row row) {
        return new QueueFleetAssociation(
                new FarmId(row.text("farm_id")),
                new QueueId(row.text("queue_id")),
                new FleetId(row.text("fleet_id")),
                row.choice(AssociationStatus.class, "status"),
                Columns.audit(row));
    }
}
