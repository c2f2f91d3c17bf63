package freehold.server.credentials;

import freehold.controlplane.access.Caller;
import freehold.controlplane.access.CredentialIssuer;
import freehold.controlplane.access.Generations;
import freehold.controlplane.access.TemporaryCredentials;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** Makes new access keys, temporary ones and long-lived ones. */
public final class KeyIssuer implements CredentialIssuer {
    private static final int SECRET_BYTES = 30;

    private final MasterKeys masterKeys;
    private final AccessKeys accessKeys;
    private final Generations generations;
    private final SecretSeal seal;
    private final SecureRandom random;
    private final InstantSource clock;

    KeyIssuer(
            MasterKeys masterKeys,
            AccessKeys accessKeys,
            Generations generations,
            SecretSeal seal,
            SecureRandom random,
            InstantSource clock) {
        this.masterKeys = masterKeys;
        this.accessKeys = accessKeys;
        this.generations = generations;
        this.seal = seal;
        this.random = random;
        this.clock = clock;
    }

    /** A long-lived key, the only time its secret is to be seen. */
    public record NewAccessKey(String accessKeyId, String secretAccessKey) {
        @Override
        public String toString() {
            return "NewAccessKey[accessKeyId=" + accessKeyId + "]";
        }
    }

    @Override
    public TemporaryCredentials issue(Caller caller, Duration lifetime) {
        MasterKey key = masterKeys.current();
        Instant expiration = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        SessionToken token =
                new SessionToken(
                        key.id(),
                        randomBytes(AccessKeyIds.BYTES),
                        expiration,
                        generations.of(caller),
                        caller);
        String text = token.write(key);
        return new TemporaryCredentials(
                token.accessKeyId(), KeyRing.secretOf(key, text), text, expiration);
    }

    /** Makes a key that holds until it is taken away, and keeps it. */
    public NewAccessKey create(Caller holder) {
        String id = AccessKeyIds.of(AccessKeyIds.LONG_LIVED, randomBytes(AccessKeyIds.BYTES));
        String secret = Base64.getEncoder().encodeToString(randomBytes(SECRET_BYTES));
        accessKeys.add(
                new StoredAccessKey(
                        id, CallerText.write(holder), seal.seal(id, secret), clock.instant()));
        return new NewAccessKey(id, secret);
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
