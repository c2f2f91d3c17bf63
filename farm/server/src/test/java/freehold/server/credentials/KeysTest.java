package freehold.server.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.controlplane.access.Caller;
import freehold.controlplane.access.TemporaryCredentials;
import freehold.server.testing.MemoryAccessKeys;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeysTest {
    private static final String HEX = "0123456789abcdef0123456789abcdef";
    private static final Caller WORKER =
            new Caller.Worker("farm-" + HEX, "fleet-" + HEX, "worker-" + HEX);

    private final TestClock clock = TestClock.atNoon();
    private final SecureRandom random = new SecureRandom();
    private final MemoryAccessKeys table = new MemoryAccessKeys();
    private final AtomicLong generation = new AtomicLong();

    @TempDir private Path folder;

    static List<Caller> callers() {
        Optional<String> fleet = Optional.of("fleet-" + HEX);
        return List.of(
                new Caller.Administrator("arn:aws:iam::123456789012:user/administrator"),
                new Caller.User("0123456789-01234567-89ab-cdef-0123-456789abcdef"),
                new Caller.WorkerHost("arn:aws:iam::123456789012:user/worker-host"),
                WORKER,
                new Caller.QueueRole(
                        "farm-" + HEX, "queue-" + HEX, fleet, Optional.of("worker-" + HEX), false),
                new Caller.QueueRole(
                        "farm-" + HEX, "queue-" + HEX, Optional.empty(), Optional.empty(), true));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void temporaryCredentialsProveTheirCallerOnANodeThatOnlySharesTheMasterKey(Caller caller)
            throws IOException {
        TemporaryCredentials given = keys().issuer().issue(caller, Duration.ofHours(1));
        Keys afterRestart = Keys.of(masterKeys(), new MemoryAccessKeys(), _ -> 0, random, clock);

        assertThat(lookup(afterRestart, given))
                .isEqualTo(new KeyRing.Known(caller, given.secretAccessKey()));
        assertThat(given.accessKeyId()).matches("ASIA[A-Z2-7]{16}");
        assertThat(given.sessionToken()).hasSizeLessThanOrEqualTo(600);
        assertThat(given.toString()).doesNotContain(given.secretAccessKey());
    }

    @Test
    void temporaryCredentialsExpireAtTheirExpiration() throws IOException {
        Keys keys = keys();
        TemporaryCredentials given = keys.issuer().issue(WORKER, Duration.ofMinutes(20));

        clock.advance(Duration.ofMinutes(20).minusMillis(1));
        assertThat(lookup(keys, given)).isInstanceOf(KeyRing.Known.class);

        clock.advance(Duration.ofMillis(1));
        assertThat(lookup(keys, given)).isEqualTo(new KeyRing.Expired(given.expiration()));
    }

    @Test
    void raisingTheGenerationRevokesWhatWasIssuedBefore() throws IOException {
        Keys keys = keys();
        TemporaryCredentials old = keys.issuer().issue(WORKER, Duration.ofHours(1));
        generation.incrementAndGet();
        TemporaryCredentials young = keys.issuer().issue(WORKER, Duration.ofHours(1));

        assertThat(lookup(keys, old)).isEqualTo(new KeyRing.Unknown());
        assertThat(lookup(keys, young)).isInstanceOf(KeyRing.Known.class);
    }

    @Test
    void aTokenThatWasChangedAnywhereIsUnknown() throws IOException {
        Keys keys = keys();
        TemporaryCredentials given = keys.issuer().issue(WORKER, Duration.ofHours(1));
        String token = given.sessionToken();
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'Q' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);

            assertThat(keys.ring().findTemporary(given.accessKeyId(), changed))
                    .isEqualTo(new KeyRing.Unknown());
        }
        assertThat(keys.ring().findTemporary(given.accessKeyId(), "no token, at all!"))
                .isEqualTo(new KeyRing.Unknown());
        assertThat(keys.ring().findTemporary("ASIAAAAAAAAAAAAAAAAA", token))
                .isEqualTo(new KeyRing.Unknown());
    }

    @Test
    void twoMasterKeysAreValidAtATimeAndAThirdEndsTheFirst() throws IOException {
        KeyIssuer.NewAccessKey lasting = keys().issuer().create(WORKER);
        TemporaryCredentials given = keys().issuer().issue(WORKER, Duration.ofHours(1));

        MasterKeys.rotate(folder.resolve("master.key"), random);
        assertThat(lookup(keys(), given)).isInstanceOf(KeyRing.Known.class);
        assertThat(keys().ring().find(lasting.accessKeyId())).isInstanceOf(KeyRing.Known.class);

        MasterKeys.rotate(folder.resolve("master.key"), random);
        assertThat(lookup(keys(), given)).isEqualTo(new KeyRing.Unknown());
        assertThat(keys().ring().find(lasting.accessKeyId())).isEqualTo(new KeyRing.Unknown());
    }

    @Test
    void aLastingKeyIsKeptSealedAndBoundToItsId() throws IOException {
        Keys keys = keys();
        KeyIssuer.NewAccessKey key = keys.issuer().create(WORKER);
        StoredAccessKey stored = table.find(key.accessKeyId()).orElseThrow();

        assertThat(stored.toString()).doesNotContain(key.secretAccessKey());
        assertThat(keys.ring().find(key.accessKeyId()))
                .isEqualTo(new KeyRing.Known(WORKER, key.secretAccessKey()));

        table.add(
                new StoredAccessKey(
                        "AKIAOTHER", stored.holder(), stored.sealedSecret(), clock.instant()));
        assertThat(keys.ring().find("AKIAOTHER")).isEqualTo(new KeyRing.Unknown());
    }

    @Test
    void aLastingKeyThatIsTakenAwayIsRefusedWithinASecond() throws IOException {
        Keys keys = keys();
        KeyIssuer.NewAccessKey key = keys.issuer().create(WORKER);
        KeyRing.Lookup known = new KeyRing.Known(WORKER, key.secretAccessKey());
        assertThat(keys.ring().find(key.accessKeyId())).isEqualTo(known);
        StoredAccessKey stored = table.find(key.accessKeyId()).orElseThrow();
        table.clear();

        clock.advance(Duration.ofMillis(999));
        assertThat(keys.ring().find(key.accessKeyId())).isEqualTo(known);
        clock.advance(Duration.ofMillis(1));
        assertThat(keys.ring().find(key.accessKeyId())).isEqualTo(new KeyRing.Unknown());

        table.add(stored);
        assertThat(keys.ring().find(key.accessKeyId())).isEqualTo(known);
    }

    @Test
    void theMasterKeyFileIsPrivateAndRefusedWhenOthersCanReadIt() throws IOException {
        masterKeys();
        Path file = folder.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(this::masterKeys)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aDamagedMasterKeyFileIsRefusedAndLeftAsItIs() throws IOException {
        Path file = folder.resolve("master.key");
        PrivateFile.createNew(file, "not a key\n");

        assertThatThrownBy(this::masterKeys).hasMessageContaining("damaged line");
        assertThat(Files.readString(file)).isEqualTo("not a key\n");
    }

    private static KeyRing.Lookup lookup(Keys keys, TemporaryCredentials given) {
        return keys.ring().findTemporary(given.accessKeyId(), given.sessionToken());
    }

    private Keys keys() throws IOException {
        return Keys.of(masterKeys(), table, _ -> generation.get(), random, clock);
    }

    private MasterKeys masterKeys() throws IOException {
        return MasterKeys.open(folder.resolve("master.key"), random);
    }
}
