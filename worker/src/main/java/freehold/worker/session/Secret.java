package freehold.worker.session;

import java.util.BitSet;

/**
 * A text that no log may show, ready to be found in lines of any kind in time linear in their
 * length (Knuth, Morris and Pratt).
 */
final class Secret {
    private final String text;

    /** For each prefix of the text, the length of the longest shorter one it also ends with. */
    private final int[] borders;

    /**
     * @param text at least one character
     */
    Secret(String text) {
        this.text = text;
        this.borders = new int[text.length()];
        for (int i = 1; i < borders.length; i++) {
            borders[i] = longer(borders[i - 1], text.charAt(i));
        }
    }

    /** Sets the bits of all characters of {@code line} that belong to the secret. */
    void cover(OutputLine line, BitSet covered) {
        String where = line.text();
        int matched = 0;
        for (int i = 0; i < where.length(); i++) {
            matched = longer(matched, where.charAt(i));
            if (matched == text.length()) {
                covered.set(i + 1 - matched, i + 1);
                matched = borders[matched - 1];
            }
        }
        // The line may have been cut in the midst of the secret.
        if (line.cut()) {
            covered.set(where.length() - matched, where.length());
        }
    }

    /** How much of the text is matched once {@code next} follows a match of this length. */
    private int longer(int matched, char next) {
        int length = matched;
        while (length > 0 && text.charAt(length) != next) {
            length = borders[length - 1];
        }
        return text.charAt(length) == next ? length + 1 : length;
    }
}
