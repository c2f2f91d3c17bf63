package freehold.server.credentials;

/**
 * Ids of access keys in the form that AWS tools expect: four letters that tell the kind, and
 * sixteen of A to Z and 2 to 7.
 */
final class AccessKeyIds {
    /** How many random bytes an id shows. */
    static final int BYTES = 10;

    static final String LONG_LIVED = "AKIA";
    static final String TEMPORARY = "ASIA";

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_LETTER = 5;

    private AccessKeyIds() {}

    static String of(String kind, byte[] tenBytes) {
        StringBuilder id = new StringBuilder(kind);
        int bits = 0;
        int held = 0;
        for (byte next : tenBytes) {
            bits = (bits << Byte.SIZE) | (next & 0xff);
            held += Byte.SIZE;
            while (held >= BITS_PER_LETTER) {
                held -= BITS_PER_LETTER;
                id.append(ALPHABET.charAt((bits >> held) & 31));
            }
            bits &= (1 << held) - 1;
        }
        return id.toString();
    }
}
