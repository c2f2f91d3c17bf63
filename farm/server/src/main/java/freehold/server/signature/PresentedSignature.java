package freehold.server.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A signature as a request presents it, read but not yet believed.
 *
 * @param signedHeaders names of the header fields it covers, in lower case, in the order given
 * @param signature 64 lower-case hex digits, as given
 * @param time when it was made, as given: {@code yyyyMMdd'T'HHmmss'Z'}
 * @param moment the same as a moment
 * @param presigned how long it holds when it came in the query; empty when it came in the header
 */
public record PresentedSignature(
        CredentialScope scope,
        List<String> signedHeaders,
        String signature,
        String time,
        Instant moment,
        Optional<String> sessionToken,
        Optional<Duration> presigned) {
    public PresentedSignature {
        signedHeaders = List.copyOf(signedHeaders);
    }
}
