package freehold.cli.demo;

import freehold.client.DeadlineClient;
import freehold.client.credentials.CredentialSource;
import freehold.client.credentials.StandardChain;
import freehold.client.endpoint.Profiles;
import freehold.client.logs.LogsClient;
import freehold.client.process.Environment;
import freehold.client.process.Surroundings;
import freehold.server.wiring.Server;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The clients of the demonstration, set up by nothing but the files that the server wrote, as a
 * user's would be.
 */
final class DemoClients implements AutoCloseable {
    private final DeadlineClient deadline;
    private final LogsClient logs;
    private final Environment environment;
    private final URI endpoint;

    private DemoClients(
            DeadlineClient deadline, LogsClient logs, Environment environment, URI endpoint) {
        this.deadline = deadline;
        this.logs = logs;
        this.environment = environment;
        this.endpoint = endpoint;
    }

    static DemoClients of(Server server) {
        Map<String, String> variables =
                Map.of(
                        "AWS_CONFIG_FILE",
                        server.awsFiles().resolve("config").toString(),
                        "AWS_SHARED_CREDENTIALS_FILE",
                        server.awsFiles().resolve("credentials").toString(),
                        "AWS_PROFILE",
                        "freehold");
        Environment environment = name -> Optional.ofNullable(variables.get(name));
        Surroundings surroundings = Surroundings.ofThisProcess().with(environment);
        return new DemoClients(
                DeadlineClient.builder().surroundings(surroundings).build(),
                LogsClient.builder().surroundings(surroundings).build(),
                environment,
                server.endpoint());
    }

    DeadlineClient deadline() {
        return deadline;
    }

    LogsClient logs() {
        return logs;
    }

    URI endpoint() {
        return endpoint;
    }

    String region() {
        return Profiles.read(environment, Optional.empty()).value("region").orElseThrow();
    }

    /** The key with which a host registers as a worker. */
    CredentialSource workerHost() {
        return StandardChain.inProfile(environment, "freehold-worker");
    }

    @Override
    public void close() {
        logs.close();
        deadline.close();
    }
}
