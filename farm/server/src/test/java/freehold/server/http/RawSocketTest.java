package freehold.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.protocol.Reply;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP client would send, and what only the wire shows. */
class RawSocketTest {
    @TempDir private Path folder;
    private TestEdge edge;

    @BeforeEach
    void open() {
        edge =
                new TestEdge(
                        folder,
                        List.of(
                                HandMadeOperation.of(
                                        "GetFarm",
                                        "GET",
                                        "/2023-10-12/farms/{farmId}",
                                        (input, _) -> new Reply.Answer<>(input))));
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @ParameterizedTest
    @CsvSource({
        "//2023-10-12/farms/x, 400",
        "/2023-10-12//farms/x, 400",
        "/2023-10-12/./farms/x, 400",
        "/other/../2023-10-12/farms/x, 400",
        "/2023-10-12;a=b/farms/x, 400",
        "/2023-10-12%2Ffarms/x, 400",
        "/2023-10-12/farms/x, 403",
        "/2023-10-12/farms/x;a=b, 403",
        "/2023-10-12/farms/.., 403",
        "/2023-10-12/farms/%2e%2e, 403",
        "/2023-10-12/farms/a%2Fb, 403"
    })
    void pathsAreTakenAsTheyStandAndNeverFolded(String path, int status) throws IOException {
        String answer = exchange("GET " + path + " HTTP/1.1\r\nHost: anything.example\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.contains("UNKNOWN_OPERATION")).isEqualTo(status == 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /2023-10-12/farms/%zz HTTP/1.1\r\nHost: h\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\nbroken header\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: h\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -5\r\n\r\n"
            })
    void nonsenseIsAnsweredAsABadRequestWithARequestId(String request) throws IOException {
        String answer = exchange(request);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).containsIgnoringCase("x-amzn-RequestId: ");
        assertThat(answer).contains("ValidationException").doesNotContain("\tat ");
    }

    @Test
    void anAnswerCarriesRequestIdAndDateAndKeepsTheConnection() throws IOException {
        String twice = "GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n".repeat(2);
        String answers =
                exchange(twice + "GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(4);
        assertThat(answers)
                .contains("\r\nDate: Sun, 29 Mar 2026 12:00:00 GMT\r\n")
                .doesNotContain(" -0600");
    }

    @Test
    void aBodyInBrokenChunksEndsTheConnection() throws IOException {
        String broken =
                String.join(
                        "\r\n",
                        "POST / HTTP/1.1",
                        "Host: h",
                        "Transfer-Encoding: chunked",
                        "",
                        "zz",
                        "hello",
                        "0",
                        "",
                        "");

        assertThat(exchange(broken)).doesNotContain("200 OK");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAlsoInChunks() throws IOException {
        String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
        String answer =
                exchange(
                        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + chunk.repeat(9)
                                + "0\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .contains("larger than 8388608");
        assertThat(exchange("GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    /** Sends, and reads until the server closes or one error has arrived. */
    private String exchange(String request) throws IOException {
        URI endpoint = edge.listener.endpoint();
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            while (!isWhole(answer, request)) {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return answer.toString();
        }
    }

    private static boolean isWhole(StringBuilder answer, String request) {
        return !request.contains("Connection: close") && answer.toString().endsWith("}");
    }
}
