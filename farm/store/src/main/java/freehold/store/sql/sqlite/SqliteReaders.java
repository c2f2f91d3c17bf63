package freehold.store.sql.sqlite;

import freehold.store.Reading;
import freehold.store.StoreException;
import freehold.store.StoreOverloaded;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.write.ReadTransaction;
import freehold.store.sql.write.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A few connections that read. A read may last 5 seconds: for as long as it does, what is written
 * meanwhile cannot be moved from the log into the database file.
 */
final class SqliteReaders implements Readers {
    private static final long NANOSECONDS = 5_000_000_000L;

    private final ReadTransaction reads;
    private final List<Reader> all = new ArrayList<>();

    /** Those nobody uses; the one used last comes first, as its memory is warm. */
    private final BlockingDeque<Reader> free = new LinkedBlockingDeque<>();

    SqliteReaders(SqliteFile file, int connections, ReadTransaction reads) {
        this.reads = reads;
        for (int opened = 0; opened < connections; opened++) {
            AtomicLong begun = new AtomicLong();
            SqlConnection sql = file.reader(() -> System.nanoTime() - begun.get() > NANOSECONDS);
            all.add(new Reader(sql, begun));
        }
        free.addAll(all);
    }

    @Override
    public <T> T read(Function<Reading, T> body) {
        Reader reader = next();
        try {
            reader.begun().set(System.nanoTime());
            return reads.run(reader.sql(), body);
        } finally {
            free.addFirst(reader);
        }
    }

    private Reader next() {
        try {
            Reader reader = free.pollFirst(NANOSECONDS, TimeUnit.NANOSECONDS);
            if (reader == null) {
                throw new StoreOverloaded("no reader was free for 5 seconds");
            }
            return reader;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for a reader", stopped);
        }
    }

    /** Waits for the reads under way. */
    @Override
    public void close() {
        for (int closed = 0; closed < all.size(); closed++) {
            next().sql().close();
        }
    }

    /** A connection, and when its read began. */
    private record Reader(SqlConnection sql, AtomicLong begun) {}
}
