package freehold.domain.session;

/**
 * Names a session action by its session and its 0-based number in it: {@code
 * sessionaction-<session's hex>-<number>}.
 */
public record SessionActionId(SessionId session, int number) {
    /** Reads the wire form; the caller has checked it against the API's pattern. */
    public static SessionActionId parse(String value) {
        int dash = value.lastIndexOf('-');
        if (!value.startsWith("sessionaction-") || dash <= 14) {
            throw new IllegalArgumentException("not a session action identifier: '" + value + "'");
        }
        return new SessionActionId(
                SessionId.ofHex(value.substring(14, dash)),
                Integer.parseInt(value, dash + 1, value.length(), 10));
    }

    /** The wire form. */
    public String value() {
        return "sessionaction-" + session.hex() + "-" + number;
    }

    @Override
    public String toString() {
        return value();
    }
}
