package freehold.store.sql.sqlite;

import freehold.domain.farm.FarmId;
import freehold.store.Locks;
import freehold.store.Store;
import freehold.store.sql.jdbc.Migrations;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.Documents;
import freehold.store.sql.write.Combiner;
import freehold.store.sql.write.DirectWriter;
import freehold.store.sql.write.Engine;
import freehold.store.sql.write.GroupWriter;
import freehold.store.sql.write.ReadTransaction;
import freehold.store.sql.write.SqlStore;
import freehold.store.sql.write.Writer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Opens a store in a data folder. */
public final class SqliteStore {
    private static final int READERS = 8;

    private SqliteStore() {}

    /**
     * Opens the store, making folder and database where there are none.
     *
     * @param onFatal ends the process; called when a sync to disk failed
     * @throws freehold.store.StoreException if another server uses the folder
     */
    public static Store open(Path data, InstantSource clock, Runnable onFatal) {
        return open(
                data, clock, onFatal, groups -> new Combiner("freehold-writer", groups), READERS);
    }

    /**
     * As {@link #open}, but each command is applied alone and on its caller's thread, and one read
     * goes on at a time.
     */
    public static Store openDirect(Path data, InstantSource clock, Runnable onFatal) {
        return open(data, clock, onFatal, DirectWriter::new, 1);
    }

    private static Store open(
            Path data,
            InstantSource clock,
            Runnable onFatal,
            Function<GroupWriter, Writer> writing,
            int readers) {
        createFolder(data);
        DataFolderLock lock = DataFolderLock.take(data);
        try {
            return open(data, clock, onFatal, writing, readers, lock);
        } catch (RuntimeException | Error failure) {
            lock.close();
            throw failure;
        }
    }

    private static Store open(
            Path data,
            InstantSource clock,
            Runnable onFatal,
            Function<GroupWriter, Writer> writing,
            int readers,
            DataFolderLock lock) {
        NativeLibrary.unpackInto(data);
        SqliteDialect dialect = new SqliteDialect();
        SqliteFile file = new SqliteFile(data, dialect);
        try (SqlConnection sql = file.writer()) {
            migrate(file, sql, dialect, clock);
        }
        SqlConnection writer = file.writer();
        Documents documents = new Documents();
        GroupWriter groups = new GroupWriter(new OneWriter(writer), documents, clock, onFatal);
        ReadTransaction reads = new ReadTransaction(documents, clock);
        return new SqlStore(
                new SqliteReaders(file, readers, reads),
                new OneForAll(writing.apply(groups), writer, lock));
    }

    private static void createFolder(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot make the data folder " + data, broken);
        }
    }

    private static void migrate(
            SqliteFile file, SqlConnection writer, SqliteDialect dialect, InstantSource clock) {
        Migrations migrations = new Migrations(writer, dialect);
        if (migrations.willChangeWhatExists()) {
            writer.execute(
                    "VACUUM INTO '"
                            + file.path().toString().replace("'", "''")
                            + ".before-"
                            + clock.millis()
                            + "'");
        }
        migrations.apply(clock.instant());
    }

    /** The one connection that writes; SQLite has no other, so rows need no locks. */
    private record OneWriter(SqlConnection sql) implements Engine {
        @Override
        public <T> T withWriter(Function<SqlConnection, T> use) {
            return use.apply(sql);
        }

        @Override
        public void lock(SqlConnection unused, Locks locks) {
            // Nobody else writes.
        }
    }

    /** The one writer, whatever the farm. */
    private record OneForAll(Writer writer, SqlConnection sql, DataFolderLock lock)
            implements SqlStore.Writers {
        @Override
        public Writer of(Optional<FarmId> farm) {
            return writer;
        }

        @Override
        public void close() {
            writer.close();
            sql.close();
            lock.close();
        }
    }
}
