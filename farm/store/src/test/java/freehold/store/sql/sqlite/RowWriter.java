package freehold.store.sql.sqlite;

import freehold.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes rows from several threads until it is killed, and prints each one's name afterwards. */
final class RowWriter {
    private RowWriter() {}

    public static void main(String[] arguments) {
        Store store =
                SqliteStore.open(
                        Path.of(arguments[0]),
                        InstantSource.system(),
                        () -> Runtime.getRuntime().halt(70));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 4; thread++) {
                String prefix = arguments[1] + thread + "-";
                threads.execute(() -> writeForever(store, prefix));
            }
        }
    }

    private static void writeForever(Store store, String prefix) {
        for (int row = 0; ; row++) {
            String name = prefix + row + ".";
            store.write(Optional.empty(), tx -> tx.settings().putIfAbsent(name, "written"));
            synchronized (RowWriter.class) {
                System.out.println(name);
                System.out.flush();
            }
        }
    }
}
