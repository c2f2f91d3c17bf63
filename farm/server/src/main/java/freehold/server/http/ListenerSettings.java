package freehold.server.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to listen.
 *
 * @param host the address to bind
 * @param port 0 for a free one
 * @param tls the files to serve TLS with; plain HTTP without
 */
public record ListenerSettings(String host, int port, Optional<TlsFiles> tls, Limits limits) {

    /** A certificate chain and its private key, both PEM. */
    public record TlsFiles(Path certificate, Path key) {}

    /**
     * What protects the server.
     *
     * @param bodyBytes largest body
     * @param requestsInFlight how many calls may be worked on at a time; held ones do not count
     * @param requestsPerSecond how many calls one caller may make a second; 0 for no limit
     * @param drain how long calls may take to end when the server goes down
     */
    public record Limits(
            int bodyBytes, int requestsInFlight, double requestsPerSecond, Duration drain) {}
}
