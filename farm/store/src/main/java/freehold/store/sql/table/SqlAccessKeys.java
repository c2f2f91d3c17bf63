package freehold.store.sql.table;

import freehold.store.AccessKey;
import freehold.store.AccessKeys;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.List;
import java.util.Optional;

/** Access keys in the table {@code access_key}. */
final class SqlAccessKeys implements AccessKeys.Writable {
    private final SqlConnection sql;

    SqlAccessKeys(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AccessKey> find(String id) {
        return sql.first("access_key/find", Arguments.of("id", id), SqlAccessKeys::accessKey);
    }

    @Override
    public List<AccessKey> all() {
        return sql.list("access_key/all", Arguments.none(), SqlAccessKeys::accessKey);
    }

    @Override
    public void insert(AccessKey key) {
        sql.changeOne(
                "access_key/insert",
                Arguments.of("accessKeyId", key.id())
                        .and("kind", key.kind())
                        .and("principal", key.principal())
                        .and("sealedSecret", key.sealedSecret())
                        .and("createdAt", key.createdAt()));
    }

    @Override
    public void delete(String id) {
        sql.change("access_key/delete", Arguments.of("id", id));
    }

    private static AccessKey accessKey(Row row) {
        return new AccessKey(
                row.text("access_key_id"),
                row.text("kind"),
                row.text("principal"),
                row.text("sealed_secret"),
                row.instant("created_at"));
    }
}
