package freehold.server.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.InvalidInput;
import freehold.protocol.ServiceException;
import freehold.protocol.rest.ErrorAnswers;
import freehold.protocol.rest.ModeledError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Refusals as restJson1 answers: those of the model by its codec, those of the listener by hand.
 */
final class JsonRefusals {
    static final String ERROR_TYPE = ErrorAnswers.ERROR_TYPE;

    private JsonRefusals() {}

    static HttpAnswer write(InvalidInput invalid) {
        return ErrorAnswers.of(invalid);
    }

    static HttpAnswer write(ServiceException refusal) {
        return switch (refusal) {
            case ModeledError modeled -> ErrorAnswers.of(modeled);
            case EdgeRefusal edge -> write(edge, edge.reason());
            default -> write(refusal, Optional.empty());
        };
    }

    private static HttpAnswer write(ServiceException refusal, Optional<String> reason) {
        String json =
                "{\"message\":"
                        + quoted(message(refusal))
                        + reason.map(text -> ",\"reason\":" + quoted(text)).orElse("")
                        + "}";
        Headers headers =
                Headers.of("Content-Type", "application/json")
                        .with(ERROR_TYPE, refusal.errorType());
        return new HttpAnswer(refusal.httpStatus(), headers, json.getBytes(StandardCharsets.UTF_8));
    }

    /** What a refusal says; a refusal of ours always says something. */
    static String message(RuntimeException refusal) {
        return Optional.ofNullable(refusal.getMessage()).orElse("");
    }

    /** A text as a JSON string. */
    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** The value of Retry-After: whole seconds, at least one. */
    static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
