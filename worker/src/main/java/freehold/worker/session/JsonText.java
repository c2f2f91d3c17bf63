package freehold.worker.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The few pieces of JSON a session reads and writes itself. */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** Writes a document into a string, which cannot fail for reasons outside the program. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    static String write(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            body.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * The text a JSON string stands for; empty if {@code quoted} is not exactly one JSON string.
     */
    static Optional<String> unquote(String quoted) {
        try (JsonParser json = JSON.createParser(quoted)) {
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                return Optional.empty();
            }
            String text = json.getText();
            return json.nextToken() == null ? Optional.of(text) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
