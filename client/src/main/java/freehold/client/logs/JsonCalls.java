package freehold.client.logs;

import freehold.client.Answers;
import freehold.client.Calls;
import freehold.protocol.Document;
import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.OperationSchema;
import freehold.protocol.ServiceException;
import freehold.protocol.rest.Json;
import freehold.protocol.rest.Operation;
import freehold.protocol.shape.DocumentShape;
import freehold.protocol.shape.Unit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Calls a service that speaks AWS JSON 1.1: one path, the operation in a header, JSON both ways.
 */
final class JsonCalls {

    private static final Answers<JsonMembers> ANSWERS = new JsonAnswers();

    private final Calls calls;
    private final String target;

    /**
     * Calls of one service.
     *
     * @param target what stands before the operation in {@code X-Amz-Target}
     */
    JsonCalls(Calls calls, String target) {
        this.calls = calls;
        this.target = target;
    }

    /** What an operation answers. */
    JsonMembers call(String operation, Document input) {
        Headers headers =
                Headers.of("Content-Type", "application/x-amz-json-1.1")
                        .with("X-Amz-Target", target + operation);
        byte[] body = Json.write(DocumentShape.DOCUMENT, input).getBytes(StandardCharsets.UTF_8);
        return calls.exchange(new HttpCall("POST", "/", "", headers, body), "", ANSWERS);
    }

    private static final class JsonAnswers implements Answers<JsonMembers> {

        /**
         * Reads errors by their {@code __type}, as restJson1 does too; nothing else of it is used.
         */
        private final Operation<Unit, Unit> errors =
                new Operation<>(
                        new OperationSchema("Any", "POST", "/", "", 200, false, false, Set.of()),
                        Unit.SHAPE,
                        Unit.SHAPE,
                        List.of());

        @Override
        public JsonMembers read(HttpAnswer answer) {
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            try {
                return JsonMembers.of(
                        Json.read(DocumentShape.DOCUMENT, text.isEmpty() ? "{}" : text));
            } catch (InvalidInput notJson) {
                throw new UnexpectedAnswer("the answer is not JSON", notJson);
            }
        }

        @Override
        public ServiceException error(HttpAnswer answer) {
            return errors.readError(answer);
        }
    }
}
