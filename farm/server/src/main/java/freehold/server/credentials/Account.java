package freehold.server.credentials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The account that all ARNs of a farm manager name.
 *
 * @param id twelve digits
 */
public record Account(String id) {
    private static final long IDS = 900_000_000_000L;
    private static final long FIRST = 100_000_000_000L;

    public Account {
        if (!id.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("an account id has twelve digits, not " + id);
        }
    }

    /**
     * Reads the account from its file, or draws one and keeps it there: it never changes again.
     *
     * @throws IOException if the file is damaged or cannot be written
     */
    public static Account open(Path file, SecureRandom random) throws IOException {
        try {
            return new Account(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (NoSuchFileException _) {
            Account drawn =
                    new Account(String.format(Locale.ROOT, "%d", FIRST + random.nextLong(IDS)));
            PrivateFile.createNew(file, drawn.id() + "\n");
            return drawn;
        } catch (IllegalArgumentException damaged) {
            throw new IOException(file + ": " + damaged.getMessage(), damaged);
        }
    }

    /** The ARN of a user of this account, such as the administrator. */
    public String userArn(String name) {
        return "arn:aws:iam::" + id + ":user/" + name;
    }

    /** The ARN of a role that temporary credentials act under, and of the session's name in it. */
    public String roleSessionArn(String role, String session) {
        return "arn:aws:sts::" + id + ":assumed-role/" + role + "/" + session;
    }
}
