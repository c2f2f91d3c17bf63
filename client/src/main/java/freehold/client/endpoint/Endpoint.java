package freehold.client.endpoint;

import java.net.URI;

/**
 * A service's place on the network.
 *
 * @param base scheme, host, port and perhaps a path, without a slash at the end
 * @param hostPrefix whether an operation's prefix goes before the host
 * @param region the region that signatures carry
 */
public record Endpoint(String base, boolean hostPrefix, String region) {

    /** The whole URI of one request; path and query stay exactly as they are given. */
    public URI uri(String prefix, String rawPath, String rawQuery) {
        String place = hostPrefix ? base.replaceFirst("://", "://" + prefix) : base;
        return URI.create(place + rawPath + (rawQuery.isEmpty() ? "" : "?" + rawQuery));
    }
}
