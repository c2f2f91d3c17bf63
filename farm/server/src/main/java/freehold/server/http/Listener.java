package freehold.server.http;

import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.server.signature.SignatureVerifier;
import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The socket: reads calls, hands them to the edge, sends its answers, and goes down in order. */
public final class Listener {
    private static final Logger LOG = System.getLogger(Listener.class.getName());
    private static final int PROLOGUE_BYTES = 16 << 10;
    private static final int HEADER_BYTES = 64 << 10;

    private final ListenerSettings settings;
    private final Edge edge;
    private final Traffic traffic;
    private final Parking parking;
    private final Metrics metrics;
    private final CallReader reader;
    private final WebServer server;

    /** Puts the edge together; {@link #start} binds the port. */
    public Listener(
            ListenerSettings settings,
            Offer offer,
            SignatureVerifier verifier,
            Surroundings surroundings) {
        this.settings = settings;
        ListenerSettings.Limits limits = settings.limits();
        this.traffic = new Traffic(limits.requestsInFlight());
        this.parking = new Parking(surroundings.wakeups(), traffic, surroundings.clock());
        this.metrics = new Metrics();
        metrics.gauge("freehold_requests_in_flight", "Calls worked on now.", traffic::working);
        metrics.gauge("freehold_requests_held", "Calls held now.", traffic::held);
        BooleanSupplier ready = () -> !traffic.isDraining() && surroundings.ready().getAsBoolean();
        Gate gate =
                new Gate(verifier, new RateLimit(limits.requestsPerSecond(), surroundings.clock()));
        this.edge =
                new Edge(
                        new OpenPaths(offer.version(), metrics, ready),
                        List.of(
                                new LogsService(offer.logs(), gate, offer.access()),
                                new IdentityService(offer.account(), gate),
                                new OperationService(
                                        offer.operations(), gate, offer.access(), parking)),
                        traffic,
                        metrics,
                        new RequestIds(surroundings.random()),
                        surroundings.clock());
        this.reader = new CallReader(limits.bodyBytes());
        this.server = build();
    }

    /** Adds a value to {@code /metrics} that is asked for whenever somebody looks. */
    public void gauge(String name, String help, LongSupplier value) {
        metrics.gauge(name, help, value);
    }

    /** Binds the port; from here on calls are answered. */
    public void start() {
        server.start();
    }

    /** Whether the port is open. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Where it answers, with the port it really has. */
    public URI endpoint() {
        String scheme = settings.tls().isPresent() ? "https" : "http";
        String host =
                settings.host().equals("0.0.0.0") || settings.host().equals("::")
                        ? "127.0.0.1"
                        : settings.host();
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return URI.create(scheme + "://" + bracketed + ":" + server.port());
    }

    /**
     * Goes down: held calls are answered, running ones may end, new ones are told to come back, and
     * then the port closes. May be called twice.
     */
    public void stop() throws InterruptedException {
        traffic.drain();
        parking.letAllGo();
        if (!traffic.awaitEmpty(settings.limits().drain())) {
            LOG.log(
                    Level.WARNING,
                    "{0} requests did not end within {1}",
                    traffic.working(),
                    settings.limits().drain());
        }
        server.stop();
    }

    private WebServer build() {
        WebServerConfig.Builder config =
                WebServer.builder()
                        .host(settings.host())
                        .port(settings.port())
                        .shutdownHook(false)
                        .featuresDiscoverServices(false)
                        .shutdownGracePeriod(Duration.ofMillis(500))
                        .protocolsDiscoverServices(false)
                        // Otherwise the end of an answer in two pieces waits for the client's
                        // delayed acknowledgment of the first, 40 ms.
                        .connectionOptions(options -> options.tcpNoDelay(true))
                        .addProtocol(
                                Http1Config.builder()
                                        .maxPrologueLength(PROLOGUE_BYTES)
                                        .maxHeadersSize(HEADER_BYTES)
                                        .validatePath(false)
                                        .build())
                        .directHandlers(directHandlers())
                        .routing(routing -> routing.any(this::handle));
        settings.tls().ifPresent(files -> config.tls(tls(files)));
        return config.build();
    }

    private static Tls tls(ListenerSettings.TlsFiles files) {
        Keys keys =
                Keys.builder()
                        .pem(pem ->
                                pem.key(Resource.create(files.key()))
                                        .certChain(Resource.create(files.certificate())))
                        .build();
        return Tls.builder().privateKey(keys).privateKeyCertChain(keys).build();
    }

    private void handle(ServerRequest request, ServerResponse response) {
        HttpAnswer answer;
        try {
            answer = answer(request);
        } catch (IOException | InterruptedException gone) {
            LOG.log(Level.DEBUG, "a client went away: {0}", gone.getMessage());
            response.status(Status.SERVICE_UNAVAILABLE_503).send();
            return;
        }
        response.status(answer.status());
        for (Headers.Field field : answer.headers().fields()) {
            response.header(HeaderNames.create(field.name()), field.value());
        }
        response.send(answer.body());
        if (ends(answer.headers()) || endsByRequest(request)) {
            // The HTTP library promises to close but waits for another request (its issue 12324).
            throw new CloseConnectionException("the answer said that the connection ends");
        }
    }

    private static boolean ends(Headers headers) {
        return headers.first("Connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    private static boolean endsByRequest(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.CONNECTION)
                .filter("close"::equalsIgnoreCase)
                .isPresent();
    }

    private HttpAnswer answer(ServerRequest request) throws IOException, InterruptedException {
        HttpCall call;
        try {
            call = reader.read(request);
        } catch (EdgeRefusal refusal) {
            return edge.refuse(refusal).with("Connection", "close");
        }
        return edge.answer(call, settings.tls().isPresent());
    }

    /** What the HTTP library refuses by itself, such as a broken request line, in our words. */
    private DirectHandlers directHandlers() {
        DirectHandler handler =
                (_, type, status, headers, message) -> {
                    HttpAnswer answer =
                            edge.refuse(
                                    EdgeRefusal.unreadable(
                                            "The request is not valid HTTP: "
                                                    + Optional.ofNullable(message)
                                                            .orElse(status.reasonPhrase())));
                    DirectHandler.TransportResponse.Builder response =
                            DirectHandler.TransportResponse.builder()
                                    .status(status)
                                    .headers(headers)
                                    .keepAlive(type.keepAlive());
                    for (Headers.Field field : answer.headers().fields()) {
                        response.header(HeaderNames.create(field.name()), field.value());
                    }
                    return response.entity(answer.body()).build();
                };
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, handler);
        }
        return handlers.build();
    }
}
