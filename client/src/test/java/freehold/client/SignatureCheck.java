package freehold.client;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import freehold.protocol.PercentCoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Recomputes a Signature Version 4 from a request as it was received, without AWS's code. */
final class SignatureCheck {

    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 Credential=([^/]+)/([^,]+), *SignedHeaders=([^,]+),"
                            + " *Signature=([0-9a-f]{64})");

    private SignatureCheck() {}

    /** Fails unless the request is signed with the secret for {@code region/service}. */
    static void assertSigned(HttpCall call, String keyId, String secret, String place) {
        Matcher authorization =
                AUTHORIZATION.matcher(call.headers().first("Authorization").orElse("none"));
        assertThat(authorization.matches()).as("%s", call.headers()).isTrue();
        String time = call.headers().first("X-Amz-Date").orElseThrow();
        String scope = time.substring(0, 8) + "/" + place + "/aws4_request";
        assertThat(authorization.group(1)).isEqualTo(keyId);
        assertThat(authorization.group(2)).isEqualTo(scope);
        String text =
                String.join(
                        "\n",
                        "AWS4-HMAC-SHA256",
                        time,
                        scope,
                        sha256(utf8(canonical(call, authorization.group(3)))));
        byte[] key = utf8("AWS4" + secret);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        assertThat(authorization.group(4)).isEqualTo(HexFormat.of().formatHex(hmac(key, text)));
    }

    private static String canonical(HttpCall call, String signedHeaders) {
        StringBuilder text = new StringBuilder();
        text.append(call.method()).append('\n');
        text.append(
                        Arrays.stream(call.rawPath().split("/", -1))
                                .map(PercentCoding::encode)
                                .collect(Collectors.joining("/")))
                .append('\n');
        text.append(
                        Arrays.stream(call.rawQuery().split("&"))
                                .sorted()
                                .collect(Collectors.joining("&")))
                .append('\n');
        for (String name : signedHeaders.split(";")) {
            text.append(name).append(':').append(value(call.headers(), name)).append('\n');
        }
        return text.append('\n')
                .append(signedHeaders)
                .append('\n')
                .append(sha256(call.body()))
                .toString();
    }

    private static String value(Headers headers, String name) {
        List<String> values = headers.all(name);
        assertThat(values).as("header %s, which is signed", name).isNotEmpty();
        return String.join(",", values).strip().replaceAll(" +", " ");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException absent) {
            throw new AssertionError(absent);
        }
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (GeneralSecurityException absent) {
            throw new AssertionError(absent);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
