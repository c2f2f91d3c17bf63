package freehold.client;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.ListFarmsRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final ListFarmsRequest FARMS = ListFarmsRequest.builder().build();

    @TempDir private Path folder;
    private final LoopbackService service = new LoopbackService();
    private final Surrounded surrounded = new Surrounded();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void theFilesThatAServerWritesAreEnough() throws IOException {
        service.answers(200, "{\"farms\": []}");
        write(
                "config",
                """
                [profile freehold]
                region = us-west-2
                endpoint_url = %s
                disable_host_prefix_injection = true
                """
                        .formatted(service.endpoint()));
        write(
                "credentials",
                """
                [freehold]
                aws_access_key_id = AKIAFROMFILE00000001
                aws_secret_access_key = secret-of-the-file
                """);

        try (DeadlineClient client =
                DeadlineClient.builder()
                        .surroundings(surrounded.with(variables("freehold")))
                        .build()) {
            client.listFarms(FARMS);
        }

        SignatureCheck.assertSigned(
                service.onlyCall(),
                "AKIAFROMFILE00000001",
                "secret-of-the-file",
                "us-west-2/deadline");
    }

    @Test
    void aCredentialProcessGivesTemporaryKeys() throws IOException {
        service.answers(200, "{\"farms\": []}");
        Path keys =
                write(
                        "keys.json",
                        """
                        {"Version": 1, "AccessKeyId": "ASIA1", "SecretAccessKey": "s",
                         "SessionToken": "token-1", "Expiration": "2126-03-29T12:00:00Z"}
                        """);
        write(
                "config",
                """
                [profile freehold-worker]
                region = us-west-2
                endpoint_url = %s
                credential_process = cat %s
                """
                        .formatted(service.endpoint(), keys));

        try (DeadlineClient client =
                DeadlineClient.builder()
                        .profile("freehold-worker")
                        .surroundings(surrounded.with(variables("another")))
                        .build()) {
            client.listFarms(FARMS);
        }

        assertThat(service.onlyCall().headers().first("X-Amz-Security-Token")).contains("token-1");
    }

    private Map<String, String> variables(String profile) {
        return Map.of(
                "AWS_CONFIG_FILE", folder.resolve("config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("credentials").toString(),
                "AWS_PROFILE", profile);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
