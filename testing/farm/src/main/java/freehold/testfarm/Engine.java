package freehold.testfarm;

/** The databases that a server can keep a farm in. */
public enum Engine {
    /** One file in the data folder, written with every sync that it has in earnest. */
    SQLITE {
        @Override
        Database create() {
            return new Database("sqlite", () -> {});
        }
    },

    /** A database of its own on a PostgreSQL server that all tests of a process share. */
    POSTGRESQL {
        @Override
        Database create() {
            String name = PostgresServer.createDatabase();
            return new Database(
                    PostgresServer.urlOf(name), () -> PostgresServer.dropDatabase(name));
        }
    };

    /** Makes an empty database. */
    abstract Database create();

    /**
     * A database.
     *
     * @param url as the setting {@code store.url} takes it
     */
    record Database(String url, Runnable drop) {}
}
