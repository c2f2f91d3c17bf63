package freehold.server.wiring;

import freehold.controlplane.job.JobLedger;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.schedule.Heartbeats;
import freehold.controlplane.schedule.LostSessions;

/** What operations and background services of the control plane share. */
record ControlPlane(
        JobLedger ledger, LostSessions lost, JobSignals signals, Heartbeats heartbeats) {
    static ControlPlane on(Foundation foundation) {
        JobLedger ledger = new JobLedger();
        return new ControlPlane(
                ledger,
                new LostSessions(ledger),
                new JobSignals(foundation.store(), foundation.wakeups()),
                new Heartbeats());
    }
}
