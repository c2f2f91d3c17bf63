package freehold.store.sql.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The SQL texts that are packed with the classes. */
final class Resources {
    private static final String FOLDER = "/freehold/store/sql/";

    private Resources() {}

    static Optional<String> find(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(FOLDER + path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + path, broken);
        }
    }
}
