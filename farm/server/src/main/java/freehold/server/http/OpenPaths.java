package freehold.server.http;

import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The fixed list of what answers without a signature: health, version, metrics, and a sink for the
 * telemetry that some clients insist on sending.
 */
final class OpenPaths {
    private static final String JSON = "application/json";

    private final String version;
    private final Metrics metrics;
    private final BooleanSupplier ready;

    /**
     * @param ready whether calls would be answered now
     */
    OpenPaths(String version, Metrics metrics, BooleanSupplier ready) {
        this.version = version;
        this.metrics = metrics;
        this.ready = ready;
    }

    /** The answer to a call that needs no signature; empty for every other call. */
    Optional<HttpAnswer> answer(HttpCall call) {
        return switch (call.method() + " " + call.rawPath()) {
            case "GET /healthz" -> Optional.of(text(200, "text/plain", "ok\n"));
            case "GET /readyz" -> Optional.of(readiness());
            case "GET /version" -> Optional.of(text(200, JSON, versionJson()));
            case "GET /metrics" ->
                    Optional.of(text(200, "text/plain; version=0.0.4", metrics.text()));
            case "POST /2023-10-12/telemetry" ->
                    Optional.of(new HttpAnswer(200, Headers.NONE, new byte[0]));
            default -> Optional.empty();
        };
    }

    private HttpAnswer readiness() {
        return ready.getAsBoolean()
                ? text(200, "text/plain", "ready\n")
                : text(503, "text/plain", "not ready\n");
    }

    private String versionJson() {
        return "{\"name\":\"freehold\",\"version\":" + JsonRefusals.quoted(version) + "}";
    }

    private static HttpAnswer text(int status, String type, String text) {
        return new HttpAnswer(
                status, Headers.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }
}
