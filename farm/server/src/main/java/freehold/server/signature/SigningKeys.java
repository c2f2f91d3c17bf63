package freehold.server.signature;

import freehold.server.digest.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that sign: four HMACs from a secret, the same for a whole day, region and service, and
 * so remembered. When the memory is full it starts anew.
 */
final class SigningKeys {
    private static final int REMEMBERED = 10_000;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Derived(String secret, byte[] key) {}

    private final Map<CredentialScope, Derived> derived = new ConcurrentHashMap<>();

    byte[] of(CredentialScope scope, String secret) {
        Derived known = derived.get(scope);
        if (known != null && known.secret().equals(secret)) {
            return known.key();
        }
        byte[] key = derive(scope, secret);
        if (derived.size() >= REMEMBERED) {
            derived.clear();
        }
        derived.put(scope, new Derived(secret, key));
        return key;
    }

    private static byte[] derive(CredentialScope scope, String secret) {
        byte[] start = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        byte[] day = Digests.hmac(start, scope.date());
        byte[] region = Digests.hmac(day, scope.region());
        byte[] service = Digests.hmac(region, scope.service());
        return Digests.hmac(service, "aws4_request");
    }
}
