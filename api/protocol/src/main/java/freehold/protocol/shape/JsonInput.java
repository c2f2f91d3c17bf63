package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import freehold.protocol.InvalidInput;
import java.io.IOException;

/**
 * JSON text being read.
 *
 * @param parser where reading has come to in the text
 * @param checks where it has come to in the model
 */
public record JsonInput(JsonParser parser, Checks checks) {

    /** Goes to the next token and says whether it is something other than the given end. */
    boolean advance(JsonToken end) throws IOException {
        return parser.nextToken() != end;
    }

    /** Refuses a value that does not begin with this token. */
    void expect(JsonToken token, String expected) {
        if (parser.currentToken() != token) {
            throw unreadable(expected);
        }
    }

    /** Whether the value is {@code null}, which stands for absence. */
    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** The text of a string value. */
    String text(String expected) throws IOException {
        expect(JsonToken.VALUE_STRING, expected);
        return wellFormed(parser.getText(), expected);
    }

    /** Refuses text with half a surrogate pair, which no UTF-8 writer and no database takes. */
    String wellFormed(String text, String expected) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(index))) {
                    throw unreadable(expected + " of whole Unicode characters");
                }
                index++;
            }
        }
        return text;
    }

    InvalidInput unreadable(String expected) {
        return checks.unreadable(expected);
    }
}
