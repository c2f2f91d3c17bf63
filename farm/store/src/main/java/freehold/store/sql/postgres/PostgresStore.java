package freehold.store.sql.postgres;

import freehold.domain.ResourceId;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobKey;
import freehold.domain.limit.LimitKey;
import freehold.domain.worker.WorkerKey;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Migrations;
import freehold.store.sql.jdbc.Queries;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.Documents;
import freehold.store.sql.write.Combiner;
import freehold.store.sql.write.Engine;
import freehold.store.sql.write.GroupWriter;
import freehold.store.sql.write.ReadTransaction;
import freehold.store.sql.write.Readers;
import freehold.store.sql.write.SqlStore;
import freehold.store.sql.write.Writer;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Opens a store on a PostgreSQL server. */
public final class PostgresStore {
    private static final int READERS = 16;
    private static final int WRITERS = 8;

    private PostgresStore() {}

    /**
     * Opens the store, making its tables where there are none.
     *
     * @param url as the driver takes it: {@code jdbc:postgresql://host:port/database?user=…}
     * @throws freehold.store.StoreException if the server would not keep what it acknowledges, or
     *     cannot be reached
     */
    public static Store open(String url, InstantSource clock, Runnable onFatal) {
        PostgresDialect dialect = new PostgresDialect();
        Queries queries = new Queries(dialect);
        Pool writers = Pool.ofWriters(url, WRITERS, queries, dialect);
        try {
            writers.with(sql -> prepared(sql, dialect, clock));
            Pool readers = Pool.ofReaders(url, READERS, queries, dialect);
            Documents documents = new Documents();
            GroupWriter groups =
                    new GroupWriter(new PooledWriter(writers), documents, clock, onFatal);
            return new SqlStore(
                    new PooledReaders(readers, new ReadTransaction(documents, clock)),
                    new OnePerFarm(groups, writers));
        } catch (RuntimeException | Error failure) {
            writers.close();
            throw failure;
        }
    }

    private static boolean prepared(
            SqlConnection sql, PostgresDialect dialect, InstantSource clock) {
        Durability.check(sql);
        new Migrations(sql, dialect).apply(clock.instant());
        sql.change("event/begin_epoch", Arguments.none());
        sql.commit();
        return true;
    }

    /** Groups take a connection from the pool and lock before they decide. */
    private record PooledWriter(Pool pool) implements Engine {
        @Override
        public <T> T withWriter(Function<SqlConnection, T> use) {
            return pool.with(use);
        }

        @Override
        public void lock(SqlConnection sql, Locks locks) {
            lock(sql, "worker/lock", locks.workers(), WorkerKey::farm, WorkerKey::id);
            lock(sql, "job/lock", locks.jobs(), JobKey::farm, JobKey::id);
            lock(sql, "farm_limit/lock", locks.limits(), LimitKey::farm, LimitKey::id);
        }

        private static <K> void lock(
                SqlConnection sql,
                String query,
                Collection<K> keys,
                Function<K, FarmId> farm,
                Function<K, ? extends ResourceId> id) {
            Map<FarmId, TreeSet<String>> byFarm = new TreeMap<>();
            for (K key : keys) {
                byFarm.computeIfAbsent(farm.apply(key), _ -> new TreeSet<>())
                        .add(id.apply(key).value());
            }
            BiFunction<FarmId, TreeSet<String>, Arguments> arguments =
                    (of, ids) -> Arguments.of("farm", of).and("ids", String.join(",", ids));
            byFarm.forEach((of, ids) -> sql.list(query, arguments.apply(of, ids), _ -> true));
        }
    }

    private record PooledReaders(Pool pool, ReadTransaction reads) implements Readers {
        @Override
        public <T> T read(Function<Reading, T> body) {
            return pool.with(sql -> reads.run(sql, body));
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    /**
     * A combiner for each farm, and one for what belongs to none; farms do not wait for each other.
     */
    private static final class OnePerFarm implements SqlStore.Writers {
        private final GroupWriter groups;
        private final Pool pool;
        private final ConcurrentMap<Optional<FarmId>, Writer> writers = new ConcurrentHashMap<>();

        OnePerFarm(GroupWriter groups, Pool pool) {
            this.groups = groups;
            this.pool = pool;
        }

        @Override
        public Writer of(Optional<FarmId> farm) {
            Writer known = writers.get(farm);
            return known == null ? writers.computeIfAbsent(farm, this::combiner) : known;
        }

        private Writer combiner(Optional<FarmId> farm) {
            return new Combiner("freehold-writer-" + farm.map(FarmId::value).orElse("all"), groups);
        }

        @Override
        public void close() {
            writers.values().forEach(Writer::close);
            pool.close();
        }
    }
}
