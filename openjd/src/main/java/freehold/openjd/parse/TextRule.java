package freehold.openjd.parse;

import java.util.Optional;

/** How long a text may be, in code points, and which characters it may have. */
record TextRule(int least, int most, Characters characters) {
    /** No limit at all. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    static final TextRule ANY = new TextRule(0, UNLIMITED, Characters.ANY);
    static final TextRule NOT_EMPTY = new TextRule(1, UNLIMITED, Characters.ANY);
    static final TextRule DESCRIPTION = new TextRule(1, 2048, Characters.LINES);

    /** The sets of characters that fields are limited to. */
    enum Characters {
        ANY("any character"),
        LINES("no control characters but tab, line feed and carriage return"),
        PRINTABLE("no control characters"),
        IDENTIFIER("only the letters A to Z, digits and _, and no digit first");

        private final String words;

        Characters(String words) {
            this.words = words;
        }

        /** A character beyond U+FFFF is judged by its halves: as ordinary, and of no identifier. */
        private boolean allows(String text) {
            if (this == ANY) {
                return true;
            }
            for (int i = 0; i < text.length(); i++) {
                if (!allows(text.charAt(i), i == 0)) {
                    return false;
                }
            }
            return true;
        }

        private boolean allows(char character, boolean first) {
            return switch (this) {
                case ANY -> true;
                case LINES ->
                        !Character.isISOControl(character)
                                || character == '\t'
                                || character == '\n'
                                || character == '\r';
                case PRINTABLE -> !Character.isISOControl(character);
                case IDENTIFIER ->
                        character == '_'
                                || (character >= 'a' && character <= 'z')
                                || (character >= 'A' && character <= 'Z')
                                || (!first && character >= '0' && character <= '9');
            };
        }
    }

    /** A rule for names of at least one character. */
    static TextRule identifier(int most) {
        return new TextRule(1, most, Characters.IDENTIFIER);
    }

    /** A rule for names people read. */
    static TextRule printable(int most) {
        return new TextRule(1, most, Characters.PRINTABLE);
    }

    /**
     * The same rule without its upper limit, for texts whose length is known only once resolved.
     */
    TextRule unresolved() {
        return new TextRule(Math.min(least, 1), UNLIMITED, characters);
    }

    /** What is wrong with a text, in words that follow its path; empty if nothing is. */
    Optional<String> problemWith(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            return Optional.of(
                    least == 1
                            ? "must not be empty"
                            : "needs at least %d characters".formatted(least));
        }
        if (length > most) {
            return Optional.of("has %d characters; at most %d are allowed".formatted(length, most));
        }
        return characters.allows(text)
                ? Optional.empty()
                : Optional.of("may have " + characters.words);
    }
}
