package freehold.worker.agent;

/** Who the worker is. */
record WorkerIds(String farmId, String fleetId, String workerId) {}
