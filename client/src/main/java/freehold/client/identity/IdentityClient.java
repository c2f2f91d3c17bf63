package freehold.client.identity;

import freehold.client.Answers;
import freehold.client.Calls;
import freehold.client.ClientBuilder;
import freehold.client.endpoint.ServiceName;
import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.ServiceException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Asks STS as whom requests are signed: its GetCallerIdentity. */
public final class IdentityClient implements AutoCloseable {

    private static final HttpCall QUESTION =
            new HttpCall(
                    "POST",
                    "/",
                    "",
                    Headers.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                    "Action=GetCallerIdentity&Version=2011-06-15"
                            .getBytes(StandardCharsets.US_ASCII));

    private final Calls calls;

    private IdentityClient(Calls calls) {
        this.calls = calls;
    }

    /** A client as environment variables and profiles configure it. */
    public static IdentityClient create() {
        return builder().build();
    }

    /** A builder of clients with everything left to environment and profile. */
    public static ClientBuilder<IdentityClient> builder() {
        return ClientBuilder.of(ServiceName.of("sts"), IdentityClient::new);
    }

    /**
     * As whom this client signs.
     *
     * @throws IdentityError if the service answers with an error
     * @throws freehold.client.ClientFailure if no answer comes
     */
    public CallerIdentity callerIdentity() {
        return calls.exchange(QUESTION, "", new XmlAnswers());
    }

    /** Closes the connections; calls under way fail. */
    @Override
    public void close() {
        calls.close();
    }

    private static final class XmlAnswers implements Answers<CallerIdentity> {

        @Override
        public CallerIdentity read(HttpAnswer answer) {
            Map<String, String> texts = XmlTexts.of(answer.body());
            if (!texts.keySet().containsAll(List.of("Account", "Arn", "UserId"))) {
                throw new IdentityError(
                        answer.status(), "UnexpectedAnswer", "the answer names no caller");
            }
            return new CallerIdentity(
                    texts.getOrDefault("Account", ""),
                    texts.getOrDefault("Arn", ""),
                    texts.getOrDefault("UserId", ""));
        }

        @Override
        public ServiceException error(HttpAnswer answer) {
            Map<String, String> texts = XmlTexts.of(answer.body());
            String status = Integer.toString(answer.status());
            return new IdentityError(
                    answer.status(),
                    texts.getOrDefault("Code", status),
                    texts.getOrDefault("Message", "the answer has status " + status));
        }
    }
}
