package freehold.server.http;

import freehold.controlplane.access.Account;
import freehold.controlplane.access.Caller;
import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.ServiceException;
import freehold.server.signature.ServiceRules;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The one operation of the Security Token Service that tools call to learn who they are:
 * GetCallerIdentity, a form in and XML out.
 */
final class IdentityService implements Service {
    private static final ServiceRules RULES = ServiceRules.common("sts");
    private static final String ACTION = "GetCallerIdentity";
    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    private final Account account;
    private final Gate gate;

    IdentityService(Account account, Gate gate) {
        this.account = account;
        this.gate = gate;
    }

    @Override
    public String name() {
        return RULES.name();
    }

    @Override
    public boolean recognizes(HttpCall call) {
        return call.rawPath().equals("/") && action(call).equals(ACTION);
    }

    @Override
    public Routed route(HttpCall call) {
        if (!recognizes(call)) {
            throw EdgeRefusal.unknownAction("sts", action(call));
        }
        return new Found();
    }

    @Override
    public HttpAnswer refusal(ServiceException refusal, String requestId) {
        return refusal(
                refusal.httpStatus(),
                code(refusal.errorType()),
                JsonRefusals.message(refusal),
                requestId);
    }

    @Override
    public HttpAnswer refusal(InvalidInput invalid, String requestId) {
        return refusal(400, "ValidationError", JsonRefusals.message(invalid), requestId);
    }

    /** The query protocol's codes lack the ending that the shapes' names have. */
    private static String code(String errorType) {
        return errorType.endsWith("Exception")
                ? errorType.substring(0, errorType.length() - "Exception".length())
                : errorType;
    }

    private static HttpAnswer refusal(int status, String code, String message, String requestId) {
        String xml =
                """
                <ErrorResponse xmlns="%s"><Error><Type>%s</Type><Code>%s</Code>\
                <Message>%s</Message></Error><RequestId>%s</RequestId></ErrorResponse>
                """
                        .formatted(
                                NAMESPACE,
                                status < 500 ? "Sender" : "Receiver",
                                escaped(code),
                                escaped(message),
                                escaped(requestId));
        return xml(status, xml);
    }

    private static HttpAnswer xml(int status, String text) {
        return new HttpAnswer(
                status,
                Headers.of("Content-Type", "text/xml"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String action(HttpCall call) {
        String form =
                call.method().equals("POST")
                        ? new String(call.body(), StandardCharsets.UTF_8)
                        : call.rawQuery();
        return Arrays.stream(form.split("&"))
                .filter(field -> field.startsWith("Action="))
                .map(field -> decoded(field.substring("Action=".length())))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    private final class Found implements Routed {
        @Override
        public String operation() {
            return ACTION;
        }

        @Override
        public String faultType() {
            return "InternalFailure";
        }

        @Override
        public HttpAnswer answer(Incoming incoming) {
            Caller caller = gate.prove(incoming, RULES).caller();
            String xml =
                    """
                    <GetCallerIdentityResponse xmlns="%s"><GetCallerIdentityResult>\
                    <Arn>%s</Arn><UserId>%s</UserId><Account>%s</Account>\
                    </GetCallerIdentityResult><ResponseMetadata><RequestId>%s</RequestId>\
                    </ResponseMetadata></GetCallerIdentityResponse>
                    """
                            .formatted(
                                    NAMESPACE,
                                    escaped(account.arn(caller)),
                                    escaped(caller.principal()),
                                    account.id(),
                                    escaped(incoming.requestId()));
            return xml(200, xml);
        }
    }
}
