package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import freehold.protocol.FieldPath.KeyStep;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of one shape by text, in the order of the text read.
 *
 * @param key what a key must be; keys stay text even where the model has an enum
 * @param value the shape of each value
 * @param length how many entries are allowed
 */
public record MapShape<V>(TextShape<?> key, Shape<V> value, Length length)
        implements Shape<Map<String, V>> {

    @Override
    public @Nullable Map<String, V> read(JsonInput in) throws IOException {
        in.expect(JsonToken.START_OBJECT, "an object");
        Map<String, V> entries = new LinkedHashMap<>();
        boolean complete = true;
        while (in.advance(JsonToken.END_OBJECT)) {
            String name = in.wellFormed(in.parser().currentName(), "a key");
            complete &= key.parse(name, in.checks()) != null;
            in.checks().enter(new KeyStep(name));
            in.parser().nextToken();
            if (in.isNull()) {
                throw in.unreadable("present: a map has no null values");
            }
            V each = value.read(in);
            in.checks().leave();
            if (each == null) {
                complete = false;
            } else {
                entries.put(name, each);
            }
        }
        length.check(entries.size(), in.checks());
        return complete ? Collections.unmodifiableMap(entries) : null;
    }

    @Override
    public void write(Map<String, V> entries, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, V> entry : entries.entrySet()) {
            out.writeFieldName(entry.getKey());
            value.write(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    /** A copy that keeps the order and cannot be changed. */
    public static <V> Map<String, V> copy(Map<String, V> entries) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
