package freehold.controlplane.wake;

import freehold.domain.fleet.FleetId;
import freehold.domain.worker.WorkerId;

/** What a held call can wait for, by the names under which it is woken. */
public final class Topics {
    private Topics() {}

    /** There may be work for workers of this fleet. */
    public static String fleet(FleetId fleet) {
        return "fleet:" + fleet;
    }

    /** Something is there for this very worker, or it has called again. */
    public static String worker(WorkerId worker) {
        return "worker:" + worker;
    }

    /** An association was asked to stop. */
    public static String associations() {
        return "associations";
    }
}
