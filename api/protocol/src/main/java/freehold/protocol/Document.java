package freehold.protocol;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any JSON value, for the members whose form the model leaves open, such as a step's template. */
public sealed interface Document {

    /** Members by name, in the order of the text. */
    record JsonObject(Map<String, Document> members) implements Document {
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** Elements in order. */
    record JsonArray(List<Document> elements) implements Document {
        public JsonArray {
            elements = List.copyOf(elements);
        }
    }

    /** A string. */
    record JsonString(String value) implements Document {}

    /** A number, exactly as written. */
    record JsonNumber(BigDecimal value) implements Document {}

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value) implements Document {}

    /** The literal {@code null}. */
    record JsonNull() implements Document {}
}
