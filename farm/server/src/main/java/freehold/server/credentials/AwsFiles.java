package freehold.server.credentials;

import freehold.controlplane.access.Account;
import freehold.controlplane.access.Caller;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ready-made files that point AWS tools at this server: {@code aws/config} with region and
 * endpoint, written at each start because the port may have changed, and {@code aws/credentials}
 * with the keys of the administrator and of worker hosts, made at the first start and again
 * whenever they are missing.
 */
public final class AwsFiles {
    /** The administrator's profile. */
    public static final String ADMINISTRATOR_PROFILE = "freehold";

    /** The profile that worker hosts start with. */
    public static final String WORKER_HOST_PROFILE = "freehold-worker";

    private static final String HEADING =
            "# Written by Freehold at each start; changes are lost.\n";
    private static final String KEY_ID = "aws_access_key_id";
    private static final String SECRET = "aws_secret_access_key";

    private final Path folder;
    private final Keys keys;
    private final Account account;

    /**
     * @param folder where the two files go, created when missing
     */
    public AwsFiles(Path folder, Keys keys, Account account) {
        this.folder = folder;
        this.keys = keys;
        this.account = account;
    }

    /** Where the shared config file is. */
    public Path config() {
        return folder.resolve("config");
    }

    /** Where the shared credentials file is. */
    public Path credentials() {
        return folder.resolve("credentials");
    }

    /**
     * Writes both files.
     *
     * @param region what clients sign for
     * @param endpoint where this server answers now
     */
    public void write(String region, URI endpoint) throws IOException {
        Map<String, Caller> holders = new LinkedHashMap<>();
        holders.put(
                ADMINISTRATOR_PROFILE, new Caller.Administrator(account.userArn("administrator")));
        holders.put(WORKER_HOST_PROFILE, new Caller.WorkerHost(account.userArn("worker-host")));
        writeCredentials(holders);
        StringBuilder text = new StringBuilder(HEADING);
        for (String profile : holders.keySet()) {
            text.append("\n[profile ").append(profile).append("]\n");
            text.append("region = ").append(region).append('\n');
            text.append("endpoint_url = ").append(endpoint).append('\n');
            text.append("disable_host_prefix_injection = true\n");
        }
        PrivateFile.replace(config(), text.toString());
    }

    private void writeCredentials(Map<String, Caller> holders) throws IOException {
        Map<String, Map<String, String>> present = read();
        StringBuilder text = new StringBuilder(HEADING);
        for (Map.Entry<String, Caller> profile : holders.entrySet()) {
            KeyIssuer.NewAccessKey key =
                    valid(present.getOrDefault(profile.getKey(), Map.of()), profile.getValue())
                            .orElseGet(() -> keys.issuer().create(profile.getValue()));
            text.append("\n[").append(profile.getKey()).append("]\n");
            text.append(KEY_ID + " = ").append(key.accessKeyId()).append('\n');
            text.append(SECRET + " = ").append(key.secretAccessKey()).append('\n');
        }
        PrivateFile.replace(credentials(), text.toString());
    }

    private Optional<KeyIssuer.NewAccessKey> valid(Map<String, String> profile, Caller holder) {
        String id = profile.getOrDefault(KEY_ID, "");
        String secret = profile.getOrDefault(SECRET, "");
        return keys.ring().find(id) instanceof KeyRing.Known(var caller, var known)
                        && known.equals(secret)
                        && caller.equals(holder)
                ? Optional.of(new KeyIssuer.NewAccessKey(id, secret))
                : Optional.empty();
    }

    private Map<String, Map<String, String>> read() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(credentials(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            return Map.of();
        }
        Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
        String profile = "";
        for (String line : lines) {
            String[] parts = line.strip().split("\\s*=\\s*", 2);
            if (line.startsWith("[") && line.endsWith("]")) {
                profile = line.substring(1, line.length() - 1);
            } else if (parts.length == 2) {
                profiles.computeIfAbsent(profile, _ -> new LinkedHashMap<>())
                        .put(parts[0], parts[1]);
            }
        }
        return profiles;
    }
}
