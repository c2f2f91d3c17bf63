package freehold.server.http;

import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.protocol.BoundOperation;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.Labels;
import freehold.protocol.OperationSchema;
import freehold.protocol.ParsedCall;
import freehold.protocol.Router;
import freehold.protocol.ServiceException;
import freehold.server.signature.ServiceRules;
import java.util.List;

/**
 * The operations of the model: found by method and path, read and written as restJson1. The order
 * of checks is part of the API: route and syntax, caller, constraints, access, and then the
 * operation.
 */
final class OperationService implements Service {
    private static final ServiceRules RULES = ServiceRules.common("deadline");
    private static final String WORKER_HOST_PREFIX = "scheduling.";

    private final Router<CallContext> router;
    private final Gate gate;
    private final Access access;
    private final Parking parking;

    OperationService(
            List<BoundOperation<CallContext>> operations,
            Gate gate,
            Access access,
            Parking parking) {
        this.router = new Router<>(operations);
        this.gate = gate;
        this.access = access;
        this.parking = parking;
    }

    @Override
    public String name() {
        return RULES.name();
    }

    @Override
    public boolean recognizes(HttpCall call) {
        return true;
    }

    @Override
    public Routed route(HttpCall call) {
        return switch (router.route(call.method(), call.rawPath())) {
            case Router.Found<CallContext>(var operation, var labels) ->
                    new Found(operation, labels);
            case Router.UnknownPath<CallContext>() ->
                    throw EdgeRefusal.unknownPath(call.method(), call.rawPath());
            case Router.WrongMethod<CallContext>(var allowed) ->
                    throw EdgeRefusal.wrongMethod(call.method(), call.rawPath(), allowed);
        };
    }

    @Override
    public HttpAnswer refusal(ServiceException refusal, String requestId) {
        return JsonRefusals.write(refusal);
    }

    @Override
    public HttpAnswer refusal(InvalidInput invalid, String requestId) {
        return JsonRefusals.write(invalid);
    }

    /** What parsing came to: a call that can run, or constraints that are told only to a caller. */
    private sealed interface Input {
        record Good(ParsedCall<CallContext> call) implements Input {}

        record Faulty(InvalidInput invalid) implements Input {}
    }

    private final class Found implements Routed {
        private final BoundOperation<CallContext> operation;
        private final Labels labels;

        private Found(BoundOperation<CallContext> operation, Labels labels) {
            this.operation = operation;
            this.labels = labels;
        }

        @Override
        public String operation() {
            return operation.schema().name();
        }

        /** Worker agents retry after this name only, whatever the model says. */
        @Override
        public String faultType() {
            OperationSchema schema = operation.schema();
            return schema.hostPrefix().equals(WORKER_HOST_PREFIX)
                    ? "InternalServerException"
                    : "InternalServerErrorException";
        }

        @Override
        public HttpAnswer answer(Incoming incoming) throws InterruptedException {
            Input input = parse(incoming.call());
            Gate.Proved proved = gate.prove(incoming, RULES);
            ParsedCall<CallContext> call =
                    switch (input) {
                        case Input.Good(var parsed) -> parsed;
                        case Input.Faulty(var invalid) -> throw invalid;
                    };
            access.require(proved.caller(), operation(), labels);
            CallContext context =
                    new CallContext(
                            proved.caller(),
                            incoming.requestId(),
                            proved.region(),
                            incoming.call().headers());
            return parking.answer(proved.caller(), operation(), () -> call.run(context));
        }

        private Input parse(HttpCall call) {
            try {
                return new Input.Good(operation.parse(call, labels));
            } catch (InvalidInput invalid) {
                if (invalid.fault() != InvalidInput.Fault.CONSTRAINTS) {
                    throw invalid;
                }
                return new Input.Faulty(invalid);
            }
        }
    }
}
