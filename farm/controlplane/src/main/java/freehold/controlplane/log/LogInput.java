package freehold.controlplane.log;

import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonBoolean;
import freehold.protocol.Document.JsonNull;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the members of a call's input, or refuses them by name. */
final class LogInput {
    private final JsonObject members;

    private LogInput(JsonObject members) {
        this.members = members;
    }

    static LogInput of(Document input) {
        if (input instanceof JsonObject object) {
            return new LogInput(object);
        }
        throw LogsFault.invalid("The input should be a JSON object.");
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        return member(name)
                .map(value -> {
                    if (value instanceof JsonString(String text) && !text.isEmpty()) {
                        return text;
                    }
                    throw LogsFault.invalid(name + " should be a string of 1 or more characters.");
                });
    }

    long number(String name) {
        return optionalNumber(name).orElseThrow(() -> missing(name));
    }

    Optional<Long> optionalNumber(String name) {
        return member(name)
                .map(value -> {
                    if (value instanceof JsonNumber(BigDecimal number)) {
                        return number.longValue();
                    }
                    throw LogsFault.invalid(name + " should be a whole number.");
                });
    }

    /** A number from 1 to {@code most}, or {@code most} when it is not given. */
    int limit(String name, int most) {
        long limit = optionalNumber(name).orElse((long) most);
        if (limit < 1 || limit > most) {
            throw LogsFault.invalid(name + " should be between 1 and " + most + ".");
        }
        return (int) limit;
    }

    boolean flag(String name) {
        return member(name)
                .map(value -> value instanceof JsonBoolean(boolean flag) && flag)
                .orElse(false);
    }

    List<LogInput> list(String name) {
        return member(name)
                .map(value -> {
                    if (value instanceof JsonArray(List<Document> elements)) {
                        return elements.stream().map(LogInput::of).toList();
                    }
                    throw LogsFault.invalid(name + " should be a list.");
                })
                .orElseThrow(() -> missing(name));
    }

    /** The stream that the call names by its group, or the group's ARN, and its name. */
    LogStream stream() {
        return new LogStream(group(), fitting("logStreamName", text("logStreamName")));
    }

    String group() {
        String group =
                optionalText("logGroupName")
                        .or(() -> optionalText("logGroupIdentifier").map(LogInput::ofArn))
                        .orElseThrow(() -> missing("logGroupName"));
        return fitting("logGroupName", group);
    }

    private static String ofArn(String identifier) {
        int at = identifier.indexOf(":log-group:");
        return at < 0 ? identifier : identifier.substring(at + 11).replaceFirst(":\\*$", "");
    }

    private static String fitting(String name, String value) {
        if (FileNames.encode(value).length() > FileNames.LONGEST) {
            throw LogsFault.invalid(name + " is too long.");
        }
        return value;
    }

    private Optional<Document> member(String name) {
        return Optional.ofNullable(members.members().get(name))
                .filter(Predicate.not(JsonNull.class::isInstance));
    }

    private static LogsFault missing(String name) {
        return LogsFault.invalid(name + " is required.");
    }
}
