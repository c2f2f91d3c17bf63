package freehold.bench;

import freehold.bench.Options.StoreKind;
import java.io.IOException;
import java.nio.file.Path;

/** A database engine, ready for a farm and for a store whose limits are measured beside it. */
sealed interface Engine extends AutoCloseable permits SqliteEngine, PostgresEngine {
    /** Makes one ready under {@code folder}. */
    static Engine start(StoreKind kind, Path folder) throws IOException, InterruptedException {
        return switch (kind) {
            case SQLITE -> new SqliteEngine(folder);
            case POSTGRES -> PostgresEngine.start(folder);
        };
    }

    /** What the server's option {@code --store} is given. */
    String farmUrl();

    /** The address of the store beside the farm, as the store reads it. */
    String limitUrl();

    /** How much the farm's data takes, in bytes, all that was written being in its place. */
    long farmBytes();

    @Override
    void close();
}
