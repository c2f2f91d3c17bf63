package freehold.simulation;

import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.protocol.Headers;

/** The farm that is simulated, once its first resources are made. */
record Site(String farmId, String queueId, String fleetId) {
    /** The context of a call by an administrator. */
    static CallContext administrator() {
        return context(
                new Caller.Administrator("arn:aws:iam::123456789012:user/ada"), Headers.NONE);
    }

    /** The context of a call by one of the fleet's workers, which may ask for longer holds. */
    CallContext worker(String workerId, int holdSeconds) {
        return context(
                new Caller.Worker(farmId, fleetId, workerId),
                Headers.of("x-freehold-hold", Integer.toString(holdSeconds)));
    }

    private static CallContext context(Caller caller, Headers headers) {
        return new CallContext(caller, "request", "us-west-2", headers);
    }
}
