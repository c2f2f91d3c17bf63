package freehold.controlplane.event;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Sends one delivery. */
@FunctionalInterface
public interface WebhookPost {
    /**
     * Posts a body of JSON and waits for the answer, a few seconds at most.
     *
     * @return what went wrong, for a person; empty if the receiver has taken it
     */
    Optional<String> send(URI to, Map<String, String> headers, String body);
}
