package freehold.openjd.document;

import org.yaml.snakeyaml.reader.StreamReader;

/** Refuses the characters that a notation does not have. */
final class Characters {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Characters() {}

    /**
     * Looks at the text as a whole; what JSON forbids within strings alone its parser knows.
     *
     * @throws MalformedDocumentException at the first character that may not be there
     */
    static void check(String text, DocumentFormat format) throws MalformedDocumentException {
        if (format == DocumentFormat.JSON && startsWithMark(text)) {
            throw new MalformedDocumentException(
                    "JSON may not begin with a byte order mark; save the text without one",
                    new Position(1, 1));
        }
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            if (isSurrogate(character)) {
                throw refusal(text, index, "is half of a surrogate pair; write whole characters");
            }
            if (format == DocumentFormat.YAML && !StreamReader.isPrintable(character)) {
                throw refusal(text, index, "may not stand in YAML; escape it within double quotes");
            }
            index += Character.charCount(character);
        }
    }

    /** Escapes can write what the text itself may not hold. */
    static void checkString(String text, Position position) throws MalformedDocumentException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isSurrogate(text.codePointAt(i))) {
                    throw new MalformedDocumentException(
                            "the string has half of a surrogate pair; write whole characters",
                            position);
                }
                i++;
            }
        }
    }

    /** The text without the mark that YAML, but not JSON, may begin with. */
    static String withoutMark(String text) {
        return startsWithMark(text) ? text.substring(1) : text;
    }

    private static boolean startsWithMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static MalformedDocumentException refusal(String text, int index, String problem) {
        int lineStart = text.lastIndexOf('\n', index) + 1;
        int line = 1 + (int) text.chars().limit(lineStart).filter(each -> each == '\n').count();
        int column = 1 + text.codePointCount(lineStart, index);
        return new MalformedDocumentException(
                "the character U+%04X %s".formatted(text.codePointAt(index), problem),
                new Position(line, column));
    }
}
