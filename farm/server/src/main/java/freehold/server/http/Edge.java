package freehold.server.http;

import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.ServiceException;
import freehold.server.signature.PresentedSignature;
import freehold.server.signature.SignatureReader;
import freehold.server.signature.Unauthenticated;
import freehold.store.StoreOverloaded;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers every call: gives it a request id, picks its service, and turns whatever goes wrong into
 * an answer. It is the only place where faults end; they are logged under the request id and never
 * shown.
 */
final class Edge {
    private static final Logger LOG = System.getLogger(Edge.class.getName());
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);
    private static final String NO_OPERATION = "none";
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(1);

    private final OpenPaths openPaths;
    private final List<Service> services;
    private final Traffic traffic;
    private final Metrics metrics;
    private final RequestIds requestIds;
    private final InstantSource clock;

    /**
     * @param services in the order in which they are asked for calls without a signature; the last
     *     one takes all that nobody recognizes
     */
    Edge(
            OpenPaths openPaths,
            List<Service> services,
            Traffic traffic,
            Metrics metrics,
            RequestIds requestIds,
            InstantSource clock) {
        this.openPaths = openPaths;
        this.services = List.copyOf(services);
        this.traffic = traffic;
        this.metrics = metrics;
        this.requestIds = requestIds;
        this.clock = clock;
    }

    /** Answers a call that was read whole. */
    HttpAnswer answer(HttpCall call, boolean encrypted) throws InterruptedException {
        String requestId = requestIds.next();
        long start = System.nanoTime();
        Optional<HttpAnswer> open = openPaths.answer(call);
        Said said =
                open.isPresent()
                        ? new Said(NO_OPERATION, open.get())
                        : ask(call, encrypted, requestId);
        long nanos = System.nanoTime() - start;
        metrics.count(said.operation(), said.answer().status(), nanos);
        LOG.log(
                Level.DEBUG,
                () ->
                        "request=%s operation=%s status=%d micros=%d"
                                .formatted(
                                        requestId,
                                        said.operation(),
                                        said.answer().status(),
                                        nanos / 1000));
        return stamped(said.answer(), requestId);
    }

    /** Refuses a call that could not be read whole. */
    HttpAnswer refuse(ServiceException refusal) {
        metrics.count(NO_OPERATION, refusal.httpStatus(), 0);
        String requestId = requestIds.next();
        return stamped(write(services.getLast(), refusal, requestId), requestId);
    }

    /** Clients whose clock is off learn from the date by how much. */
    private HttpAnswer stamped(HttpAnswer answer, String requestId) {
        String date = DATE.format(clock.instant().atOffset(ZoneOffset.UTC));
        return answer.with("x-amzn-RequestId", requestId).with("Date", date);
    }

    private record Said(String operation, HttpAnswer answer) {}

    private Said ask(HttpCall call, boolean encrypted, String requestId)
            throws InterruptedException {
        Service service = services.getLast();
        try {
            traffic.enter();
            try {
                Optional<PresentedSignature> signature = SignatureReader.read(call);
                service = service(call, signature);
                Service.Routed routed = service.route(call);
                Incoming incoming = new Incoming(call, signature, encrypted, requestId);
                return carryOut(service, routed, incoming);
            } finally {
                traffic.leave();
            }
        } catch (ServiceException refusal) {
            return new Said(NO_OPERATION, write(service, refusal, requestId));
        }
    }

    private Said carryOut(Service service, Service.Routed routed, Incoming incoming)
            throws InterruptedException {
        String requestId = incoming.requestId();
        HttpAnswer answer;
        try {
            answer = routed.answer(incoming);
        } catch (ServiceException refusal) {
            answer = write(service, refusal, requestId);
        } catch (InvalidInput invalid) {
            answer = service.refusal(invalid, requestId);
        } catch (StoreOverloaded overloaded) {
            LOG.log(
                    Level.WARNING,
                    "request=%s operation=%s refused=%s"
                            .formatted(requestId, routed.operation(), overloaded.getMessage()));
            answer =
                    write(
                            service,
                            EdgeRefusal.throttled(
                                    "The server is busy; try again later.", COME_BACK_AFTER),
                            requestId);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.log(
                    Level.ERROR,
                    "request=" + requestId + " operation=" + routed.operation() + " failed",
                    fault);
            answer = write(service, EdgeRefusal.fault(routed.faultType(), requestId), requestId);
        }
        return new Said(routed.operation(), answer);
    }

    private Service service(HttpCall call, Optional<PresentedSignature> signature) {
        if (signature.isEmpty()) {
            return services.stream()
                    .filter(service -> service.recognizes(call))
                    .findFirst()
                    .orElse(services.getLast());
        }
        String name = signature.get().scope().service();
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknownService(name));
    }

    private Unauthenticated unknownService(String name) {
        String known = services.stream().map(Service::name).collect(Collectors.joining(", "));
        return Unauthenticated.invalid(
                "The request is signed for the service "
                        + name
                        + "; the services here are "
                        + known
                        + ".");
    }

    private static HttpAnswer write(Service service, ServiceException refusal, String requestId) {
        HttpAnswer answer = service.refusal(refusal, requestId);
        return refusal instanceof EdgeRefusal edge && edge.retryAfter().isPresent()
                ? answer.with("Retry-After", JsonRefusals.seconds(edge.retryAfter().get()))
                : answer;
    }
}
