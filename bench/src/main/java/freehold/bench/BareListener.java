package freehold.bench;

import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The limit of GetTask: the HTTP library in a process of its own that sends one answer to whatever
 * it is asked, with nothing looked at, checked or looked up.
 */
public final class BareListener {
    private static final Set<String> OF_TRANSPORT = Set.of("content-length", "connection");

    private BareListener() {}

    /**
     * Serves until it is ended.
     *
     * @param arguments the file with the answer's header fields, one a line, and the one with its
     *     body
     */
    public static void main(String[] arguments) throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            String[] field = line.split(": ", 2);
            headers.add(HeaderValues.create(field[0], field[1]));
        }
        byte[] body = Files.readAllBytes(Path.of(arguments[1]));
        WebServer server =
                WebServer.builder()
                        .host("127.0.0.1")
                        .port(0)
                        .routing(routing ->
                                routing.any((_, response) -> answer(response, headers, body)))
                        .build()
                        .start();
        System.out.println("ready http://127.0.0.1:" + server.port());
    }

    private static void answer(ServerResponse response, List<Header> headers, byte[] body) {
        headers.forEach(response::header);
        response.send(body);
    }

    /** Starts the process that sends this answer. */
    static ChildProcess start(HttpAnswer answer, Path folder)
            throws IOException, InterruptedException {
        Path headers = folder.resolve("answer-headers");
        Path body = folder.resolve("answer-body");
        Files.write(
                headers,
                answer.headers().fields().stream()
                        .filter(field -> !OF_TRANSPORT.contains(lowerCase(field)))
                        .map(field -> field.name() + ": " + field.value())
                        .toList(),
                StandardCharsets.UTF_8);
        Files.write(body, answer.body());
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.virtualThreadScheduler.parallelism=16",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareListener.class.getName(),
                        headers.toString(),
                        body.toString());
        return ChildProcess.start(
                command, folder.resolve("bare.log"), Pattern.compile("^ready (http://\\S+)"));
    }

    private static String lowerCase(Headers.Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
