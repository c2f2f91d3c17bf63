package freehold.server.signature;

import freehold.protocol.HttpCall;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the signature in a request: in the Authorization header, or presigned in the query. */
public final class SignatureReader {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final long LONGEST_PRESIGNED_SECONDS = 604_800;

    private SignatureReader() {}

    /**
     * The signature of a request; empty if it carries none.
     *
     * @throws Unauthenticated if it carries one that cannot be read, naming the part
     */
    public static Optional<PresentedSignature> read(HttpCall call) {
        Optional<String> header = call.headers().first("authorization");
        if (header.isPresent()) {
            return Optional.of(fromHeader(call, header.get()));
        }
        Map<String, String> query = CanonicalQuery.first(call.rawQuery());
        return query.containsKey("X-Amz-Signature") || query.containsKey("X-Amz-Algorithm")
                ? Optional.of(fromQuery(query))
                : Optional.empty();
    }

    private static PresentedSignature fromHeader(HttpCall call, String header) {
        requireAlgorithm(header.split(" ", 2)[0]);
        Map<String, String> parts = parts(header.substring(ALGORITHM.length()));
        String time =
                call.headers()
                        .first("x-amz-date")
                        .orElseThrow(() -> absent("the header X-Amz-Date"));
        return new PresentedSignature(
                CredentialScope.parse(required(parts, "Credential")),
                signedHeaders(required(parts, "SignedHeaders")),
                signature(required(parts, "Signature")),
                time,
                moment(time),
                call.headers().first("x-amz-security-token"),
                Optional.empty());
    }

    private static PresentedSignature fromQuery(Map<String, String> query) {
        requireAlgorithm(required(query, "X-Amz-Algorithm"));
        String time = required(query, "X-Amz-Date");
        return new PresentedSignature(
                CredentialScope.parse(required(query, "X-Amz-Credential")),
                signedHeaders(required(query, "X-Amz-SignedHeaders")),
                signature(required(query, "X-Amz-Signature")),
                time,
                moment(time),
                Optional.ofNullable(query.get("X-Amz-Security-Token")),
                Optional.of(validity(required(query, "X-Amz-Expires"))));
    }

    private static void requireAlgorithm(String algorithm) {
        if (!algorithm.equals(ALGORITHM)) {
            throw Unauthenticated.incomplete(
                    "The algorithm must be " + ALGORITHM + ", not " + algorithm);
        }
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(",", -1)) {
            String[] both = part.strip().split("=", 2);
            if (both.length == 2) {
                parts.put(both[0], both[1]);
            }
        }
        return parts;
    }

    private static String required(Map<String, String> parts, String name) {
        String value = parts.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw absent(name);
        }
        return value;
    }

    private static Unauthenticated absent(String what) {
        return Unauthenticated.incomplete("The signature lacks " + what + ".");
    }

    private static List<String> signedHeaders(String text) {
        List<String> names = List.of(text.split(";", -1));
        if (!names.contains("host")) {
            throw Unauthenticated.incomplete("SignedHeaders must contain host, not only " + text);
        }
        return names;
    }

    private static String signature(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw Unauthenticated.incomplete("Signature must be 64 lower-case hex digits.");
        }
        return text;
    }

    private static Instant moment(String time) {
        try {
            return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw Unauthenticated.incomplete(
                    "X-Amz-Date must look like 20260329T120000Z, not " + time);
        }
    }

    private static Duration validity(String seconds) {
        if (seconds.matches("[0-9]{1,6}")) {
            long value = Long.parseLong(seconds);
            if (value >= 1 && value <= LONGEST_PRESIGNED_SECONDS) {
                return Duration.ofSeconds(value);
            }
        }
        throw Unauthenticated.incomplete(
                "X-Amz-Expires must be a number of seconds from 1 to 604800, not " + seconds);
    }
}
