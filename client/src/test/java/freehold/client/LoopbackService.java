package freehold.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service on the loopback interface that answers what a test told it to, in order. */
public final class LoopbackService implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<HttpAnswer> answers = new ConcurrentLinkedQueue<>();
    private final List<HttpCall> calls = Collections.synchronizedList(new ArrayList<>());

    public LoopbackService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Adds an answer; the last one added is repeated. */
    public LoopbackService answers(int status, String body, String... headers) {
        Headers all = Headers.NONE;
        for (int index = 0; index < headers.length; index += 2) {
            all = all.with(headers[index], headers[index + 1]);
        }
        answers.add(new HttpAnswer(status, all, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public LoopbackService refuses(int status, String type, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("x-amzn-ErrorType", type));
        all.addAll(List.of(headers));
        return answers(status, body, all.toArray(String[]::new));
    }

    /** What was received, in order. */
    public List<HttpCall> calls() {
        return List.copyOf(calls);
    }

    public HttpCall onlyCall() {
        if (calls.size() != 1) {
            throw new AssertionError("one call was expected, not " + calls.size());
        }
        return calls.getFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add(received(exchange));
            HttpAnswer answer = answers.size() > 1 ? answers.poll() : answers.peek();
            if (answer == null) {
                return;
            }
            answer.headers()
                    .fields()
                    .forEach(field ->
                            exchange.getResponseHeaders().set(field.name(), field.value()));
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static HttpCall received(HttpExchange exchange) throws IOException {
        List<Headers.Field> fields = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                values.forEach(value -> fields.add(new Headers.Field(name, value))));
        String query = exchange.getRequestURI().getRawQuery();
        return new HttpCall(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                new Headers(fields),
                exchange.getRequestBody().readAllBytes());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
