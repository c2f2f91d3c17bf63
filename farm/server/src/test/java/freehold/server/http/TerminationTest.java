package freehold.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.server.testing.AwsSigner;
import freehold.testkit.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

class TerminationTest {
    @TempDir private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void sigtermAnswersHeldCallsClosesThePortAndExitsWithZero() throws Exception {
        Process server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HoldingServer.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String[] words = out.readLine().split(" ", -1);
            URI endpoint = URI.create("http://127.0.0.1:" + words[0]);
            CompletableFuture<HttpResponse<String>> held =
                    client.sendAsync(
                            signed(endpoint, AwsCredentialsIdentity.create(words[1], words[2])),
                            HttpResponse.BodyHandlers.ofString());
            untilHeld(endpoint);

            server.toHandle().destroy();

            assertThat(held.get(20, TimeUnit.SECONDS).body()).isEqualTo("\"over true\"");
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
            assertThat(out.readLine()).isEqualTo("closed");
            assertThatThrownBy(() -> get(endpoint.resolve("/healthz")))
                    .isInstanceOf(ConnectException.class);
        } finally {
            server.destroyForcibly();
            client.close();
        }
    }

    private static HttpRequest signed(URI endpoint, AwsCredentialsIdentity identity) {
        AwsSigner signer = new AwsSigner(identity, "us-west-2", "deadline", TestClock.atNoon());
        AwsSigner.Unsigned request =
                new AwsSigner.Unsigned(
                        "GET",
                        endpoint.getHost(),
                        endpoint.getPort(),
                        "/hold",
                        Map.of(),
                        Map.of(),
                        "");
        URI presigned =
                endpoint.resolve(
                        "/hold?" + signer.presign(request, Duration.ofHours(1)).rawQuery());
        return HttpRequest.newBuilder(presigned).version(HttpClient.Version.HTTP_1_1).build();
    }

    private void untilHeld(URI endpoint) throws IOException, InterruptedException {
        while (!get(endpoint.resolve("/metrics")).contains("freehold_requests_held 1\n")) {
            Thread.onSpinWait();
        }
    }

    private String get(URI uri) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
