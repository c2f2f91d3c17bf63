package freehold.server.credentials;

import freehold.controlplane.access.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Where the account id is kept from the first start on. */
public final class AccountFile {
    private static final long IDS = 900_000_000_000L;
    private static final long FIRST = 100_000_000_000L;

    private AccountFile() {}

    /**
     * Reads the account from its file, or draws one and keeps it there: it never changes again.
     *
     * @throws IOException if the file is damaged or cannot be written
     */
    public static Account open(Path file, SecureRandom random) throws IOException {
        try {
            return new Account(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (NoSuchFileException _) {
            Account drawn = new Account(Long.toString(FIRST + random.nextLong(IDS)));
            PrivateFile.createNew(file, drawn.id() + "\n");
            return drawn;
        } catch (IllegalArgumentException damaged) {
            throw new IOException(file + ": " + damaged.getMessage(), damaged);
        }
    }
}
