package freehold.client.endpoint;

import java.net.URI;
import java.util.Optional;

/**
 * What the code that builds a client says about where its requests go; what it leaves open, the
 * environment and the profile decide.
 *
 * @param profile the name of a profile
 * @param region the region that signatures carry
 * @param endpoint scheme, host and port, perhaps with a path before the service's own
 * @param hostPrefix whether an operation's prefix, such as {@code management.}, goes before the
 *     host
 */
public record Target(
        Optional<String> profile,
        Optional<String> region,
        Optional<URI> endpoint,
        Optional<Boolean> hostPrefix) {

    /** A target of which everything is open. */
    public static final Target OPEN =
            new Target(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with a profile. */
    public Target inProfile(String name) {
        return new Target(Optional.of(name), region, endpoint, hostPrefix);
    }

    /** The same with a region. */
    public Target inRegion(String name) {
        return new Target(profile, Optional.of(name), endpoint, hostPrefix);
    }

    /** The same with an endpoint. */
    public Target at(URI place) {
        return new Target(profile, region, Optional.of(place), hostPrefix);
    }

    /** The same with a decision on host prefixes. */
    public Target prefixed(boolean isPrefixed) {
        return new Target(profile, region, endpoint, Optional.of(isPrefixed));
    }
}
