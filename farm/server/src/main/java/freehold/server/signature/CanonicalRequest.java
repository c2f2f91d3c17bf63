package freehold.server.signature;

import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A request as the text that the signature covers (SigV4, canonical request). */
final class CanonicalRequest {
    private CanonicalRequest() {}

    static String of(HttpCall call, String canonicalPath, List<String> signed, String bodyHash) {
        StringBuilder text = new StringBuilder(512);
        text.append(call.method()).append('\n');
        text.append(canonicalPath).append('\n');
        text.append(CanonicalQuery.of(call.rawQuery())).append('\n');
        for (String name : signed) {
            text.append(name).append(':').append(value(call.headers(), name)).append('\n');
        }
        text.append('\n').append(String.join(";", signed)).append('\n').append(bodyHash);
        return text.toString();
    }

    /** The path as every service but S3 signs it: without empty and dot segments, encoded again. */
    static String pathEncodedAgain(String rawPath) {
        return UriText.encode(isPlain(rawPath) ? rawPath : folded(rawPath), true);
    }

    private static boolean isPlain(String rawPath) {
        return !rawPath.contains("//") && !rawPath.contains("/.");
    }

    private static String folded(String rawPath) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : rawPath.split("/", -1)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String end = rawPath.endsWith("/") && !kept.isEmpty() ? "/" : "";
        return "/" + String.join("/", kept) + end;
    }

    private static String value(Headers headers, String name) {
        List<String> values = headers.all(name);
        if (values.isEmpty()) {
            throw Unauthenticated.invalid(
                    "The header " + name + " is signed but did not arrive; a proxy may drop it.");
        }
        return values.size() == 1
                ? trimmed(values.getFirst())
                : String.join(",", values.stream().map(CanonicalRequest::trimmed).toList());
    }

    private static String trimmed(String value) {
        String stripped = value.strip();
        return stripped.contains("  ") ? stripped.replaceAll(" +", " ") : stripped;
    }
}
