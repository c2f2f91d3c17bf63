package freehold.server.signature;

import freehold.controlplane.access.Caller;
import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import freehold.server.credentials.KeyRing;
import freehold.server.digest.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides whether a request was signed by the holder of the access key it names. */
public final class SignatureVerifier {
    private static final String BODY_HASH_HEADER = "x-amz-content-sha256";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private final KeyRing keys;
    private final InstantSource clock;
    private final SigningKeys signingKeys = new SigningKeys();

    public SignatureVerifier(KeyRing keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Who signed this request.
     *
     * @param encrypted whether the request came over TLS
     * @throws Unauthenticated if nobody we know did, saying what is wrong
     */
    public Caller verify(
            HttpCall call, PresentedSignature presented, ServiceRules rules, boolean encrypted) {
        Instant now = clock.instant();
        checkTime(presented, rules.skew(), now);
        checkSignedHeaders(call.headers(), presented.signedHeaders());
        KeyRing.Known known = known(presented, now);
        String path =
                rules.pathAsSent()
                        ? call.rawPath()
                        : CanonicalRequest.pathEncodedAgain(call.rawPath());
        String bodyHash = bodyHash(call, presented, encrypted || rules.unsignedBodies());
        String canonical = CanonicalRequest.of(call, path, presented.signedHeaders(), bodyHash);
        String expected = sign(presented, known.secret(), canonical);
        if (!MessageDigest.isEqual(ascii(expected), ascii(presented.signature()))) {
            throw Unauthenticated.invalid(
                    "The signature does not match the request. Check the secret access key, and"
                            + " that no proxy changes path, query, Host or body.");
        }
        return known.caller();
    }

    private static void checkTime(PresentedSignature presented, Duration skew, Instant now) {
        Instant signed = presented.moment();
        if (!presented.time().startsWith(presented.scope().date())) {
            throw Unauthenticated.invalid(
                    "The scope names the day "
                            + presented.scope().date()
                            + " but the request was signed at "
                            + signed);
        }
        Optional<Instant> end = presented.presigned().map(signed::plus);
        boolean early = now.isBefore(signed.minus(skew));
        if (early || (end.isEmpty() && now.isAfter(signed.plus(skew)))) {
            throw Unauthenticated.skewed(signed, now, skew);
        }
        if (end.isPresent() && now.isAfter(end.get())) {
            throw Unauthenticated.outOfDate(end.get(), now);
        }
    }

    private static void checkSignedHeaders(Headers headers, List<String> signed) {
        for (Headers.Field field : headers.fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (name.startsWith("x-amz-") && !signed.contains(name)) {
                throw Unauthenticated.invalid(
                        "The header " + name + " must be signed, as every x-amz- header.");
            }
        }
    }

    private KeyRing.Known known(PresentedSignature presented, Instant now) {
        String id = presented.scope().accessKeyId();
        KeyRing.Lookup found =
                presented
                        .sessionToken()
                        .map(token -> keys.findTemporary(id, token))
                        .orElseGet(() -> keys.find(id));
        return switch (found) {
            case KeyRing.Known known -> known;
            case KeyRing.Unknown() -> throw Unauthenticated.unknownKey(id);
            case KeyRing.Expired(Instant at) -> throw Unauthenticated.expired(at, now);
        };
    }

    private static String bodyHash(
            HttpCall call, PresentedSignature presented, boolean mayBeUnsigned) {
        Optional<String> stated = call.headers().first(BODY_HASH_HEADER);
        if (stated.isEmpty() && presented.presigned().isPresent() && isS3(presented)) {
            return UNSIGNED_PAYLOAD;
        }
        if (stated.isPresent() && stated.get().equals(UNSIGNED_PAYLOAD)) {
            if (mayBeUnsigned) {
                return UNSIGNED_PAYLOAD;
            }
            throw Unauthenticated.invalid(
                    "UNSIGNED-PAYLOAD is accepted over TLS only; sign the body.");
        }
        String actual = Digests.sha256(call.body());
        if (stated.isPresent() && !stated.get().equals(actual)) {
            throw Unauthenticated.invalid(
                    "The body does not have the SHA-256 that x-amz-content-sha256 states.");
        }
        return actual;
    }

    private static boolean isS3(PresentedSignature presented) {
        return presented.scope().service().equals("s3");
    }

    private String sign(PresentedSignature presented, String secret, String canonical) {
        String toSign =
                String.join(
                        "\n",
                        SignatureReader.ALGORITHM,
                        presented.time(),
                        presented.scope().text(),
                        Digests.sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        byte[] key = signingKeys.of(presented.scope(), secret);
        return HexFormat.of().formatHex(Digests.hmac(key, toSign));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
