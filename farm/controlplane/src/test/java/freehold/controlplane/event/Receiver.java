package freehold.controlplane.event;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import freehold.api.extension.Event;
import freehold.protocol.Document;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody's HTTP server that takes deliveries, and refuses some when it is told to. */
final class Receiver implements AutoCloseable {
    /** What was posted, and what it was answered. */
    record Posted(String timestamp, String signature, String eventId, String body, int status) {
        List<Event> events() {
            var all = (Document.JsonArray) Json.read(DocumentShape.DOCUMENT, body);
            return all.elements().stream()
                    .map(each -> Json.write(DocumentShape.DOCUMENT, each))
                    .map(each -> Json.read(Event.SHAPE, each))
                    .toList();
        }
    }

    private final HttpServer server;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** What it answers next, in this order; 200 after that. */
    Receiver answering(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/farm?room=1";
    }

    List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** All events that it has answered with 200, in the order in which they came. */
    List<Event> taken() {
        List<Event> taken = new ArrayList<>();
        posted.stream()
                .filter(each -> each.status() == 200)
                .forEach(each -> taken.addAll(each.events()));
        return taken;
    }

    private void take(HttpExchange call) throws IOException {
        int status = Optional.ofNullable(answers.poll()).orElse(200);
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posted.add(
                new Posted(
                        call.getRequestHeaders().getFirst("x-freehold-timestamp"),
                        call.getRequestHeaders().getFirst("x-freehold-signature"),
                        call.getRequestHeaders().getFirst("x-freehold-event-id"),
                        body,
                        status));
        call.getResponseHeaders().set("location", url());
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
