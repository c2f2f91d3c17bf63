package freehold.bench;

import freehold.protocol.Document;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named figures in their order, for one line of JSON.
 *
 * @param values by name
 */
record Figures(Map<String, Document> values) {
    /** More digits than these only pretend. */
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    Figures {
        values = new LinkedHashMap<>(values);
    }

    static Figures none() {
        return new Figures(Map.of());
    }

    Figures with(String name, String text) {
        return with(name, new JsonString(text));
    }

    Figures with(String name, long count) {
        return with(name, new JsonNumber(BigDecimal.valueOf(count)));
    }

    /** A measured value, rounded to what its measurement is good for. */
    Figures with(String name, double value) {
        BigDecimal rounded = new BigDecimal(value, DIGITS);
        return with(name, new JsonNumber(new BigDecimal(rounded.toPlainString())));
    }

    Figures with(String name, Figures nested) {
        return with(name, new JsonObject(nested.values));
    }

    /** Those of another, after these. */
    Figures with(Figures others) {
        Map<String, Document> all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new Figures(all);
    }

    String json() {
        return Json.write(DocumentShape.DOCUMENT, new JsonObject(values));
    }

    private Figures with(String name, Document value) {
        Map<String, Document> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Figures(more);
    }
}
