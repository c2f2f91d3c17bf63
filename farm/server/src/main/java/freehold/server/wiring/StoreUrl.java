package freehold.server.wiring;

/** Turns the store's address as people write it into the one the store's driver reads. */
final class StoreUrl {
    private static final String POSTGRESQL = "postgresql://";

    private StoreUrl() {}

    static String of(String configured) {
        if (configured.startsWith("postgres://")) {
            return "jdbc:" + POSTGRESQL + configured.substring("postgres://".length());
        }
        return configured.startsWith(POSTGRESQL) ? "jdbc:" + configured : configured;
    }
}
