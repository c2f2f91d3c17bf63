package freehold.bench;

import freehold.client.DeadlineClient;
import freehold.client.credentials.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a benchmark finds: a running server on an engine of its own, and its administrator's client.
 * Everything lies in one folder and is gone when the scene closes.
 */
record Scene(
        Options options,
        InstantSource clock,
        SecureRandom random,
        Running running,
        Credentials administrator,
        DeadlineClient client)
        implements AutoCloseable {
    static final String REGION = "us-west-2";
    private static final Pattern READY = Pattern.compile("^ready (http://\\S+)");

    /** The processes and their folder. */
    record Running(Path folder, Engine engine, ChildProcess server) {}

    /** Starts everything. */
    static Scene set(Options options, InstantSource clock, SecureRandom random)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("freehold-bench");
        Engine engine;
        try {
            engine = Engine.start(options.store(), folder);
        } catch (IOException | Unavailable failure) {
            remove(folder);
            throw failure;
        }
        ChildProcess server;
        try {
            server = server(folder, engine);
        } catch (IOException failure) {
            engine.close();
            remove(folder);
            throw failure;
        }
        Credentials administrator = ReadyMadeKey.read(data(folder).resolve("aws"));
        DeadlineClient client =
                DeadlineClient.builder()
                        .endpoint(URI.create(server.ready()))
                        .region(REGION)
                        .credentials(administrator)
                        .build();
        return new Scene(
                options, clock, random, new Running(folder, engine, server), administrator, client);
    }

    /** The server's data folder. */
    static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static ChildProcess server(Path folder, Engine engine)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("freehold.command", "freehold"));
        command.addAll(List.of("server", "--port", "0", "--store", engine.farmUrl()));
        command.addAll(List.of("--data", data(folder).toString()));
        command.addAll(List.of("--blobs", folder.resolve("blobs").toString()));
        return ChildProcess.start(command, folder.resolve("server.log"), READY);
    }

    URI endpoint() {
        return URI.create(running.server().ready());
    }

    /** Signs calls to the server. */
    RequestSigner signer(Credentials as) {
        return new RequestSigner(as, REGION, endpoint().getAuthority(), clock);
    }

    /** The figures that say what was measured on. */
    Figures figures() throws IOException {
        return Figures.none()
                .with("benchmark", options.benchmark().text())
                .with("store", options.store().text())
                .with("cores", Runtime.getRuntime().availableProcessors())
                .with("disk", Files.getFileStore(running.folder()).type());
    }

    @Override
    public void close() throws IOException {
        client.close();
        running.server().close();
        running.engine().close();
        remove(running.folder());
    }

    /** Deletes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
