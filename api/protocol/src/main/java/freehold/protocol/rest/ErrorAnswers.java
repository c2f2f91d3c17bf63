package freehold.protocol.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import freehold.protocol.FieldError;
import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.InvalidInput;
import freehold.protocol.shape.StructureShape;
import java.io.IOException;

/**
 * Refusals as answers: status, header {@code x-amzn-ErrorType} with the bare name, and the members
 * as JSON.
 */
public final class ErrorAnswers {

    /** The header that names the error. */
    public static final String ERROR_TYPE = "x-amzn-ErrorType";

    private static final int BAD_REQUEST = 400;

    private ErrorAnswers() {}

    /** The answer for an error of the model. */
    public static HttpAnswer of(ModeledError error) {
        return write(error.error().structure(), error).with(ERROR_TYPE, error.errorType());
    }

    /** A ValidationException with everything that is wrong with the input. */
    public static HttpAnswer of(InvalidInput invalid) {
        byte[] body = Json.bytes(out -> writeMembers(invalid, out));
        Headers headers =
                Headers.of("Content-Type", MediaTypes.JSON).with(ERROR_TYPE, "ValidationException");
        return new HttpAnswer(BAD_REQUEST, headers, body);
    }

    private static <E> HttpAnswer write(StructureShape<E> structure, ModeledError error) {
        return AnswerWriter.write(error.httpStatus(), structure, structure.type().cast(error));
    }

    private static void writeMembers(InvalidInput invalid, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("message", invalid.getMessage());
        out.writeStringField("reason", invalid.reason().name());
        if (!invalid.fields().isEmpty()) {
            out.writeArrayFieldStart("fieldList");
            for (FieldError field : invalid.fields()) {
                out.writeStartObject();
                out.writeStringField("name", field.name());
                out.writeStringField("message", field.message());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
