package freehold.server.wiring;

import freehold.api.DeadlineOperations;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.CredentialIssuer;
import freehold.controlplane.schedule.PlanWork;
import java.time.Duration;
import java.util.List;

/**
 * The farm on one node, without a listener before it and without threads behind it: the table of
 * operations, and what happens without requests. A server lets the network and the clock call
 * these; a simulation calls them itself.
 */
public final class Node {
    private final DeadlineOperations<CallContext> operations;
    private final List<BackgroundService> backgroundServices;
    private final PlanWork planner;

    private Node(
            DeadlineOperations<CallContext> operations,
            List<BackgroundService> backgroundServices,
            PlanWork planner) {
        this.operations = operations;
        this.backgroundServices = backgroundServices;
        this.planner = planner;
    }

    /**
     * A node on what it stands on.
     *
     * @param region what lists of farms show
     * @param workerSilence after how long without a word a worker is NOT_RESPONDING
     */
    public static Node on(
            Foundation foundation, CredentialIssuer issuer, String region, Duration workerSilence) {
        ControlPlane shared = ControlPlane.on(foundation);
        Foundation planned = shared.planning().planned(foundation);
        return new Node(
                new Operations(planned, shared, issuer, region),
                BackgroundServices.of(planned, shared, workerSilence),
                shared.planning().planner());
    }

    /** Every operation of the API. */
    public DeadlineOperations<CallContext> operations() {
        return operations;
    }

    /** Everything that happens without a request. */
    public List<BackgroundService> backgroundServices() {
        return backgroundServices;
    }

    /** Who finds work for idle workers; one of the background services gives it its turns. */
    PlanWork planner() {
        return planner;
    }
}
