package freehold.server.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Percent-encoding as SigV4 wants it: everything but letters, digits and {@code -_.~}. */
final class UriText {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final boolean[] PLAIN = plain();

    private UriText() {}

    /** Encodes the UTF-8 form of a text; slashes stay when {@code keepSlashes}. */
    static String encode(String text, boolean keepSlashes) {
        return encode(text.getBytes(StandardCharsets.UTF_8), keepSlashes);
    }

    /** Decodes each {@code %XX} and encodes again, so that equal texts become one. */
    static String normalize(String raw) {
        return encode(decode(raw), false);
    }

    static byte[] decode(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '%'
                    && at + 2 < bytes.length
                    && digit(bytes, at + 1) >= 0
                    && digit(bytes, at + 2) >= 0) {
                decoded.write((digit(bytes, at + 1) << 4) | digit(bytes, at + 2));
                at += 2;
            } else {
                decoded.write(bytes[at]);
            }
        }
        return decoded.toByteArray();
    }

    private static int digit(byte[] bytes, int at) {
        return bytes[at] < 0 ? -1 : Character.digit(bytes[at], 16);
    }

    private static String encode(byte[] bytes, boolean keepSlashes) {
        StringBuilder text = new StringBuilder(bytes.length + 16);
        for (byte next : bytes) {
            if (next >= 0 && (PLAIN[next] || (keepSlashes && next == '/'))) {
                text.append((char) next);
            } else {
                text.append('%').append(HEX[(next >> 4) & 15]).append(HEX[next & 15]);
            }
        }
        return text.toString();
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        Arrays.fill(plain, 'a', 'z' + 1, true);
        Arrays.fill(plain, 'A', 'Z' + 1, true);
        Arrays.fill(plain, '0', '9' + 1, true);
        for (char mark : "-_.~".toCharArray()) {
            plain[mark] = true;
        }
        return plain;
    }
}
