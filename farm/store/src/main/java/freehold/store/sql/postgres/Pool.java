package freehold.store.sql.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import freehold.store.StoreException;
import freehold.store.StoreOverloaded;
import freehold.store.sql.jdbc.Fault;
import freehold.store.sql.jdbc.Queries;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.jdbc.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** Connections of one role. */
final class Pool implements AutoCloseable {
    /**
     * A node that stops in the middle of a transaction must not keep its locks, a lock that is not
     * had soon is not worth waiting for, and a network that swallows packets must not look like a
     * slow query.
     */
    private static final String TIMEOUTS =
            "SET idle_in_transaction_session_timeout = 5000;"
                    + " SET lock_timeout = 2000;"
                    + " SET tcp_user_timeout = 5000;";

    /**
     * Every query has an index that it is meant to use. A plan that is made while a table is small,
     * or before the database has counted its rows, must not read all of it for as long as the
     * connection lives.
     */
    private static final String PLANS = " SET enable_seqscan = off;";

    private final HikariDataSource connections;
    private final Queries queries;
    private final PostgresDialect dialect;

    private Pool(HikariConfig configuration, Queries queries, PostgresDialect dialect) {
        this.connections = connected(configuration);
        this.queries = queries;
        this.dialect = dialect;
    }

    private static HikariDataSource connected(HikariConfig configuration) {
        try {
            return new HikariDataSource(configuration);
        } catch (HikariPool.PoolInitializationException unreachable) {
            throw new StoreException("cannot connect to the database", unreachable);
        }
    }

    static Pool ofWriters(String url, int size, Queries queries, PostgresDialect dialect) {
        HikariConfig configuration = configuration(url, "freehold-writers", size);
        configuration.setConnectionInitSql(TIMEOUTS + PLANS);
        return new Pool(configuration, queries, dialect);
    }

    static Pool ofReaders(String url, int size, Queries queries, PostgresDialect dialect) {
        HikariConfig configuration = configuration(url, "freehold-readers", size);
        configuration.setConnectionInitSql(TIMEOUTS + PLANS + " SET statement_timeout = 5000");
        configuration.setReadOnly(true);
        configuration.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new Pool(configuration, queries, dialect);
    }

    private static HikariConfig configuration(String url, String name, int size) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setPoolName(name);
        configuration.setMaximumPoolSize(size);
        configuration.setMinimumIdle(1);
        configuration.setAutoCommit(false);
        // Otherwise the settings above would be undone with the first transaction.
        configuration.setIsolateInternalQueries(true);
        configuration.setConnectionTimeout(5_000);
        configuration.addDataSourceProperty("connectTimeout", "5");
        configuration.addDataSourceProperty("socketTimeout", "15");
        configuration.addDataSourceProperty("tcpKeepAlive", "true");
        configuration.addDataSourceProperty("ApplicationName", name);
        // The rows of a group are written in one statement, not in one for each.
        configuration.addDataSourceProperty("reWriteBatchedInserts", "true");
        return configuration;
    }

    /** Runs {@code use} on a connection of the pool. */
    <T> T with(Function<SqlConnection, T> use) {
        try (SqlConnection sql = new SqlConnection(next(), queries, dialect)) {
            return use.apply(sql);
        } catch (SqlFailure failure) {
            if (failure.fault() == Fault.LOST) {
                connections.getHikariPoolMXBean().softEvictConnections();
            }
            throw failure;
        }
    }

    private Connection next() {
        try {
            return connections.getConnection();
        } catch (SQLException none) {
            throw new StoreOverloaded("no connection to the database", none);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
