package freehold.server.wiring;

import freehold.controlplane.log.LogStore;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.Ids;
import freehold.store.Store;
import java.time.InstantSource;

/** What operations and background services stand on. */
public record Foundation(
        Store store, LogStore logs, Wakeups wakeups, Ids ids, InstantSource clock) {}
