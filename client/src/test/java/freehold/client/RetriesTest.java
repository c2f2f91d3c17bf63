package freehold.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freehold.api.CreateFarmRequest;
import freehold.api.GetFarmRequest;
import freehold.api.InternalServerErrorException;
import freehold.api.ThrottlingException;
import freehold.api.ValidationException;
import freehold.protocol.rest.UnmodeledError;
import freehold.testkit.Seeds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final String FARM_ID = "farm-" + "0".repeat(32);
    private static final GetFarmRequest GET = GetFarmRequest.builder().farmId(FARM_ID).build();
    private static final String FARM =
            """
            {"farmId": "%s", "displayName": "one", "kmsKeyArn": "", "costScaleFactor": 1, "createdAt": "2026-03-29T10:00:00Z",
             "createdBy": "someone"}
            """
                    .formatted(FARM_ID);
    private static final String THROTTLED = "{\"message\": \"slowly\"}";

    private final LoopbackService service = new LoopbackService();
    private final Surrounded surrounded = new Surrounded();

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aCallIsRepeatedAfterAnErrorThatPasses(int status) {
        service.answers(status, "trouble").answers(200, FARM);

        try (DeadlineClient client = client(DeadlineClient.builder())) {
            assertThat(client.getFarm(GET).displayName()).isEqualTo("one");
        }

        assertThat(service.calls()).hasSize(2);
        assertThat(surrounded.pauses()).hasSize(1);
    }

    @Test
    void threeAttemptsAreMadeAndTheLastErrorIsThrown() {
        service.refuses(500, "InternalServerErrorException", "{\"message\": \"broken\"}");

        try (DeadlineClient client = client(DeadlineClient.builder())) {
            assertThatThrownBy(() -> client.getFarm(GET))
                    .isInstanceOf(InternalServerErrorException.class)
                    .hasMessage("broken")
                    .satisfies(error ->
                            assertThat(error.getSuppressed()[0]).hasMessageEndingWith("attempt 3"));
        }

        assertThat(service.calls()).hasSize(3);
    }

    @Test
    void theTypeTheStockAgentRetriesIsRetriedHereToo() {
        service.refuses(400, "Throttling", THROTTLED).answers(200, FARM);

        try (DeadlineClient client = client(DeadlineClient.builder())) {
            client.getFarm(GET);
        }

        assertThat(service.calls()).hasSize(2);
    }

    @Test
    void aMistakeOfTheCallerIsNotRepeated() {
        service.refuses(
                400, "ValidationException", "{\"message\": \"bad\", \"reason\": \"OTHER\"}");

        try (DeadlineClient client = client(DeadlineClient.builder())) {
            assertThatThrownBy(() -> client.getFarm(GET)).isInstanceOf(ValidationException.class);
        }

        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void theServicesWishForAPauseIsGranted() {
        service.refuses(429, "ThrottlingException", THROTTLED, "Retry-After", "7")
                .answers(200, FARM);

        try (DeadlineClient client = client(DeadlineClient.builder())) {
            client.getFarm(GET);
        }

        assertThat(surrounded.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aWishForAnHourGoesToTheCallerInstead() {
        service.refuses(429, "ThrottlingException", THROTTLED, "Retry-After", "3600");

        try (DeadlineClient client = client(DeadlineClient.builder())) {
            ThrottlingException error =
                    catchThrowableOfType(ThrottlingException.class, () -> client.getFarm(GET));
            assertThat(error.retryAfterSeconds()).contains(3600);
        }

        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void allAttemptsOfACallCarryTheSameIdempotencyTokenAndCallsCarryDifferentOnes() {
        service.answers(503, "").answers(200, "{\"farmId\": \"" + FARM_ID + "\"}");
        CreateFarmRequest request = CreateFarmRequest.builder().displayName("one").build();

        try (DeadlineClient client = client(DeadlineClient.builder())) {
            client.createFarm(request);
            client.createFarm(request);
        }

        assertThat(service.calls())
                .extracting(call -> call.headers().first("X-Amz-Client-Token").orElseThrow())
                .satisfiesExactly(
                        first -> assertThat(first).hasSize(36),
                        again -> assertThat(again).isEqualTo(tokenOfCall(0)),
                        other -> assertThat(other).isNotEqualTo(tokenOfCall(0)));
    }

    private String tokenOfCall(int index) {
        return service.calls().get(index).headers().first("X-Amz-Client-Token").orElseThrow();
    }

    @Test
    void theNumberOfAttemptsComesFromTheEnvironmentUnlessCodeGivesIt() {
        service.answers(503, "");
        Map<String, String> variables = Map.of("AWS_MAX_ATTEMPTS", "2");

        try (DeadlineClient client =
                surrounded
                        .clientBuilder(DeadlineClient.builder(), service)
                        .surroundings(surrounded.with(variables))
                        .build()) {
            assertThatThrownBy(() -> client.getFarm(GET)).isInstanceOf(UnmodeledError.class);
        }
        assertThat(service.calls()).hasSize(2);
        try (DeadlineClient client =
                surrounded
                        .clientBuilder(DeadlineClient.builder().maxAttempts(1), service)
                        .surroundings(surrounded.with(variables))
                        .build()) {
            assertThatThrownBy(() -> client.getFarm(GET)).isInstanceOf(UnmodeledError.class);
        }
        assertThat(service.calls()).hasSize(3);
    }

    @Test
    void aWrongClockIsCorrectedByTheDateThatTheServerGives() {
        service.refuses(403, "InvalidSignatureException", "{\"message\": \"expired\"}")
                .answers(200, FARM);

        try (DeadlineClient client = client(DeadlineClient.builder())) {
            client.getFarm(GET);
            client.getFarm(GET);
        }

        assertThat(service.calls())
                .extracting(call -> call.headers().first("X-Amz-Date").orElseThrow())
                .satisfiesExactly(
                        wrong -> assertThat(wrong).isEqualTo("20260329T120000Z"),
                        right -> assertThat(right).isGreaterThan("20260329T130000Z"),
                        again -> assertThat(again).isGreaterThan("20260329T130000Z"));
        assertThat(surrounded.pauses()).containsExactly(Duration.ZERO);
    }

    @Test
    void aRefusedConnectionIsTriedAgainAndThenAClientFailure() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        try (DeadlineClient client =
                surrounded
                        .clientBuilder(DeadlineClient.builder(), service)
                        .endpoint(nobody)
                        .build()) {
            assertThatThrownBy(() -> client.getFarm(GET))
                    .isInstanceOf(ClientFailure.class)
                    .hasMessageContaining("GET " + nobody + "/2023-10-12/farms/" + FARM_ID)
                    .hasRootCauseInstanceOf(IOException.class);
        }

        assertThat(surrounded.pauses()).hasSize(2);
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsAClientFailure() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                DeadlineClient client =
                        surrounded
                                .clientBuilder(DeadlineClient.builder().maxAttempts(2), service)
                                .endpoint(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                                .readTimeout(Duration.ofMillis(50))
                                .build()) {
            assertThatThrownBy(() -> client.getFarm(GET))
                    .isInstanceOf(ClientFailure.class)
                    .hasMessageContaining("in time");
        }

        assertThat(surrounded.pauses()).hasSize(1);
    }

    @Test
    void anInterruptedCallFailsAtOnceAndTheThreadStaysInterrupted() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                DeadlineClient client =
                        surrounded
                                .clientBuilder(DeadlineClient.builder(), service)
                                .endpoint(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                                .build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> client.getFarm(GET)).isInstanceOf(ClientFailure.class);
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(surrounded.pauses()).isEmpty();
    }

    @Test
    void delaysAreRandomBelowABoundThatDoublesUpToTwentySeconds() {
        Seeds.forEach(
                50,
                seed -> {
                    Retries retries = new Retries(100, Seeds.random(seed));
                    for (int attempt = 1; attempt < 20; attempt++) {
                        Duration bound =
                                Duration.ofSeconds(Math.min(20, 1L << Math.min(attempt - 1, 10)));
                        assertThat(retries.after(503, "", Duration.ZERO, attempt).orElseThrow())
                                .isBetween(Duration.ZERO, bound);
                    }
                });
    }

    @Test
    void theRetriesOfAllCallsAreBoundedTogetherUntilCallsSucceed() {
        Retries retries = new Retries(3, Seeds.random(1));
        for (int call = 0; call < 100; call++) {
            assertThat(retries.after(503, "", Duration.ZERO, 1)).isPresent();
        }
        Optional<Duration> whenUsedUp = retries.after(503, "", Duration.ZERO, 1);
        for (int call = 0; call < 5; call++) {
            retries.succeeded(1);
        }

        assertThat(whenUsedUp).isEmpty();
        assertThat(retries.after(503, "", Duration.ZERO, 1)).isPresent();
        assertThat(retries.after(503, "", Duration.ZERO, 1)).isEmpty();
    }

    @Test
    void anErrorWithoutItsMembersIsStillKnownByItsType() {
        service.refuses(429, "ThrottlingException", "").answers(200, FARM);

        try (DeadlineClient client = client(DeadlineClient.builder())) {
            client.getFarm(GET);
        }

        assertThat(service.calls()).hasSize(2);
    }

    private DeadlineClient client(ClientBuilder<DeadlineClient> builder) {
        return surrounded.client(builder, service);
    }
}
