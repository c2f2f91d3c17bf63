package freehold.server.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freehold.controlplane.access.Caller;
import freehold.controlplane.access.TemporaryCredentials;
import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import freehold.server.credentials.KeyIssuer.NewAccessKey;
import freehold.server.credentials.Keys;
import freehold.server.testing.AwsSigner;
import freehold.server.testing.AwsSigner.Unsigned;
import freehold.server.testing.TestKeys;
import freehold.testkit.Seeds;
import freehold.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

class SignatureVerifierTest {
    private static final Caller ADMINISTRATOR =
            new Caller.Administrator("arn:aws:iam::123456789012:user/administrator");
    private static final ServiceRules DEADLINE = ServiceRules.common("deadline");
    private static final List<String> WORDS =
            List.of("farms", "a%2Fb", "a%20b", "%C3%A9", "~._-", "x;y=1", "a+b", "a:b@c", "%25");
    private static final List<String> TEXTS =
            List.of("", "a b", "é", "a/b", "a+b", "=", "&", "ü%2F", "日本", "~", "*'()!", "A", "a");

    private final TestClock clock = TestClock.atNoon();
    @TempDir private Path folder;
    private Keys keys;
    private NewAccessKey key;
    private SignatureVerifier verifier;

    @BeforeEach
    void open() {
        keys = TestKeys.in(folder, clock);
        key = keys.issuer().create(ADMINISTRATOR);
        verifier = new SignatureVerifier(keys.ring(), clock);
    }

    @Test
    void whatTheAwsSignerSignsIsAccepted() {
        AwsSigner signer = signer("deadline");
        Seeds.forEach(
                500,
                seed -> {
                    Unsigned request = random(Seeds.random(seed));
                    assertThat(verify(signer.sign(request), DEADLINE))
                            .as(request.toString())
                            .isEqualTo(ADMINISTRATOR);
                });
    }

    @Test
    void whatTheAwsSignerSignsForS3IsAcceptedWithThePathAsSent() {
        AwsSigner signer = signer("s3");
        Seeds.forEach(
                200,
                seed ->
                        assertThat(
                                        verify(
                                                signer.sign(random(Seeds.random(seed))),
                                                ServiceRules.s3()))
                                .isEqualTo(ADMINISTRATOR));
    }

    @Test
    void presignedRequestsAreAccepted() {
        AwsSigner signer = signer("deadline");
        Seeds.forEach(
                200,
                seed -> {
                    Unsigned request = random(Seeds.random(seed));
                    HttpCall call = signer.presign(request, Duration.ofHours(1));
                    assertThat(verify(call, DEADLINE))
                            .as(request.toString())
                            .isEqualTo(ADMINISTRATOR);
                });
    }

    @Test
    void everyTamperingIsRefused() {
        AwsSigner signer = signer("deadline");
        List<UnaryOperator<HttpCall>> tamperings =
                List.of(
                        call -> with(call, "DELETE", call.rawPath(), call.rawQuery()),
                        call -> with(call, call.method(), call.rawPath() + "x", call.rawQuery()),
                        call -> with(call, call.method(), call.rawPath(), call.rawQuery() + "&z=1"),
                        call -> withHeader(call, "Host", "elsewhere.example"),
                        call -> withHeader(call, "X-Amz-Date", "20260329T120001Z"),
                        call -> withHeader(call, "X-Amz-Client-Token", "another"),
                        SignatureVerifierTest::withAnotherBody);
        Seeds.forEach(
                50,
                seed -> {
                    HttpCall call = signer.sign(random(Seeds.random(seed)));
                    for (UnaryOperator<HttpCall> tampering : tamperings) {
                        assertThat(refusal(tampering.apply(call), DEADLINE).errorType())
                                .isEqualTo("InvalidSignatureException");
                    }
                });
    }

    @Test
    void aPercentEncodedSlashIsNotASlash() {
        HttpCall call = signer("deadline").sign(request("/2023-10-12/tags/a%2Fb"));
        HttpCall decoded = with(call, "GET", "/2023-10-12/tags/a/b", "");

        assertThat(verify(call, DEADLINE)).isEqualTo(ADMINISTRATOR);
        assertThat(refusal(decoded, DEADLINE).errorType()).isEqualTo("InvalidSignatureException");
    }

    @Test
    void temporaryCredentialsNeedTheirToken() {
        Caller worker = new Caller.Worker("farm-1", "fleet-1", "worker-1");
        TemporaryCredentials given = keys.issuer().issue(worker, Duration.ofMinutes(3));
        AwsCredentialsIdentity identity =
                AwsSessionCredentialsIdentity.create(
                        given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
        AwsSigner signer = new AwsSigner(identity, "us-west-2", "deadline", clock);
        HttpCall call = signer.sign(request("/2023-10-12/farms"));

        assertThat(verify(call, DEADLINE)).isEqualTo(worker);
        assertThat(verify(signer.presign(request("/x"), Duration.ofMinutes(1)), DEADLINE))
                .isEqualTo(worker);
        assertThat(refusal(without(call, "X-Amz-Security-Token"), DEADLINE).errorType())
                .isEqualTo("UnrecognizedClientException");

        clock.advance(Duration.ofMinutes(3));
        assertThat(refusal(call, DEADLINE))
                .hasMessageContaining(given.expiration().toString())
                .extracting(Unauthenticated::errorType)
                .isEqualTo("ExpiredTokenException");
    }

    @Test
    void aWrongSecretIsAnInvalidSignatureAndAnUnknownKeyAnUnrecognizedClient() {
        AwsSigner wrong = signer(AwsCredentialsIdentity.create(key.accessKeyId(), "wrong"));
        AwsSigner unknown = signer(AwsCredentialsIdentity.create("AKIANOBODY", "wrong"));

        assertThat(refusal(wrong.sign(request("/x")), DEADLINE).errorType())
                .isEqualTo("InvalidSignatureException");
        assertThat(refusal(unknown.sign(request("/x")), DEADLINE).errorType())
                .isEqualTo("UnrecognizedClientException");
    }

    @ParameterizedTest
    @CsvSource({"deadline, 5", "s3, 15"})
    void aClockThatIsOffTooFarIsNamedWithBothTimes(String service, int minutes) {
        ServiceRules rules = service.equals("s3") ? ServiceRules.s3() : DEADLINE;
        HttpCall call = signer(service).sign(request("/x"));

        clock.advance(Duration.ofMinutes(minutes));
        assertThat(verify(call, rules)).isEqualTo(ADMINISTRATOR);

        clock.advance(Duration.ofSeconds(1));
        assertThat(refusal(call, rules))
                .hasMessageContaining("2026-03-29T12:00:00Z")
                .hasMessageContaining(clock.instant().toString())
                .extracting(Unauthenticated::errorType)
                .isEqualTo("InvalidSignatureException");
    }

    @Test
    void aClockThatIsAheadTooFarIsRefusedToo() {
        clock.advance(Duration.ofMinutes(6));
        HttpCall call = signer("deadline").sign(request("/x"));
        clock.advance(Duration.ofMinutes(-6));

        assertThat(refusal(call, DEADLINE)).hasMessageContaining("signed at 2026-03-29T12:06:00Z");
    }

    @Test
    void aPresignedRequestHoldsUntilItsEnd() {
        HttpCall call = signer("deadline").presign(request("/x"), Duration.ofMinutes(30));
        clock.advance(Duration.ofMinutes(30));
        assertThat(verify(call, DEADLINE)).isEqualTo(ADMINISTRATOR);

        clock.advance(Duration.ofSeconds(1));
        assertThat(refusal(call, DEADLINE)).hasMessageContaining("2026-03-29T12:30:00Z");
    }

    @Test
    void anUnsignedBodyIsAcceptedOverTlsOnly() {
        HttpCall call = signer("deadline").signWithoutBody(request("/x"));
        PresentedSignature presented = SignatureReader.read(call).orElseThrow();

        assertThat(call.headers().first("x-amz-content-sha256")).contains("UNSIGNED-PAYLOAD");
        assertThat(verifier.verify(call, presented, DEADLINE, true)).isEqualTo(ADMINISTRATOR);
        assertThatThrownBy(() -> verifier.verify(call, presented, DEADLINE, false))
                .isInstanceOf(Unauthenticated.class)
                .hasMessageContaining("TLS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS4-HMAC-SHA1 Credential=a/20260329/r/s/aws4_request",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=a/20260329/r/s/aws4_request, SignedHeaders=host",
                "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=00",
                "AWS4-HMAC-SHA256 Credential=a/20260329/r/s/aws4_request, SignedHeaders=host,"
                        + " Signature=xyz",
                "AWS4-HMAC-SHA256 Credential=a/20260329/r/s/aws4_request, SignedHeaders=date,"
                    + " Signature=0000000000000000000000000000000000000000000000000000000000000000",
                "Bearer abc",
                ""
            })
    void aSignatureThatCannotBeReadIsIncomplete(String header) {
        HttpCall call =
                new HttpCall(
                        "GET",
                        "/x",
                        "",
                        Headers.of("Authorization", header).with("X-Amz-Date", "20260329T120000Z"),
                        new byte[0]);

        assertThatThrownBy(() -> SignatureReader.read(call))
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        refusal ->
                                assertThat(refusal.errorType())
                                        .isEqualTo("IncompleteSignatureException"));
    }

    @Test
    void aRequestWithoutASignatureHasNone() {
        HttpCall call = new HttpCall("GET", "/x", "a=b", Headers.NONE, new byte[0]);

        assertThat(SignatureReader.read(call)).isEmpty();
    }

    private Caller verify(HttpCall call, ServiceRules rules) {
        PresentedSignature presented = SignatureReader.read(call).orElseThrow();
        return verifier.verify(call, presented, rules, false);
    }

    private Unauthenticated refusal(HttpCall call, ServiceRules rules) {
        return catchThrowableOfType(Unauthenticated.class, () -> verify(call, rules));
    }

    private AwsSigner signer(String service) {
        return new AwsSigner(
                AwsCredentialsIdentity.create(key.accessKeyId(), key.secretAccessKey()),
                "us-west-2",
                service,
                clock);
    }

    private AwsSigner signer(AwsCredentialsIdentity identity) {
        return new AwsSigner(identity, "us-west-2", "deadline", clock);
    }

    private static Unsigned request(String path) {
        return new Unsigned("GET", "127.0.0.1", 8080, path, Map.of(), Map.of(), "");
    }

    private static Unsigned random(RandomGenerator random) {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            path.append('/').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        Map<String, List<String>> query = new TreeMap<>();
        for (int i = random.nextInt(0, 4); i > 0; i--) {
            List<String> values = query.computeIfAbsent(text(random), _ -> new ArrayList<>());
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                values.add(TEXTS.get(random.nextInt(TEXTS.size())));
            }
        }
        Map<String, List<String>> headers =
                Map.of(
                        "X-Amz-Client-Token", List.of("a  b   c"),
                        "Content-Type", List.of(" application/json "));
        String method = List.of("GET", "POST", "PATCH", "PUT").get(random.nextInt(4));
        return new Unsigned(
                method, "farm.example", 8080, path.toString(), query, headers, text(random));
    }

    private static String text(RandomGenerator random) {
        return "k" + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static HttpCall with(HttpCall call, String method, String path, String query) {
        return new HttpCall(method, path, query, call.headers(), call.body());
    }

    private static HttpCall withHeader(HttpCall call, String name, String value) {
        HttpCall less = without(call, name);
        return new HttpCall(
                less.method(),
                less.rawPath(),
                less.rawQuery(),
                less.headers().with(name, value),
                less.body());
    }

    private static HttpCall without(HttpCall call, String name) {
        List<Headers.Field> fields =
                call.headers().fields().stream()
                        .filter(field -> !field.name().equalsIgnoreCase(name))
                        .toList();
        return new HttpCall(
                call.method(), call.rawPath(), call.rawQuery(), new Headers(fields), call.body());
    }

    private static HttpCall withAnotherBody(HttpCall call) {
        byte[] body = "other".getBytes(StandardCharsets.UTF_8);
        return new HttpCall(call.method(), call.rawPath(), call.rawQuery(), call.headers(), body);
    }
}
