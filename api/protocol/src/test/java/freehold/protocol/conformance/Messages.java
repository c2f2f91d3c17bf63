package freehold.protocol.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

/** The HTTP messages of tests, and whether ours say the same. */
final class Messages {

    private Messages() {}

    static HttpCall call(
            String method,
            String uri,
            List<String> query,
            Map<String, String> headers,
            Optional<String> body) {
        String[] target = uri.split("\\?", 2);
        List<String> parameters = target.length > 1 ? List.of(target[1]) : query;
        return new HttpCall(
                method,
                target[0],
                String.join("&", parameters),
                headers(headers),
                body.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    static HttpAnswer answer(int status, HttpMessageTestCase test) {
        return new HttpAnswer(
                status,
                headers(test.getHeaders()),
                test.getBody().orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private static Headers headers(Map<String, String> fields) {
        return new Headers(
                fields.entrySet().stream()
                        .map(field -> new Headers.Field(field.getKey(), field.getValue()))
                        .toList());
    }

    static void assertSame(HttpCall call, HttpRequestTestCase test) {
        assertThat(call.method()).isEqualTo(test.getMethod());
        assertThat(basePath(test) + call.rawPath()).isEqualTo(test.getUri());
        List<String> parameters =
                call.rawQuery().isEmpty() ? List.of() : List.of(call.rawQuery().split("&", -1));
        List<String> names =
                parameters.stream().map(parameter -> parameter.split("=", 2)[0]).toList();
        assertThat(parameters)
                .containsAll(
                        test.getQueryParams().stream()
                                .map(each -> each.contains("=") ? each : each + "=")
                                .toList());
        assertThat(names).filteredOn(test.getForbidQueryParams()::contains).isEmpty();
        assertThat(names).containsAll(test.getRequireQueryParams());
        assertHeaders(call.headers(), call.body(), test);
        assertBody(call.body(), test);
    }

    /** The path of the endpoint itself, which whoever sends the message puts before its own. */
    private static String basePath(HttpRequestTestCase test) {
        String host = test.getHost().orElse("");
        return host.contains("/") ? host.substring(host.indexOf('/')) : "";
    }

    static void assertSame(HttpAnswer answer, int status, HttpMessageTestCase test) {
        assertThat(answer.status()).isEqualTo(status);
        assertHeaders(answer.headers(), answer.body(), test);
        assertBody(answer.body(), test);
    }

    /** The length of the body is for whoever sends the message to say. */
    private static void assertHeaders(Headers headers, byte[] body, HttpMessageTestCase test) {
        test.getHeaders()
                .forEach((name, value) ->
                        assertThat(String.join(", ", headers.all(name))).as(name).isEqualTo(value));
        test.getForbidHeaders().stream()
                .filter(name -> !name.equalsIgnoreCase("Content-Length"))
                .forEach(name -> assertThat(headers.first(name)).as(name).isEmpty());
        for (String name : test.getRequireHeaders()) {
            if (name.equalsIgnoreCase("Content-Length")) {
                assertThat(body).isNotEmpty();
            } else {
                assertThat(headers.first(name)).as(name).isPresent();
            }
        }
    }

    private static void assertBody(byte[] body, HttpMessageTestCase test) {
        String text = new String(body, StandardCharsets.UTF_8);
        test.getBody()
                .ifPresent(expected -> {
                    if (expected.isEmpty() || text.isEmpty()) {
                        assertThat(text).isEqualTo(expected);
                    } else {
                        assertThat(Views.of(text)).isEqualTo(Views.of(expected));
                    }
                });
    }
}
