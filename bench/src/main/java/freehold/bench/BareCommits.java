package freehold.bench;

import freehold.store.Store;
import freehold.store.sql.Stores;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The limits of a durable change: the store alone with a change of one row, and the disk alone. */
final class BareCommits implements AutoCloseable {
    private static final int PAGE = 4096;

    private final Path folder;
    private final Store store;
    private final AtomicLong number = new AtomicLong();

    private BareCommits(Path folder, Store store) {
        this.folder = folder;
        this.store = store;
    }

    static BareCommits open(String url, Path parent, InstantSource clock) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("bare"));
        Store store = Stores.open(url, folder, clock, () -> Runtime.getRuntime().halt(1));
        return new BareCommits(folder, store);
    }

    /** Changes of one row each, by so many at once. */
    Load.Result commits(int callers, Duration time) throws InterruptedException {
        List<Load.Caller> all = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            all.add(this::commit);
        }
        return Load.run(all, time);
    }

    private void commit() {
        String name = "bare-" + number.incrementAndGet();
        store.write(Optional.empty(), tx -> tx.settings().putIfAbsent(name, name));
    }

    /** Appends of one page that are forced to the disk one after the other, each second. */
    double syncsPerSecond(Duration time) throws IOException, InterruptedException {
        try (FileChannel file =
                FileChannel.open(
                        folder.resolve("syncs"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            return Load.run(
                            List.of(() -> {
                                file.write(ByteBuffer.allocate(PAGE));
                                file.force(false);
                            }),
                            time)
                    .perSecond();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
