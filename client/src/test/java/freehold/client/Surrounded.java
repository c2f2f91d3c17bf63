package freehold.client;

import freehold.client.credentials.Credentials;
import freehold.client.process.Surroundings;
import freehold.testkit.Seeds;
import freehold.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Surroundings in which no time passes but what pauses let pass, and those are noted. */
public final class Surrounded {

    static final Credentials KEYS =
            Credentials.longLived("AKIAEXAMPLE000000001", "the-secret-of-the-tests");

    private final TestClock clock = TestClock.atNoon();
    private final List<Duration> pauses = new ArrayList<>();

    /** Those with variables; files are never the user's own. */
    public Surroundings with(Map<String, String> variables) {
        return new Surroundings(
                name ->
                        Optional.ofNullable(variables.get(name))
                                .or(() ->
                                        name.endsWith("_FILE")
                                                ? Optional.of("no-such-file")
                                                : Optional.empty()),
                clock,
                Seeds.random(1),
                this::pause);
    }

    private void pause(Duration duration) {
        pauses.add(duration);
        clock.advance(duration);
    }

    public TestClock clock() {
        return clock;
    }

    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** A client of a service on the loopback interface. */
    public <C> C client(ClientBuilder<C> builder, LoopbackService service) {
        return clientBuilder(builder, service).build();
    }

    public <C> ClientBuilder<C> clientBuilder(ClientBuilder<C> builder, LoopbackService service) {
        return builder.surroundings(with(Map.of()))
                .endpoint(service.endpoint())
                .region("eu-central-1")
                .credentials(KEYS);
    }
}
