package freehold.domain;

/**
 * An identifier of the wire: a prefix that names the resource, and 32 lower-case hex digits
 * (semantics: API id patterns).
 */
public interface ResourceId {
    /** The whole identifier, as clients send and receive it. */
    String value();

    /** The 32 hex digits, without the prefix. */
    default String hex() {
        int dash = value().indexOf('-');
        return value().substring(dash + 1, dash + 33);
    }

    /**
     * Checks that {@code value} is {@code prefix-} and 32 lower-case hex digits, and returns it.
     */
    static String checked(String prefix, String value) {
        if (value.length() != prefix.length() + 33
                || !value.startsWith(prefix)
                || value.charAt(prefix.length()) != '-') {
            throw malformed(prefix, value);
        }
        for (int at = prefix.length() + 1; at < value.length(); at++) {
            if (Character.digit(value.charAt(at), 16) < 0
                    || Character.isUpperCase(value.charAt(at))) {
                throw malformed(prefix, value);
            }
        }
        return value;
    }

    private static IllegalArgumentException malformed(String prefix, String value) {
        return new IllegalArgumentException(
                "not an identifier: '"
                        + value
                        + "' should be '"
                        + prefix
                        + "-' and 32 lower-case hex digits");
    }
}
