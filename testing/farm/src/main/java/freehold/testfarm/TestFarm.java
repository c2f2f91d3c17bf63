package freehold.testfarm;

import freehold.client.ClientBuilder;
import freehold.client.DeadlineClient;
import freehold.client.FreeholdClient;
import freehold.client.credentials.Credentials;
import freehold.client.process.Surroundings;
import freehold.server.configuration.Configuration;
import freehold.server.configuration.ConfigurationReader;
import freehold.server.configuration.ConfigurationReader.Invalid;
import freehold.server.configuration.ConfigurationReader.Valid;
import freehold.server.wiring.Outside;
import freehold.server.wiring.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server in this process that serves a site, with clients of it. Server and clients live by the
 * same clock, so a test may stop it: only what rests between two looks rests in real time.
 */
public final class TestFarm implements AutoCloseable {
    private final Server server;
    private final InstantSource clock;
    private final SecureRandom random;
    private final DeadlineClient administrator;

    private TestFarm(Server server, InstantSource clock, SecureRandom random) {
        this.server = server;
        this.clock = clock;
        this.random = random;
        this.administrator = builder("freehold").build();
    }

    /** Starts a server on a site with every other setting as it comes. */
    public static TestFarm open(Site site, InstantSource clock) {
        return open(site, clock, List.of());
    }

    /**
     * Starts a server on a site.
     *
     * @param flags settings of the server, as the command takes them
     */
    public static TestFarm open(Site site, InstantSource clock, List<String> flags) {
        SecureRandom random = new SecureRandom();
        Outside outside =
                new Outside(
                        clock,
                        random,
                        () -> {
                            throw new AssertionError("the disk under the test farm is lost");
                        });
        try {
            return new TestFarm(Server.start(configuration(site, flags), outside), clock, random);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Configuration configuration(Site site, List<String> flags) {
        List<String> all = new ArrayList<>(site.flags());
        all.addAll(flags);
        return switch (ConfigurationReader.read(all, Map.of())) {
            case Valid(Configuration configuration) -> configuration;
            case Invalid(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    /** Where the server answers. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** The folder with the AWS files {@code config} and {@code credentials} of this server. */
    public Path awsFiles() {
        return server.awsFiles();
    }

    /** The administrator's client; closed with the farm. */
    public DeadlineClient administrator() {
        return administrator;
    }

    /**
     * A builder of clients that are set up by the server's AWS files.
     *
     * @param profile {@code freehold} for the administrator, {@code freehold-worker} for a host
     */
    public ClientBuilder<DeadlineClient> builder(String profile) {
        return set(DeadlineClient.builder(), profile);
    }

    /** The administrator's client of the operations that are ours and not AWS's. */
    public FreeholdClient freehold() {
        return set(FreeholdClient.builder(), "freehold").build();
    }

    private <C> ClientBuilder<C> set(ClientBuilder<C> plain, String profile) {
        Map<String, String> variables =
                Map.of(
                        "AWS_CONFIG_FILE", awsFiles().resolve("config").toString(),
                        "AWS_SHARED_CREDENTIALS_FILE",
                                awsFiles().resolve("credentials").toString());
        return plain.profile(profile)
                .surroundings(
                        new Surroundings(
                                name -> Optional.ofNullable(variables.get(name)),
                                clock,
                                random,
                                Thread::sleep));
    }

    /** A client with credentials that the server has issued. */
    public DeadlineClient client(Credentials credentials) {
        return builder("freehold").credentials(credentials).build();
    }

    /** The clock that server and clients live by. */
    public InstantSource clock() {
        return clock;
    }

    /** Drains the server and goes down; the site stays. */
    @Override
    public void close() {
        administrator.close();
        server.close();
    }
}
