package freehold.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.protocol.BoundOperation;
import freehold.protocol.FieldError;
import freehold.protocol.FieldPath;
import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.Reply;
import freehold.protocol.ServiceException;
import freehold.protocol.Violation;
import freehold.server.testing.AwsSigner;
import freehold.store.StoreOverloaded;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTest {
    private static final String FARMS = "/2023-10-12/farms";

    private final Access onlyAdministrators =
            (caller, operation, _) -> {
                if (!(caller instanceof Caller.Administrator)) {
                    throw new Denied(operation);
                }
            };

    @TempDir private Path folder;
    private TestEdge edge;

    @BeforeEach
    void open() {
        edge =
                new TestEdge(
                        folder,
                        TestEdge.LIMITS,
                        onlyAdministrators,
                        operations(),
                        Map.of("PutLogEvents", EdgeTest::putLogEvents));
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void aSignedCallReachesItsOperationWithItsContext() throws Exception {
        HttpResponse<String> answer = edge.call("GET", FARMS + "/a%2Fb%20c", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("\"[a/b c] us-west-2 administrator\"");
        assertThat(answer.headers().firstValue("x-amzn-RequestId"))
                .hasValueSatisfying(
                        id -> assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertThat(answer.headers().firstValue("Date")).isPresent();
    }

    @Test
    void theRegionOfTheCallerIsThatOfItsScope() throws Exception {
        HttpCall call =
                edge.signer("eu-central-1", "deadline").sign(edge.request("GET", FARMS + "/x", ""));

        assertThat(edge.send(call).body()).contains("eu-central-1");
    }

    @Test
    void aPresignedCallIsAcceptedToo() throws Exception {
        HttpCall call =
                edge.signer("deadline")
                        .presign(edge.request("GET", FARMS + "/x", ""), Duration.ofMinutes(1));

        assertThat(edge.send(call).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, There is no operation GET /nowhere.",
        "GET, /2023-10-12/farms/, There is no operation GET /2023-10-12/farms/.",
        "DELETE, /2023-10-12/farms, 'There is no operation DELETE /2023-10-12/farms; this path"
                + " takes POST.'"
    })
    void anUnknownOperationIsNamedEvenToStrangers(String method, String path, String message)
            throws Exception {
        assertError(edge.callUnsigned(method, path), 400, "ValidationException")
                .contains("\"reason\":\"UNKNOWN_OPERATION\"")
                .contains(message);
    }

    @Test
    void aKnownOperationWithoutASignatureIsRefused() throws Exception {
        assertError(
                edge.callUnsigned("GET", FARMS + "/x"), 403, "MissingAuthenticationTokenException");
    }

    @Test
    void brokenSyntaxIsToldBeforeTheCallerIsProvedAndConstraintsAfter() throws Exception {
        HttpCall broken = call("POST", FARMS, "{");
        HttpCall constrained = call("POST", FARMS, "too long");

        assertError(edge.send(broken), 400, "ValidationException").contains("CANNOT_PARSE");
        assertError(edge.send(constrained), 403, "MissingAuthenticationTokenException");
        assertError(edge.call("POST", FARMS, "too long"), 400, "ValidationException")
                .contains("FIELD_VALIDATION_FAILED")
                .contains("displayName");
    }

    @Test
    void constraintsAreToldBeforeAccessIsAsked() throws Exception {
        Caller worker = new Caller.Worker("farm-1", "fleet-1", "worker-1");
        HttpCall constrained = edge.signer(worker).sign(edge.request("POST", FARMS, "too long"));
        HttpCall good = edge.signer(worker).sign(edge.request("POST", FARMS, "short"));

        assertError(edge.send(constrained), 400, "ValidationException");
        assertError(edge.send(good), 403, "AccessDeniedException").contains("CreateFarm");
    }

    @Test
    void anotherServiceInTheScopeIsRefusedByName() throws Exception {
        HttpCall call = edge.signer("ec2").sign(edge.request("GET", FARMS + "/x", ""));

        assertError(edge.send(call), 403, "InvalidSignatureException").contains("ec2");
    }

    @Test
    void aTamperedBodyIsRefused() throws Exception {
        HttpCall call = edge.signer("deadline").sign(edge.request("POST", FARMS, "short"));
        byte[] other = "other".getBytes(StandardCharsets.UTF_8);

        assertError(
                edge.send(new HttpCall(call.method(), call.rawPath(), "", call.headers(), other)),
                403,
                "InvalidSignatureException");
    }

    @ParameterizedTest
    @CsvSource({
        "/2023-10-12/fails, InternalServerErrorException",
        "/2023-10-12/worker-fails, InternalServerException"
    })
    void aFaultIsAnInternalErrorWithoutDetails(String path, String type) throws Exception {
        HttpResponse<String> answer = edge.call("GET", path, "");

        assertError(answer, 500, type)
                .contains(answer.headers().firstValue("x-amzn-RequestId").orElseThrow())
                .doesNotContain("secret detail")
                .doesNotContain("\\tat ");
    }

    @Test
    void aBodyOverTheLimitIsRefusedAndTheServerGoesOn() throws Exception {
        String body = "x".repeat((8 << 20) + 1);

        assertError(edge.call("POST", FARMS, body), 400, "ValidationException").contains("8388608");
        assertThat(edge.call("POST", FARMS, "x".repeat(8 << 20)).statusCode()).isEqualTo(200);
    }

    @Test
    void aLongTokenInTheQueryAndManyHeaderBytesAreAccepted() throws Exception {
        var plain = edge.request("GET", FARMS + "/x", "");
        var request =
                new AwsSigner.Unsigned(
                        "GET",
                        plain.host(),
                        plain.port(),
                        plain.encodedPath(),
                        Map.of("nextToken", List.of("t".repeat(8_000))),
                        Map.of("x-freehold-padding", List.of("p".repeat(40_000))),
                        "");

        assertThat(edge.send(edge.signer("deadline").sign(request)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/readyz", "/version", "/metrics"})
    void theOpenPathsNeedNoSignature(String path) throws Exception {
        HttpResponse<String> answer = edge.callUnsigned("GET", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    }

    @Test
    void telemetryIsTakenAndForgotten() throws Exception {
        HttpResponse<String> answer = edge.send(call("POST", "/2023-10-12/telemetry", "{}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void metricsCountCallsByOperationAndStatus() throws Exception {
        edge.call("GET", FARMS + "/x", "");
        edge.call("GET", FARMS + "/y", "");
        edge.callUnsigned("GET", FARMS + "/y");
        String metrics = edge.callUnsigned("GET", "/metrics").body();

        assertThat(metrics)
                .contains("freehold_requests_total{operation=\"GetFarm\",status=\"200\"} 2\n")
                .contains("freehold_requests_total{operation=\"GetFarm\",status=\"403\"} 1\n")
                .contains("freehold_request_seconds_bucket{operation=\"GetFarm\",le=\"+Inf\"} 3\n")
                .contains("freehold_requests_held 0\n");
    }

    @Test
    void callerIdentityIsToldAsXml() throws Exception {
        HttpCall call =
                edge.signer("sts")
                        .sign(
                                edge.request(
                                        "POST",
                                        "/",
                                        "Action=GetCallerIdentity&Version=2011-06-15"));
        HttpResponse<String> answer = edge.send(call);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<Arn>arn:aws:iam::123456789012:user/administrator</Arn>")
                .contains("<Account>123456789012</Account>");
        HttpCall other = edge.signer("sts").sign(edge.request("POST", "/", "Action=AssumeRole"));
        assertThat(edge.send(other).body())
                .contains("<ErrorResponse")
                .contains("<Code>Validation</Code>")
                .contains("AssumeRole");
    }

    @Test
    void logsAreDispatchedByTarget() throws Exception {
        assertThat(logs("PutLogEvents", "{}").body()).isEqualTo("{\"echo\":\"{}\"}");
        assertThat(logs("PutLogEvents", "{}").headers().firstValue("Content-Type"))
                .contains("application/x-amz-json-1.1");
        assertThat(logs("PutLogEvents", "missing").body())
                .isEqualTo("{\"__type\":\"ResourceNotFoundException\",\"message\":\"no stream\"}");
        assertThat(logs("DeleteLogGroup", "{}").body()).contains("DeleteLogGroup");
    }

    private HttpResponse<String> logs(String operation, String body) throws Exception {
        var plain = edge.request("POST", "/", body);
        var request =
                new AwsSigner.Unsigned(
                        "POST",
                        plain.host(),
                        plain.port(),
                        "/",
                        Map.of(),
                        Map.of("X-Amz-Target", List.of("Logs_20140328." + operation)),
                        body);
        return edge.send(edge.signer("logs").sign(request));
    }

    @Test
    void aCallerOverItsRateIsToldWhenToComeBack() throws Exception {
        var limits = new ListenerSettings.Limits(1 << 20, 100, 2, Duration.ofSeconds(10));
        try (TestEdge limited =
                new TestEdge(
                        folder.resolve("limited"),
                        limits,
                        TestEdge.EVERYONE_MAY,
                        operations(),
                        Map.of())) {
            assertThat(limited.call("GET", FARMS + "/x", "").statusCode()).isEqualTo(200);
            assertThat(limited.call("GET", FARMS + "/x", "").statusCode()).isEqualTo(200);
            HttpResponse<String> third = limited.call("GET", FARMS + "/x", "");
            assertError(third, 429, "ThrottlingException");
            assertThat(third.headers().firstValue("Retry-After")).contains("1");

            limited.clock.advance(Duration.ofMillis(500));
            assertThat(limited.call("GET", FARMS + "/x", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStoreThatCannotTakeACommandNowMakesTheClientComeBack() throws Exception {
        HttpResponse<String> answer = edge.call("GET", "/2023-10-12/overloads", "");

        assertError(answer, 429, "ThrottlingException").doesNotContain("secret");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void aFullServerRefusesWhatComesOnTop() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<BoundOperation<CallContext>> slow =
                List.of(
                        HandMadeOperation.of(
                                "Slow",
                                "GET",
                                "/slow",
                                (_, _) -> {
                                    inside.countDown();
                                    await(release);
                                    return new Reply.Answer<>("done");
                                }));
        var limits = new ListenerSettings.Limits(1 << 20, 1, 0, Duration.ofSeconds(10));
        try (TestEdge small =
                        new TestEdge(
                                folder.resolve("small"),
                                limits,
                                TestEdge.EVERYONE_MAY,
                                slow,
                                Map.of());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> first =
                    threads.submit(() -> small.call("GET", "/slow", ""));
            inside.await();
            assertError(small.call("GET", "/slow", ""), 429, "ThrottlingException");
            assertThat(small.callUnsigned("GET", "/healthz").statusCode()).isEqualTo(200);
            release.countDown();

            assertThat(first.get().statusCode()).isEqualTo(200);
        }
    }

    private static AbstractStringAssert<?> assertError(
            HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains(type);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(answer.body()).startsWith("{\"message\":");
        return assertThat(answer.body());
    }

    private static HttpCall call(String method, String path, String body) {
        return new HttpCall(method, path, "", Headers.NONE, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<BoundOperation<CallContext>> operations() {
        List<BoundOperation<CallContext>> operations = new ArrayList<>();
        operations.add(
                HandMadeOperation.of(
                        "GetFarm",
                        "GET",
                        FARMS + "/{farmId}",
                        (input, context) -> {
                            String arn = context.caller().principal();
                            String name = arn.substring(arn.indexOf('/') + 1);
                            return new Reply.Answer<>(input + " " + context.region() + " " + name);
                        }));
        operations.add(
                HandMadeOperation.of(
                        "CreateFarm",
                        "POST",
                        FARMS,
                        "management.",
                        EdgeTest::parseFarm,
                        (_, _) -> new Reply.Answer<>("created")));
        operations.add(HandMadeOperation.of("Fails", "GET", "/2023-10-12/fails", (_, _) -> fail()));
        operations.add(
                HandMadeOperation.of(
                        "Overloads", "GET", "/2023-10-12/overloads", (_, _) -> overload()));
        operations.add(
                HandMadeOperation.of(
                        "WorkerFails",
                        "GET",
                        "/2023-10-12/worker-fails",
                        "scheduling.",
                        input -> input,
                        (_, _) -> fail()));
        return operations;
    }

    private static Reply<String> overload() {
        throw new StoreOverloaded("secret detail");
    }

    private static Reply<String> fail() {
        throw new IllegalStateException("secret detail");
    }

    private static String parseFarm(String text) {
        if (text.endsWith("{")) {
            throw InvalidInput.cannotParse("the body ends too early");
        }
        if (text.endsWith("too long")) {
            FieldPath name = FieldPath.ROOT.then(new FieldPath.MemberStep("displayName"));
            throw InvalidInput.constraints(
                    List.of(new FieldError(name, new Violation.WrongPattern("short"))));
        }
        return text;
    }

    private static byte[] putLogEvents(byte[] json, CallContext context) {
        String text = new String(json, StandardCharsets.UTF_8);
        if (text.equals("missing")) {
            throw new NoStream();
        }
        assertThat(context.caller()).isEqualTo(TestEdge.ADMINISTRATOR);
        return ("{\"echo\":" + JsonRefusals.quoted(text) + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @SuppressWarnings("serial") // never serialized: it crosses the wire as JSON
    private static final class Denied extends ServiceException {
        private Denied(String operation) {
            super("You may not call " + operation);
        }

        @Override
        public int httpStatus() {
            return 403;
        }

        @Override
        public String errorType() {
            return "AccessDeniedException";
        }
    }

    @SuppressWarnings("serial") // never serialized: it crosses the wire as JSON
    private static final class NoStream extends ServiceException {
        private NoStream() {
            super("no stream");
        }

        @Override
        public int httpStatus() {
            return 400;
        }

        @Override
        public String errorType() {
            return "ResourceNotFoundException";
        }
    }
}
