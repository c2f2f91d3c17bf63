package freehold.worker.farm;

import freehold.client.ClientBuilder;
import freehold.client.credentials.CredentialSource;
import java.net.URI;
import java.util.Optional;

/**
 * Where a farm is and as whom a host introduces itself. What is empty is found as every AWS client
 * finds it, in environment variables and profiles.
 *
 * @param profile for endpoint, region and the host's credentials
 * @param hostCredentials instead of those of the profile or the environment
 */
public record FarmAddress(
        Optional<String> profile,
        Optional<URI> endpoint,
        Optional<String> region,
        Optional<CredentialSource> hostCredentials) {
    /** Everything from environment variables and profiles. */
    public static FarmAddress standard() {
        return new FarmAddress(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Everything from one profile. */
    public static FarmAddress ofProfile(String name) {
        return new FarmAddress(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }

    <C> ClientBuilder<C> at(ClientBuilder<C> builder) {
        ClientBuilder<C> placed = builder;
        placed = profile.isPresent() ? placed.profile(profile.get()) : placed;
        placed = endpoint.isPresent() ? placed.endpoint(endpoint.get()) : placed;
        return region.isPresent() ? placed.region(region.get()) : placed;
    }

    <C> ClientBuilder<C> hosts(ClientBuilder<C> builder) {
        return hostCredentials.isPresent()
                ? at(builder).credentials(hostCredentials.get())
                : at(builder);
    }
}
