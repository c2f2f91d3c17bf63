package freehold.client.logs;

import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads the members of a JSON object that an answer must have. */
record JsonMembers(Map<String, Document> members) {

    static JsonMembers of(Document document) {
        if (document instanceof JsonObject(var members)) {
            return new JsonMembers(members);
        }
        throw new UnexpectedAnswer("a JSON object was expected, not " + document);
    }

    static Document text(String value) {
        return new JsonString(value);
    }

    static Document number(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    static Document millis(Instant time) {
        return number(time.toEpochMilli());
    }

    String string(String name) {
        if (members.get(name) instanceof JsonString(var value)) {
            return value;
        }
        throw new UnexpectedAnswer("the answer lacks the string '" + name + "'");
    }

    long integer(String name) {
        if (members.get(name) instanceof JsonNumber(var value)) {
            return value.longValue();
        }
        throw new UnexpectedAnswer("the answer lacks the number '" + name + "'");
    }

    List<JsonMembers> list(String name) {
        if (members.get(name) instanceof JsonArray(var elements)) {
            return elements.stream().map(JsonMembers::of).toList();
        }
        throw new UnexpectedAnswer("the answer lacks the list '" + name + "'");
    }
}
