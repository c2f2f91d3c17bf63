package freehold.controlplane.event;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts deliveries by HTTP/1.1. Any status of 200 to 299 is a success. Redirects are not followed,
 * as they would hand the events to somewhere nobody has named; what an answer says is not read.
 */
public final class WebhookPost implements AutoCloseable {
    private final HttpClient client;
    private final Duration patience;

    /**
     * A sender with connections of its own.
     *
     * @param patience how long a delivery may take from the first byte to the last
     */
    public WebhookPost(Duration patience) {
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience)
                        .build();
    }

    /**
     * Posts a body and waits for the answer.
     *
     * @return what went wrong, for a person; empty if the receiver has taken it
     */
    Optional<String> send(URI to, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request.build(), BodyHandlers.discarding());
        try {
            return failure(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Optional.of("No answer within " + patience.toSeconds() + " seconds.");
        } catch (ExecutionException failed) {
            return Optional.of(text(Optional.ofNullable(failed.getCause()).orElse(failed)));
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.of("The server went down meanwhile.");
        }
    }

    private static Optional<String> failure(int status) {
        boolean isTaken = status >= 200 && status <= 299;
        return isTaken ? Optional.empty() : Optional.of("The receiver answered " + status + ".");
    }

    private static String text(Throwable failure) {
        if (failure instanceof IOException) {
            String said = failure.getMessage();
            String kind = failure.getClass().getSimpleName();
            return "It could not be reached: " + kind + (said == null ? "." : ": " + said);
        }
        throw new IllegalStateException("posting failed in no foreseen way", failure);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
