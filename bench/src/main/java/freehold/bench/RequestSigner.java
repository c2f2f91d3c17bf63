package freehold.bench;

import freehold.client.credentials.Credentials;
import freehold.protocol.HttpCall;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns calls into bytes for a socket, signed with AWS Signature Version 4. The client's own signer
 * is complete but costs several times what the server spends on checking; on shared cores that
 * would be measured instead of the server. Paths must need no encoding, and there is no query.
 */
final class RequestSigner {
    private static final String SERVICE = "deadline";
    private static final HexFormat HEX = HexFormat.of();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final Credentials credentials;
    private final String region;
    private final String host;
    private final InstantSource clock;

    RequestSigner(Credentials credentials, String region, String host, InstantSource clock) {
        this.credentials = credentials;
        this.region = region;
        this.host = host;
        this.clock = clock;
    }

    /** The whole request, good for five minutes from now. */
    byte[] sign(HttpCall call) {
        return sign(call, "");
    }

    /**
     * @param unsigned lines of further headers, each with its end
     */
    byte[] sign(HttpCall call, String unsigned) {
        String time = time(clock.instant());
        String date = time.substring(0, 8);
        String signedHeaders =
                credentials.sessionToken().isPresent()
                        ? "host;x-amz-date;x-amz-security-token"
                        : "host;x-amz-date";
        String token =
                credentials
                        .sessionToken()
                        .map(text -> "x-amz-security-token:" + text + "\n")
                        .orElse("");
        String headers = "host:" + host + "\nx-amz-date:" + time + "\n" + token;
        String canonical =
                call.method()
                        + "\n"
                        + call.rawPath()
                        + "\n\n"
                        + headers
                        + "\n"
                        + signedHeaders
                        + "\n"
                        + sha256(call.body());
        String scope = date + "/" + region + "/" + SERVICE + "/aws4_request";
        String toSign =
                "AWS4-HMAC-SHA256\n"
                        + time
                        + "\n"
                        + scope
                        + "\n"
                        + sha256(canonical.getBytes(StandardCharsets.US_ASCII));
        String authorization =
                "authorization: AWS4-HMAC-SHA256 Credential="
                        + credentials.accessKeyId()
                        + "/"
                        + scope
                        + ", SignedHeaders="
                        + signedHeaders
                        + ", Signature="
                        + HEX.formatHex(hmac(key(date), toSign))
                        + "\r\n";
        return bytes(call, headers.replace("\n", "\r\n") + authorization + unsigned);
    }

    private static byte[] bytes(HttpCall call, String headers) {
        String length =
                call.body().length == 0
                        ? ""
                        : "content-type: application/json\r\ncontent-length: "
                                + call.body().length
                                + "\r\n";
        byte[] head =
                (call.method() + " " + call.rawPath() + " HTTP/1.1\r\n" + headers + length + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + call.body().length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(call.body(), 0, whole, head.length, call.body().length);
        return whole;
    }

    private static String time(Instant now) {
        return TIME.format(now.atOffset(ZoneOffset.UTC));
    }

    private byte[] key(String date) {
        byte[] secret = ("AWS4" + credentials.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
        return hmac(hmac(hmac(hmac(secret, date), region), SERVICE), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
