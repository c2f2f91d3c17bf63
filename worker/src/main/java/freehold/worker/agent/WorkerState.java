package freehold.worker.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import freehold.api.AwsCredentials;
import freehold.protocol.InvalidInput;
import freehold.protocol.rest.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers from one start to the next which worker this host is, and with which credentials. */
final class WorkerState {
    private static final JsonFactory JSON = new JsonFactory();

    private static final String WORKER_FILE = "worker.json";
    private static final String PREPARED = "host_configuration_succeeded";

    private final Path directory;

    WorkerState(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** Empty if this host never was a worker, or the file that says so cannot be read. */
    Optional<String> workerId() throws IOException {
        Path file = workerFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(Files.readString(file, StandardCharsets.UTF_8))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "worker_id".equals(json.currentName())) {
                    return Optional.of(json.getText());
                }
            }
        }
        throw new IOException(
                "%s names no worker_id; delete it to register a new worker".formatted(file));
    }

    void remember(String workerId) throws IOException {
        PrivateFolder.ofOwner(directory)
                .write(WORKER_FILE, "{\"worker_id\": \"%s\"}%n".formatted(workerId));
    }

    /** Remembers the worker, and that its host has been configured. */
    void rememberPrepared(String workerId) throws IOException {
        PrivateFolder.ofOwner(directory)
                .write(
                        WORKER_FILE,
                        "{\"worker_id\": \"%s\", \"%s\": true}%n".formatted(workerId, PREPARED));
    }

    /** Whether the host of this worker has been configured. */
    boolean isHostPrepared() throws IOException {
        try (JsonParser json =
                JSON.createParser(Files.readString(workerFile(), StandardCharsets.UTF_8))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_TRUE && PREPARED.equals(json.currentName())) {
                    return true;
                }
            }
            return false;
        }
    }

    void forget() throws IOException {
        Files.deleteIfExists(workerFile());
    }

    /**
     * The credentials kept for a worker; empty also if they cannot be read, as new ones are easily
     * had.
     */
    Optional<AwsCredentials> credentials(String workerId) {
        try {
            return Optional.of(
                    Json.read(
                            AwsCredentials.SHAPE,
                            Files.readString(credentialsFile(workerId), StandardCharsets.UTF_8)));
        } catch (IOException | InvalidInput unreadable) {
            return Optional.empty();
        }
    }

    void keep(String workerId, AwsCredentials credentials) throws IOException {
        PrivateFolder.ofOwner(credentialsFolder())
                .write(workerId + ".json", Json.write(AwsCredentials.SHAPE, credentials));
    }

    Path queueFolder(String queueId) {
        return directory.resolve("queues").resolve(queueId);
    }

    private Path workerFile() {
        return directory.resolve(WORKER_FILE);
    }

    private Path credentialsFile(String workerId) {
        return credentialsFolder().resolve(workerId + ".json");
    }

    private Path credentialsFolder() {
        return directory.resolve("credentials");
    }
}
