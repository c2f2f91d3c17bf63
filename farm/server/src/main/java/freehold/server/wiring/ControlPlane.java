package freehold.server.wiring;

import freehold.controlplane.job.JobLedger;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.schedule.Heartbeats;
import freehold.controlplane.schedule.LostSessions;
import freehold.controlplane.schedule.ParkedCalls;
import freehold.controlplane.schedule.PlanWork;
import freehold.controlplane.schedule.PlannedWakeups;
import freehold.domain.budget.Rates;

/** What operations and background services of the control plane share. */
record ControlPlane(
        JobLedger ledger,
        LostSessions lost,
        JobSignals signals,
        Heartbeats heartbeats,
        Planning planning,
        Rates rates) {
    /** Who waits for work on this node, and who finds it for them. */
    record Planning(ParkedCalls parked, PlanWork planner) {
        private static Planning on(Foundation foundation, JobLedger ledger) {
            ParkedCalls parked = new ParkedCalls();
            return new Planning(
                    parked,
                    new PlanWork(
                            foundation.store(),
                            ledger,
                            foundation.ids(),
                            foundation.logs(),
                            foundation.wakeups(),
                            parked));
        }

        /** The foundation on which a wake-up for a fleet is one for its planner. */
        Foundation planned(Foundation foundation) {
            return new Foundation(
                    foundation.store(),
                    foundation.logs(),
                    new PlannedWakeups(foundation.wakeups(), planner),
                    foundation.ids(),
                    foundation.clock());
        }
    }

    static ControlPlane on(Foundation foundation, Rates rates) {
        JobLedger ledger = new JobLedger();
        Planning planning = Planning.on(foundation, ledger);
        return new ControlPlane(
                ledger,
                new LostSessions(ledger),
                new JobSignals(foundation.store(), planning.planned(foundation).wakeups()),
                new Heartbeats(),
                planning,
                rates);
    }
}
