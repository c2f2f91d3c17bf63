package freehold.cli.openjd.output;

import freehold.openjd.document.Document;
import freehold.openjd.document.Position;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the fields of a result. As in the reference implementation, a field that is empty or
 * zero is left out.
 */
public final class Members {
    private final Map<String, Document> members = new LinkedHashMap<>();

    public Members text(String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, Document.TextNode.of(value));
        }
        return this;
    }

    public Members text(String name, Optional<String> value) {
        return text(name, value.orElse(""));
    }

    public Members number(String name, BigInteger value) {
        if (value.signum() != 0) {
            members.put(name, new Document.IntegerNode(value, Position.NONE));
        }
        return this;
    }

    public Members number(String name, long value) {
        return number(name, BigInteger.valueOf(value));
    }

    /** Seconds with their fraction. */
    public Members seconds(String name, Duration value) {
        if (!value.isZero()) {
            members.put(name, new Document.DecimalNode(Seconds.text(value), Position.NONE));
        }
        return this;
    }

    public Members list(String name, List<? extends Document> items) {
        if (!items.isEmpty()) {
            members.put(name, Document.ArrayNode.of(items));
        }
        return this;
    }

    public Document.ObjectNode build() {
        return Document.ObjectNode.of(members);
    }
}
