package freehold.client;

import freehold.client.credentials.CredentialSource;
import freehold.client.credentials.Credentials;
import freehold.client.credentials.StandardChain;
import freehold.client.endpoint.Endpoint;
import freehold.client.endpoint.EndpointChain;
import freehold.client.endpoint.Profiles;
import freehold.client.endpoint.ServiceName;
import freehold.client.endpoint.Target;
import freehold.client.process.Surroundings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Builds a client. What is left open is found as every AWS client finds it, in environment
 * variables and profiles. A builder does not change: each method gives another one.
 *
 * @param <C> the client
 */
public final class ClientBuilder<C> {

    private final ServiceName service;
    private final Function<Calls, C> maker;
    private final Target target;
    private final Optional<CredentialSource> credentials;
    private final Patience patience;
    private final Surroundings surroundings;

    private ClientBuilder(
            ServiceName service,
            Function<Calls, C> maker,
            Target target,
            Optional<CredentialSource> credentials,
            Patience patience,
            Surroundings surroundings) {
        this.service = service;
        this.maker = maker;
        this.target = target;
        this.credentials = credentials;
        this.patience = patience;
        this.surroundings = surroundings;
    }

    /** A builder with everything open. */
    public static <C> ClientBuilder<C> of(ServiceName service, Function<Calls, C> maker) {
        return new ClientBuilder<>(
                service,
                maker,
                Target.OPEN,
                Optional.empty(),
                Patience.USUAL,
                Surroundings.ofThisProcess());
    }

    /** The profile to take settings and credentials from, instead of {@code AWS_PROFILE}'s. */
    public ClientBuilder<C> profile(String name) {
        return with(target.inProfile(name));
    }

    /** The region that signatures carry. */
    public ClientBuilder<C> region(String region) {
        return with(target.inRegion(region));
    }

    /** Where the service is, instead of where environment and profile say. */
    public ClientBuilder<C> endpoint(URI endpoint) {
        return with(target.at(endpoint));
    }

    /**
     * Whether {@code management.} and {@code scheduling.} go before the host. Left open, they do on
     * AWS and not on a custom endpoint.
     */
    public ClientBuilder<C> hostPrefix(boolean isPrefixed) {
        return with(target.prefixed(isPrefixed));
    }

    /** Signs with one key pair. */
    public ClientBuilder<C> credentials(Credentials fixed) {
        return credentials(() -> fixed);
    }

    /** Signs each attempt with what the source then gives; closed together with the client. */
    public ClientBuilder<C> credentials(CredentialSource source) {
        return new ClientBuilder<>(
                service, maker, target, Optional.of(source), patience, surroundings);
    }

    /** How long a connection may take to open; 60 s if left open. */
    public ClientBuilder<C> connectTimeout(Duration timeout) {
        return with(patience.connecting(timeout));
    }

    /** How long an answer may take, from the request's last byte to its own; 60 s if left open. */
    public ClientBuilder<C> readTimeout(Duration timeout) {
        return with(patience.reading(timeout));
    }

    /**
     * How often a request is sent at most; 1 for no retries. Left open, {@code AWS_MAX_ATTEMPTS} or
     * the profile's {@code max_attempts} decides, or else it is 3.
     */
    public ClientBuilder<C> maxAttempts(int attempts) {
        return with(patience.trying(attempts));
    }

    /** Clock, chance, variables and pauses other than the process's own. */
    public ClientBuilder<C> surroundings(Surroundings other) {
        return new ClientBuilder<>(service, maker, target, credentials, patience, other);
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException if endpoint, region or profile are missing or wrong
     */
    public C build() {
        Profiles profiles = Profiles.read(surroundings.environment(), target.profile());
        Endpoint endpoint =
                new EndpointChain(surroundings.environment(), profiles, target).endpointOf(service);
        Signer signer =
                new Signer(
                        service.signing(),
                        endpoint.region(),
                        credentials.orElseGet(
                                () -> new StandardChain(profiles::files, profiles.name())),
                        surroundings.clock());
        int attempts = attempts(profiles);
        Connection connection =
                new Connection(
                        endpoint,
                        signer,
                        new Transport(patience.connectTimeout(), patience.readTimeout()),
                        new Retries(attempts, surroundings.random()),
                        surroundings.pause());
        return maker.apply(new Calls(connection, surroundings));
    }

    private int attempts(Profiles profiles) {
        return patience.maxAttempts()
                .orElseGet(() ->
                        surroundings
                                .environment()
                                .variable("AWS_MAX_ATTEMPTS")
                                .or(() -> profiles.value("max_attempts"))
                                .map(Integer::parseInt)
                                .orElse(Retries.USUAL_ATTEMPTS));
    }

    private ClientBuilder<C> with(Target other) {
        return new ClientBuilder<>(service, maker, other, credentials, patience, surroundings);
    }

    private ClientBuilder<C> with(Patience other) {
        return new ClientBuilder<>(service, maker, target, credentials, other, surroundings);
    }
}
