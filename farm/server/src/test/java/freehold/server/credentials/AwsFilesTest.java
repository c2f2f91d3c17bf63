package freehold.server.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.controlplane.access.Account;
import freehold.controlplane.access.Caller;
import freehold.server.testing.MemoryAccessKeys;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;

class AwsFilesTest {
    private static final URI ENDPOINT = URI.create("http://127.0.0.1:8080");

    private final SecureRandom random = new SecureRandom();
    private final MemoryAccessKeys table = new MemoryAccessKeys();

    @TempDir private Path folder;
    private Keys keys;
    private AwsFiles files;

    @BeforeEach
    void open() throws IOException {
        MasterKeys masterKeys = MasterKeys.open(folder.resolve("master.key"), random);
        keys = Keys.of(masterKeys, table, _ -> 0, random, TestClock.atNoon());
        Account account = AccountFile.open(folder.resolve("account"), random);
        files = new AwsFiles(folder.resolve("aws"), keys, account);
    }

    @Test
    void theFirstStartMakesProfilesThatTheAwsToolsRead() throws IOException {
        files.write("us-west-2", ENDPOINT);

        var profile = profiles().profile("freehold").orElseThrow().properties();
        assertThat(profile)
                .containsEntry("region", "us-west-2")
                .containsEntry("endpoint_url", "http://127.0.0.1:8080")
                .containsEntry("disable_host_prefix_injection", "true");
        assertThat(holder("freehold")).isInstanceOf(Caller.Administrator.class);
        assertThat(holder("freehold-worker")).isInstanceOf(Caller.WorkerHost.class);
        assertThat(Files.getPosixFilePermissions(files.credentials()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void laterStartsKeepTheKeysAndMoveTheEndpoint() throws IOException {
        files.write("us-west-2", ENDPOINT);
        AwsCredentials before = credentials("freehold");
        files.write("us-west-2", URI.create("http://127.0.0.1:9999"));

        assertThat(credentials("freehold")).isEqualTo(before);
        assertThat(Files.readString(files.config())).contains(":9999").doesNotContain(":8080");
        assertThat(table.content()).hasSize(2);
    }

    @Test
    void keysThatTheStoreNoLongerKnowsAreMadeAnew() throws IOException {
        files.write("us-west-2", ENDPOINT);
        AwsCredentials before = credentials("freehold");
        table.clear();
        files.write("us-west-2", ENDPOINT);

        assertThat(credentials("freehold")).isNotEqualTo(before);
        assertThat(holder("freehold")).isInstanceOf(Caller.Administrator.class);
    }

    @Test
    void theAccountIsDrawnOnce() throws IOException {
        Account first = AccountFile.open(folder.resolve("account"), random);

        assertThat(first.id()).matches("[1-9][0-9]{11}");
        assertThat(AccountFile.open(folder.resolve("account"), random)).isEqualTo(first);
    }

    private Caller holder(String profile) {
        return keys.ring().find(credentials(profile).accessKeyId())
                        instanceof KeyRing.Known(var caller, _)
                ? caller
                : new Caller.User("nobody");
    }

    private AwsCredentials credentials(String profile) {
        return ProfileCredentialsProvider.builder()
                .profileFile(profiles())
                .profileName(profile)
                .build()
                .resolveCredentials();
    }

    private ProfileFile profiles() {
        return ProfileFile.aggregator()
                .addFile(
                        ProfileFile.builder()
                                .content(files.config())
                                .type(ProfileFile.Type.CONFIGURATION)
                                .build())
                .addFile(
                        ProfileFile.builder()
                                .content(files.credentials())
                                .type(ProfileFile.Type.CREDENTIALS)
                                .build())
                .build();
    }
}
