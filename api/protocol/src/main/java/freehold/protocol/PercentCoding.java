package freehold.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Percent-encoding of URI parts (RFC 3986, section 2): everything but the unreserved characters, as
 * UTF-8.
 */
public final class PercentCoding {

    private static final String HEX = "0123456789ABCDEF";

    private PercentCoding() {}

    /** The text as it stands in one path segment or query value. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%')
                        .append(HEX.charAt((octet >> 4) & 0xF))
                        .append(HEX.charAt(octet & 0xF));
            }
        }
        return encoded.toString();
    }

    /**
     * The text behind its encoded form; empty when a percent sign is not followed by two
     * hexadecimal digits. A plus sign is itself.
     */
    public static Optional<String> decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return Optional.of(encoded);
        }
        byte[] octets = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(octets.length);
        for (int index = 0; index < octets.length; index++) {
            if (octets[index] != '%') {
                decoded.write(octets[index]);
                continue;
            }
            int high = index + 2 < octets.length ? Character.digit(octets[index + 1], 16) : -1;
            int low = index + 2 < octets.length ? Character.digit(octets[index + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            decoded.write(high * 16 + low);
            index += 2;
        }
        return Optional.of(decoded.toString(StandardCharsets.UTF_8));
    }

    private static boolean isUnreserved(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || octet == '-'
                || octet == '.'
                || octet == '_'
                || octet == '~';
    }
}
