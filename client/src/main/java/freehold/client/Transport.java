package freehold.client;

import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request over HTTP/1.1 and waits for the whole answer. */
final class Transport implements AutoCloseable {

    private final ExecutorService threads;
    private final HttpClient http;
    private final Duration readTimeout;

    Transport(Duration connectTimeout, Duration readTimeout) {
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(connectTimeout)
                        .executor(threads)
                        .build();
        this.readTimeout = readTimeout;
    }

    /**
     * The answer, whatever its status.
     *
     * @throws ClientFailure if none came
     */
    HttpAnswer send(HttpRequest request) {
        String name = request.method() + " " + request.uri();
        // The request's own timeout ends with the headers; this one covers the body too.
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer(exchange.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw ClientFailure.interrupted(name, interrupted);
        } catch (TimeoutException late) {
            exchange.cancel(true);
            throw ClientFailure.timedOut(name, late);
        } catch (ExecutionException failed) {
            throw failure(name, failed);
        }
    }

    private static RuntimeException failure(String name, ExecutionException failed) {
        return switch (failed.getCause()) {
            case HttpTimeoutException late -> ClientFailure.timedOut(name, late);
            case IOException broken -> ClientFailure.unreachable(name, broken);
            case null, default -> new IllegalStateException(name + " could not be sent", failed);
        };
    }

    private static HttpAnswer answer(HttpResponse<byte[]> response) {
        List<Headers.Field> fields = new ArrayList<>();
        response.headers()
                .map()
                .forEach((name, values) ->
                        values.forEach(value -> fields.add(new Headers.Field(name, value))));
        return new HttpAnswer(response.statusCode(), new Headers(fields), response.body());
    }

    /** Breaks off what is still under way. */
    @Override
    public void close() {
        http.shutdownNow();
        http.close();
        threads.close();
    }
}
