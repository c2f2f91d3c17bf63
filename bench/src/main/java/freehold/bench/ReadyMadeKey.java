package freehold.bench;

import freehold.client.credentials.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the administrator's key from the AWS files that a server writes. */
final class ReadyMadeKey {
    private static final Pattern ADMINISTRATOR =
            Pattern.compile(
                    "\\[freehold]\\s+aws_access_key_id\\s*=\\s*(\\S+)"
                            + "\\s+aws_secret_access_key\\s*=\\s*(\\S+)");

    private ReadyMadeKey() {}

    /**
     * @param folder the folder {@code aws} of a server's data
     */
    static Credentials read(Path folder) throws IOException {
        Path file = folder.resolve("credentials");
        Matcher key = ADMINISTRATOR.matcher(Files.readString(file, StandardCharsets.UTF_8));
        if (!key.find()) {
            throw new IOException("no key of an administrator in " + file);
        }
        return Credentials.longLived(key.group(1), key.group(2));
    }
}
