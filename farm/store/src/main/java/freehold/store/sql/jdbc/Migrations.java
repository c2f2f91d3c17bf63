package freehold.store.sql.jdbc;

import freehold.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Brings a database to the schema of this version. Migrations only add; what they make useless is
 * removed by a later version, so a node also works on the schema of the next one. Each has the same
 * name for both engines. What was applied is kept with its checksum, and may not change afterwards.
 */
public final class Migrations {
    /** In order; the first four characters are the version. */
    private static final List<String> NAMES =
            List.of(
                    "V001__the_path_of_a_job",
                    "V002__extensions_of_jobs",
                    "V003__events",
                    "V004__what_is_left_of_sessions",
                    "V005__storage_profiles",
                    "V006__limits",
                    "V007__budgets",
                    "V009__growth_of_fleets");

    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY,"
                    + " name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)";

    private final SqlConnection sql;
    private final Dialect dialect;

    public Migrations(SqlConnection sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    /**
     * Whether the database holds an older schema, so that something of value is about to change.
     */
    public boolean willChangeWhatExists() {
        sql.execute(TABLE);
        int applied = applied().size();
        return applied > 0 && applied < NAMES.size();
    }

    /**
     * Applies what is missing, in one transaction.
     *
     * @throws StoreException if the database is newer than this version can work on, or was made by
     *     other migrations than ours
     */
    public void apply(Instant now) {
        sql.beginWriting();
        dialect.lockSchema().ifPresent(sql::execute);
        sql.execute(TABLE);
        Map<Integer, Applied> applied = applied();
        check(applied);
        for (String name : NAMES) {
            if (!applied.containsKey(version(name))) {
                apply(name, now);
            }
        }
        sql.commit();
    }

    private void apply(String name, Instant now) {
        sql.executeScript(text(name));
        sql.changeOne(
                "schema_version/insert",
                Arguments.of("version", version(name))
                        .and("name", name)
                        .and("checksum", checksum(text(name)))
                        .and("appliedAt", now));
    }

    private static int version(String name) {
        return Integer.parseInt(name, 1, 4, 10);
    }

    private Map<Integer, Applied> applied() {
        return sql
                .list(
                        "schema_version/all",
                        Arguments.none(),
                        row ->
                                new Applied(
                                        row.integer("version"),
                                        row.text("name"),
                                        row.text("checksum")))
                .stream()
                .collect(
                        Collectors.toMap(
                                Applied::version, each -> each, (a, _) -> a, TreeMap::new));
    }

    private void check(Map<Integer, Applied> applied) {
        for (String name : NAMES) {
            Applied known = applied.get(version(name));
            if (known != null && !known.checksum().equals(checksum(text(name)))) {
                throw new StoreException(
                        "the database was made by another migration "
                                + known.name()
                                + " than this version's");
            }
        }
        int newest = applied.keySet().stream().max(Integer::compare).orElse(0);
        if (newest > version(NAMES.getLast()) + 1) {
            throw new StoreException(
                    "the database has schema "
                            + newest
                            + "; this version works on "
                            + version(NAMES.getLast())
                            + " and the next: use a newer version");
        }
    }

    private String text(String name) {
        String path = "migration/" + dialect.name() + "/" + name + ".sql";
        return Resources.find(path)
                .orElseThrow(() -> new IllegalStateException(path + " is not packed"));
    }

    private static String checksum(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private record Applied(int version, String name, String checksum) {}
}
