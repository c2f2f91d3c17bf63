package freehold.controlplane.access;

import java.time.Instant;

/** Keys that prove a caller until they expire; all three texts are needed to sign a request. */
public record TemporaryCredentials(
        String accessKeyId, String secretAccessKey, String sessionToken, Instant expiration) {
    @Override
    public String toString() {
        return "TemporaryCredentials[accessKeyId="
                + accessKeyId
                + ", expiration="
                + expiration
                + "]";
    }
}
