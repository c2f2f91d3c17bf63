package freehold.server.http;

import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.Labels;
import freehold.protocol.ServiceException;
import freehold.server.signature.ServiceRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The part of CloudWatch Logs that worker agents and tools call: JSON 1.1, the operation named by
 * the header {@code X-Amz-Target}.
 */
final class LogsService implements Service {
    private static final ServiceRules RULES = ServiceRules.common("logs");
    private static final String TARGET_PREFIX = "Logs_20140328.";
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final Labels NO_LABELS = new Labels(List.of(), List.of());

    private final Map<String, JsonOperation> operations;
    private final Gate gate;
    private final Access access;

    /**
     * @param operations by name, such as {@code PutLogEvents}
     */
    LogsService(Map<String, JsonOperation> operations, Gate gate, Access access) {
        this.operations = Map.copyOf(operations);
        this.gate = gate;
        this.access = access;
    }

    @Override
    public String name() {
        return RULES.name();
    }

    @Override
    public boolean recognizes(HttpCall call) {
        return target(call).startsWith(TARGET_PREFIX);
    }

    @Override
    public Routed route(HttpCall call) {
        String target = target(call);
        String name =
                target.startsWith(TARGET_PREFIX) ? target.substring(TARGET_PREFIX.length()) : "";
        JsonOperation operation = operations.get(name);
        if (operation == null || !call.method().equals("POST")) {
            throw EdgeRefusal.unknownAction("logs", name.isEmpty() ? target : name);
        }
        return new Found(name, operation);
    }

    @Override
    public HttpAnswer refusal(ServiceException refusal, String requestId) {
        return write(refusal.httpStatus(), refusal.errorType(), JsonRefusals.message(refusal))
                .with(JsonRefusals.ERROR_TYPE, refusal.errorType());
    }

    @Override
    public HttpAnswer refusal(InvalidInput invalid, String requestId) {
        String type =
                invalid.fault() == InvalidInput.Fault.SYNTAX
                        ? "SerializationException"
                        : "InvalidParameterException";
        return write(400, type, JsonRefusals.message(invalid)).with(JsonRefusals.ERROR_TYPE, type);
    }

    private static HttpAnswer write(int status, String type, String message) {
        String json =
                "{\"__type\":"
                        + JsonRefusals.quoted(type)
                        + ",\"message\":"
                        + JsonRefusals.quoted(message)
                        + "}";
        return answer(status, json.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpAnswer answer(int status, byte[] json) {
        return new HttpAnswer(status, Headers.of("Content-Type", CONTENT_TYPE), json);
    }

    private static String target(HttpCall call) {
        return call.headers().first("x-amz-target").orElse("");
    }

    private final class Found implements Routed {
        private final String name;
        private final JsonOperation operation;

        private Found(String name, JsonOperation operation) {
            this.name = name;
            this.operation = operation;
        }

        @Override
        public String operation() {
            return name;
        }

        @Override
        public String faultType() {
            return "ServiceUnavailableException";
        }

        @Override
        public HttpAnswer answer(Incoming incoming) {
            Gate.Proved proved = gate.prove(incoming, RULES);
            HttpCall call = incoming.call();
            access.require(proved.caller(), name, NO_LABELS);
            CallContext context =
                    new CallContext(
                            proved.caller(), incoming.requestId(), proved.region(), call.headers());
            return LogsService.answer(200, operation.handle(call.body(), context));
        }
    }
}
