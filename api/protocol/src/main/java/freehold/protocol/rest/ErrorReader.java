package freehold.protocol.rest;

import com.fasterxml.jackson.core.JsonToken;
import freehold.protocol.HttpAnswer;
import freehold.protocol.InvalidInput;
import freehold.protocol.ServiceException;
import freehold.protocol.shape.Checks;
import freehold.protocol.shape.JsonInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client's reading of error answers: named by header or else by body, with or without a shape.
 */
final class ErrorReader {

    private final Map<String, ErrorShape<?>> shapes = new HashMap<>();

    ErrorReader(List<ErrorShape<?>> errors) {
        errors.forEach(error -> shapes.put(error.name(), error));
    }

    ServiceException read(HttpAnswer answer) {
        Map<String, String> texts = texts(answer);
        String name =
                answer.headers()
                        .first(ErrorAnswers.ERROR_TYPE)
                        .or(() -> Optional.ofNullable(texts.get("__type")))
                        .orElseGet(() -> texts.getOrDefault("code", ""));
        ErrorShape<?> shape = shapes.get(bare(name));
        if (shape != null
                && AnswerReader.read(shape.structure(), answer) instanceof ServiceException error) {
            return error;
        }
        String type = name.isEmpty() ? Integer.toString(answer.status()) : bare(name);
        String message =
                texts.getOrDefault(
                        "message",
                        texts.getOrDefault("Message", "the answer has status " + answer.status()));
        return new UnmodeledError(answer.status(), type, message);
    }

    /** The name without a namespace before it and a documentation link after it. */
    private static String bare(String name) {
        String unlinked = name.split(":", 2)[0];
        return unlinked.substring(unlinked.indexOf('#') + 1);
    }

    /** The members of the body that are strings; none if the body is not a JSON object. */
    private static Map<String, String> texts(HttpAnswer answer) {
        Map<String, String> texts = new HashMap<>();
        try {
            Json.read(
                    answer.body(),
                    Checks.lenient(),
                    in -> {
                        collect(in, texts);
                        return null;
                    });
        } catch (InvalidInput notJson) {
            texts.clear();
        }
        return texts;
    }

    private static void collect(JsonInput in, Map<String, String> texts) throws IOException {
        if (in.parser().nextToken() != JsonToken.START_OBJECT) {
            in.parser().skipChildren();
            return;
        }
        while (in.parser().nextToken() != JsonToken.END_OBJECT) {
            String name = in.parser().currentName();
            if (in.parser().nextToken() == JsonToken.VALUE_STRING) {
                texts.put(name, in.parser().getText());
            }
            in.parser().skipChildren();
        }
    }
}
