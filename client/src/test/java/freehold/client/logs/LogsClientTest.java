package freehold.client.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.client.LoopbackService;
import freehold.client.Surrounded;
import freehold.protocol.HttpCall;
import freehold.protocol.ServiceException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogsClientTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private final LoopbackService service = new LoopbackService();
    private final LogsClient client = new Surrounded().client(LogsClient.builder(), service);

    @AfterEach
    void close() {
        client.close();
        service.close();
    }

    @Test
    void eventsAreWrittenInTheFormOfCloudWatchLogs() {
        service.answers(200, "{}");

        client.putLogEvents(
                "/aws/deadline/farm-1/queue-1",
                "session-1",
                List.of(new LogEvent(NOON, "İlk satır"), new LogEvent(NOON.plusMillis(5), "2")));

        HttpCall call = service.onlyCall();
        assertThat(call.headers().first("X-Amz-Target")).contains("Logs_20140328.PutLogEvents");
        assertThat(call.headers().first("Content-Type")).contains("application/x-amz-json-1.1");
        assertThat(call.headers().first("Authorization"))
                .hasValueSatisfying(text -> assertThat(text).contains("/eu-central-1/logs/"));
        assertThat(new String(call.body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"logGroupName\":\"/aws/deadline/farm-1/queue-1\",\"logStreamName\":\"session-1\",\"logEvents\":[{\"timestamp\":1774785600000,\"message\":\"İlk"
                            + " satır\"},{\"timestamp\":1774785600005,\"message\":\"2\"}]}");
    }

    @Test
    void allEventsAreReadUntilATokenRepeatsItself() {
        service.answers(200, page("f/1", event(1), event(2)))
                .answers(200, page("f/2", event(3)))
                .answers(200, page("f/2"));

        assertThat(client.events(LogRequest.of("group", "stream").limitedTo(2)))
                .extracting(LogEvent::message)
                .containsExactly("line 1", "line 2", "line 3");
        assertThat(service.calls()).hasSize(3);
        assertThat(new String(service.calls().get(1).body(), StandardCharsets.UTF_8))
                .contains("\"nextToken\":\"f/1\"")
                .contains("\"limit\":2");
    }

    @Test
    void anErrorCarriesItsTypeFromTheBody() {
        service.answers(
                400, "{\"__type\": \"ResourceNotFoundException\", \"message\": \"no stream\"}");

        assertThatThrownBy(() -> client.putLogEvents("g", "s", List.of(new LogEvent(NOON, "x"))))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        error ->
                                assertThat(error.errorType())
                                        .isEqualTo("ResourceNotFoundException"))
                .hasMessage("no stream");
    }

    @Test
    void anAnswerWithoutEventsIsNotTakenForAnEmptyPage() {
        service.answers(200, "{}");

        assertThatThrownBy(() -> client.getLogEvents(LogRequest.of("g", "s")))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("'events'");
    }

    private static String page(String token, String... events) {
        return "{\"events\": "
                + List.of(events)
                + ", \"nextForwardToken\": \""
                + token
                + "\", \"nextBackwardToken\": \"b/0\"}";
    }

    private static String event(int number) {
        return "{\"timestamp\": 177478560000%d, \"message\": \"line %d\", \"ingestionTime\": 1}"
                .formatted(number, number);
    }
}
