package freehold.store.sql.table;

import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import freehold.store.Farms;
import freehold.store.Page;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.List;
import java.util.Optional;

/** Farms in the table {@code farm}. */
final class SqlFarms implements Farms.Writable {
    private final SqlConnection sql;

    SqlFarms(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Farm> find(FarmId id) {
        return sql.first("farm/find", Arguments.of("farm", id), SqlFarms::farm);
    }

    @Override
    public List<Farm> list(Page page) {
        return sql.list("farm/list", Columns.withPage(Arguments.none(), page), SqlFarms::farm);
    }

    @Override
    public List<String> holds(FarmId id) {
        return sql.list("farm/holds", Arguments.of("farm", id), row -> row.text("kind"));
    }

    @Override
    public void insert(Farm farm) {
        sql.changeOne("farm/insert", arguments(farm));
    }

    @Override
    public void update(Farm farm) {
        sql.changeOne("farm/update", arguments(farm));
    }

    @Override
    public void delete(FarmId id) {
        sql.change("webhook/delete_of_farm", Arguments.of("farm", id));
        sql.change("farm/delete", Arguments.of("farm", id));
    }

    private static Arguments arguments(Farm farm) {
        Arguments arguments =
                Arguments.of("farmId", farm.id())
                        .and("displayName", farm.displayName())
                        .and("description", farm.description())
                        .and("kmsKeyArn", farm.kmsKeyArn())
                        .and("costScaleFactor", farm.costScaleFactor())
                        .and("tags", JsonText.ofMap(farm.tags()));
        return Columns.withAudit(arguments, farm.audit());
    }

    private static Farm farm(Row row) {
        return new Farm(
                new FarmId(row.text("farm_id")),
                row.text("display_name"),
                row.text("description"),
                row.maybeText("kms_key_arn"),
                row.decimal("cost_scale_factor"),
                JsonText.map(row.text("tags")),
                Columns.audit(row));
    }
}
