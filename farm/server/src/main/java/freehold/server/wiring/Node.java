package freehold.server.wiring;

import freehold.api.DeadlineOperations;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.CredentialIssuer;
import freehold.controlplane.explanation.Explain;
import freehold.controlplane.job.PurgeExpiredJobs;
import freehold.controlplane.schedule.PlanWork;
import freehold.domain.budget.Rates;
import java.time.Duration;
import java.util.List;

/**
 * The farm on one node, without a listener before it and without threads behind it: the table of
 * operations, and what happens without requests. A server lets the network and the clock call
 * these; a simulation calls them itself.
 */
public final class Node {
    /**
     * On what terms it serves.
     *
     * @param jobRetention how long a job is kept after its submission, or after it was archived
     * @param rates what time on workers costs
     */
    record Terms(Duration jobRetention, Rates rates) {}

    private final DeadlineOperations<CallContext> operations;
    private final Explain explain;
    private final List<BackgroundService> backgroundServices;
    private final PlanWork planner;

    private Node(
            DeadlineOperations<CallContext> operations,
            Explain explain,
            List<BackgroundService> backgroundServices,
            PlanWork planner) {
        this.operations = operations;
        this.explain = explain;
        this.backgroundServices = backgroundServices;
        this.planner = planner;
    }

    /**
     * A node that keeps jobs for the usual time.
     *
     * @param region what lists of farms show
     * @param workerSilence after how long without a word a worker is NOT_RESPONDING
     */
    public static Node on(
            Foundation foundation, CredentialIssuer issuer, String region, Duration workerSilence) {
        return on(foundation, issuer, region, workerSilence, Rates.FREE);
    }

    /**
     * A node that keeps jobs for the usual time.
     *
     * @param region what lists of farms show
     * @param workerSilence after how long without a word a worker is NOT_RESPONDING
     * @param rates what time on workers costs
     */
    public static Node on(
            Foundation foundation,
            CredentialIssuer issuer,
            String region,
            Duration workerSilence,
            Rates rates) {
        return on(
                foundation,
                issuer,
                region,
                workerSilence,
                new Terms(PurgeExpiredJobs.USUAL_RETENTION, rates));
    }

    /**
     * @param region what lists of farms show
     * @param workerSilence after how long without a word a worker is NOT_RESPONDING
     */
    static Node on(
            Foundation foundation,
            CredentialIssuer issuer,
            String region,
            Duration workerSilence,
            Terms terms) {
        ControlPlane shared = ControlPlane.on(foundation, terms.rates());
        Foundation planned = shared.planning().planned(foundation);
        return new Node(
                new Operations(planned, shared, issuer, region, workerSilence),
                new Explain(
                        foundation.store(),
                        shared.heartbeats(),
                        workerSilence,
                        foundation.clock(),
                        terms.rates()),
                BackgroundServices.of(planned, shared, workerSilence, terms.jobRetention()),
                shared.planning().planner());
    }

    /** Every operation of the API. */
    public DeadlineOperations<CallContext> operations() {
        return operations;
    }

    /** Why something does not run. */
    public Explain explain() {
        return explain;
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
