package freehold.server.credentials;

import java.time.Instant;

/**
 * A long-lived access key as it is kept: nothing in it is of use without the master key.
 *
 * @param accessKeyId twenty characters that begin with {@code AKIA}
 * @param holder who calls with it, as {@link CallerText} writes it
 * @param sealedSecret the secret as {@link SecretSeal} seals it
 */
public record StoredAccessKey(
        String accessKeyId, String holder, String sealedSecret, Instant createdAt) {}
