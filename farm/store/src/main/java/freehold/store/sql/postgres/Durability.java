package freehold.store.sql.postgres;

import freehold.store.StoreException;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.List;

/** Refuses a server that would answer a commit before it is on disk. */
final class Durability {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit");

    private Durability() {}

    /**
     * @throws StoreException naming the setting that is off
     */
    static void check(SqlConnection sql) {
        for (String setting : SETTINGS) {
            String value =
                    sql.first(
                                    "server/setting",
                                    Arguments.of("name", setting),
                                    row -> row.text("value"))
                            .orElse("unknown");
            if (value.equals("off")) {
                throw new StoreException(
                        "the PostgreSQL server has "
                                + setting
                                + " = off, so it would lose what it has acknowledged;"
                                + " turn it on");
            }
        }
        sql.rollBack();
    }
}
