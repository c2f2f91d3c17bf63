package freehold.server.credentials;

import freehold.controlplane.access.Caller;
import freehold.controlplane.access.Generations;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Finds the secret and the caller behind an access key: what the check of a signature needs. */
public final class KeyRing {
    private final MasterKeys masterKeys;
    private final AccessKeys accessKeys;
    private final Generations generations;
    private final InstantSource clock;
    private final SecretSeal seal;
    private final OpenedKeys opened;

    KeyRing(
            MasterKeys masterKeys,
            AccessKeys accessKeys,
            Generations generations,
            SecretSeal seal,
            InstantSource clock) {
        this.masterKeys = masterKeys;
        this.accessKeys = accessKeys;
        this.generations = generations;
        this.seal = seal;
        this.opened = new OpenedKeys(clock);
        this.clock = clock;
    }

    /** What is known of an access key. */
    public sealed interface Lookup {}

    /** It is valid now. */
    public record Known(Caller caller, String secret) implements Lookup {
        @Override
        public String toString() {
            return "Known[caller=" + caller + "]";
        }
    }

    /** No such key, or its session token is missing, damaged, revoked or that of another key. */
    public record Unknown() implements Lookup {}

    /** It was valid until then. */
    public record Expired(Instant at) implements Lookup {}

    /** Looks up a long-lived key; one that was taken away may be known for another second. */
    public Lookup find(String accessKeyId) {
        return opened.find(accessKeyId, () -> open(accessKeyId))
                .<Lookup>map(known -> known)
                .orElseGet(Unknown::new);
    }

    private Optional<Known> open(String accessKeyId) {
        return accessKeys
                .find(accessKeyId)
                .flatMap(key ->
                        seal.open(accessKeyId, key.sealedSecret())
                                .map(secret -> new Known(CallerText.read(key.holder()), secret)));
    }

    /** Looks up a temporary key by the session token that came with it. */
    public Lookup findTemporary(String accessKeyId, String sessionToken) {
        Optional<SessionToken> proved = SessionToken.read(sessionToken, masterKeys);
        if (proved.isEmpty() || !proved.get().accessKeyId().equals(accessKeyId)) {
            return new Unknown();
        }
        SessionToken token = proved.get();
        if (!clock.instant().isBefore(token.expiration())) {
            return new Expired(token.expiration());
        }
        if (token.generation() < generations.of(token.caller())) {
            return new Unknown();
        }
        return masterKeys
                .find(token.masterKeyId())
                .<Lookup>map(key -> new Known(token.caller(), secretOf(key, sessionToken)))
                .orElseGet(Unknown::new);
    }

    static String secretOf(MasterKey key, String sessionToken) {
        return Base64.getEncoder().encodeToString(key.secretOf(sessionToken));
    }
}
