package freehold.server.http;

import freehold.controlplane.access.Access;
import freehold.controlplane.access.Account;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.controlplane.access.TemporaryCredentials;
import freehold.controlplane.wake.LocalWakeups;
import freehold.protocol.BoundOperation;
import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import freehold.server.credentials.KeyIssuer.NewAccessKey;
import freehold.server.credentials.Keys;
import freehold.server.signature.SignatureVerifier;
import freehold.server.testing.AwsSigner;
import freehold.server.testing.TestKeys;
import freehold.testkit.Seeds;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** A real server on a free port of the loopback, with an administrator who can call it. */
final class TestEdge implements AutoCloseable {
    static final Account ACCOUNT = new Account("123456789012");
    static final Caller ADMINISTRATOR = new Caller.Administrator(ACCOUNT.userArn("administrator"));
    static final Access EVERYONE_MAY = (_, _, _) -> {};
    static final ListenerSettings.Limits LIMITS =
            new ListenerSettings.Limits(8 << 20, 100, 0, Duration.ofSeconds(10));

    static final Instant START = Instant.parse("2026-03-29T12:00:00Z");

    private static final Set<String> SET_BY_THE_CLIENT = Set.of("host", "content-length");

    final TestClock clock = TestClock.atNoon();
    final LocalWakeups wakeups = new LocalWakeups();
    final Keys keys;
    final Listener listener;
    final NewAccessKey administrator;
    private final HttpClient client = HttpClient.newHttpClient();

    TestEdge(
            Path folder,
            ListenerSettings.Limits limits,
            Access access,
            List<BoundOperation<CallContext>> operations,
            Map<String, JsonOperation> logs) {
        keys = TestKeys.in(folder, clock);
        administrator = keys.issuer().create(ADMINISTRATOR);
        listener =
                new Listener(
                        new ListenerSettings("127.0.0.1", 0, Optional.empty(), limits),
                        new Offer("1.2.3", ACCOUNT, access, operations, logs),
                        new SignatureVerifier(keys.ring(), clock),
                        new Surroundings(clock, Seeds.random(1), wakeups, () -> true));
        listener.start();
    }

    TestEdge(Path folder, List<BoundOperation<CallContext>> operations) {
        this(folder, LIMITS, EVERYONE_MAY, operations, Map.of());
    }

    AwsSigner signer(String service) {
        return signer("us-west-2", service);
    }

    AwsSigner signer(String region, String service) {
        return new AwsSigner(
                AwsCredentialsIdentity.create(
                        administrator.accessKeyId(), administrator.secretAccessKey()),
                region,
                service,
                clock);
    }

    AwsSigner signer(Caller caller) {
        TemporaryCredentials given = keys.issuer().issue(caller, Duration.ofHours(1));
        return new AwsSigner(
                AwsSessionCredentialsIdentity.create(
                        given.accessKeyId(), given.secretAccessKey(), given.sessionToken()),
                "us-west-2",
                "deadline",
                clock);
    }

    /** A request to this server, not yet signed. */
    AwsSigner.Unsigned request(String method, String path, String body) {
        URI endpoint = listener.endpoint();
        return new AwsSigner.Unsigned(
                method,
                endpoint.getHost(),
                endpoint.getPort(),
                path,
                Map.of(),
                Map.of("Content-Type", List.of("application/json")),
                body);
    }

    /** Sends a request signed by the administrator. */
    HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(signer("deadline").sign(request(method, path, body)));
    }

    /** Sends a request without a signature. */
    HttpResponse<String> callUnsigned(String method, String path)
            throws IOException, InterruptedException {
        return send(new HttpCall(method, path, "", Headers.NONE, new byte[0]));
    }

    HttpResponse<String> send(HttpCall call) throws IOException, InterruptedException {
        String query = call.rawQuery().isEmpty() ? "" : "?" + call.rawQuery();
        List<String> headers = new ArrayList<>();
        for (Headers.Field field : call.headers().fields()) {
            if (SET_BY_THE_CLIENT.stream().noneMatch(field.name()::equalsIgnoreCase)) {
                headers.add(field.name());
                headers.add(field.value());
            }
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(listener.endpoint() + call.rawPath() + query))
                        .version(HttpClient.Version.HTTP_1_1)
                        .method(
                                call.method(),
                                call.body().length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        try {
            listener.stop();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            client.close();
        }
    }
}
